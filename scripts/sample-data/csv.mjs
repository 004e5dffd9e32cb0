/** Writes rows (objects with the same keys) as CSV; separators, quotes, line breaks, outer spaces are quoted. */
export function toCsv(rows, separator) {
	const needsQuotes = (field) => field.includes(separator) || /["\n\r]|^\s|\s$/.test(field);
	const quoted = (field) => (needsQuotes(field) ? `"${field.replaceAll('"', '""')}"` : field);
	const lines = [Object.keys(rows[0]), ...rows.map(Object.values)];
	return lines.map((line) => `${line.map((field) => quoted(field)).join(separator)}\n`).join('');
}
