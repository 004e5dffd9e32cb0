/** Puts `[label, text]` lines into a frame for the terminal. */
export function framed(lines) {
	const labelWidth = Math.max(...lines.map(([label]) => label.length));
	const rows = lines.map(([label, text]) => `${label.padEnd(labelWidth)}   ${text}`);
	const width = Math.max(...rows.map((row) => row.length));
	const edge = '─'.repeat(width + 4);
	return [`\n┌${edge}┐`, ...rows.map((row) => `│  ${row.padEnd(width)}  │`), `└${edge}┘\n`].join('\n');
}
