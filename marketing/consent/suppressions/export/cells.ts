/** What a spreadsheet would read as a formula. Source: owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^[=+\-@\t\r]/;
/** A number in E.164: as a formula it could only be itself, and other systems want it as it is. */
const NUMBER = /^\+\d{7,15}$/;

/**
 * A row of CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe, which an
 * import takes off again; so does one that begins with an apostrophe itself before such a sign.
 */
export function csvRow(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
	const safe = (FORMULA.test(text) && !NUMBER.test(text)) || /^'[=+\-@\t\r']/.test(text) ? `'${text}` : text;
	return /[",;\t\r\n|]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
