import { TextDecoder } from 'node:util';
import { Refusal } from '../../../outcome';

/** A line of a file, counted from 1. */
export interface Line {
	line: number;
	text: string;
}

/** No list has lines like that: it is a picture, an archive, a spreadsheet's own format. */
const LONGEST = 1_000_000;
/** A file in one piece is taken in such pieces, so that nothing else has to wait. */
const PIECE = 64 * 1024;

/** The lines of a file that have something in them, in groups as they come. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
	let rest = '';
	let line = 0;
	const cut = (text: string): Line[] => {
		const texts = text.split(/\r\n|[\n\r]/);
		rest = texts.pop() ?? '';
		return texts.map((one) => ({ line: ++line, text: one })).filter((one) => !isBlank(one.text));
	};
	for await (const text of decoded(chunks)) {
		// The line break may be cut in two.
		const held = text.endsWith('\r') ? '\r' : '';
		const lines = cut(rest + text.slice(0, text.length - held.length));
		rest += held;
		if (rest.length > LONGEST) throw noText(line + 1);
		if (lines.length > 0) yield lines;
	}
	const last = cut(`${rest}\n`);
	if (last.length > 0) yield last;
}

function isBlank(text: string): boolean {
	return /^[\s,;|"]*$/.test(text);
}

/** UTF-8 or UTF-16 by their marks; what is no UTF-8 is read as Western European, as older systems write it. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	for await (const chunk of chunks) {
		for (let start = 0; start < chunk.length; start += PIECE) {
			const piece = chunk.subarray(start, start + PIECE);
			decoder ??= new TextDecoder(encodingOf(piece));
			yield decoder.decode(piece, { stream: true });
		}
	}
	const end = decoder?.decode();
	if (end) yield end;
}

function encodingOf(piece: Uint8Array): string {
	if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
	if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream: true });
		return 'utf-8';
	} catch {
		return 'windows-1252';
	}
}

function noText(line: number): Refusal {
	return new Refusal({
		code: 'no-csv',
		field: 'Input Binary Field',
		message: `This is no CSV file: line ${line} has more than ${LONGEST.toLocaleString('en')} characters`,
		advice: 'Save the list as CSV (comma-separated values) first.',
	});
}
