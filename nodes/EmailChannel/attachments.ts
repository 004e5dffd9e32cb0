import type { Tools } from '../kit';

/** A file that goes with a mail, its content in base64. */
export interface MailFile {
	fileName: string;
	contentType: string;
	content: string;
}

/**
 * Gives the function that reads the files of an item. Items that carry the same files share them; no file is read beyond
 * what the mail may hold. Throws where a file is missing or they are too large together.
 */
export function attachmentReader(tools: Tools, mostBytes: number): (place: number, fields: readonly string[]) => Promise<readonly MailFile[]> {
	let last: { key: string; files: Promise<readonly MailFile[]> } | undefined;
	return async (place, fields) => {
		const key = fields.map((field) => tools.fileAt(place, field)?.key ?? '').join('\n');
		if (last?.key !== key || key.trim() === '') last = { key, files: readAll(tools, place, fields, mostBytes) };
		return await last.files;
	};
}

async function readAll(tools: Tools, place: number, fields: readonly string[], mostBytes: number): Promise<readonly MailFile[]> {
	const files: MailFile[] = [];
	let room = mostBytes;
	for (const field of fields) {
		const about = tools.fileAt(place, field);
		const pieces = about && await tools.open(place, field);
		if (!about || !pieces) throw new Error(`the item has no file in the field "${field}"; name a field that holds one, or leave Attachments empty`);
		const content = await base64(pieces, room);
		if (content === undefined) {
			throw new Error(`its files are too large: with "${about.name}" the mail has more than ${(mostBytes / 1_000_000).toLocaleString('en')} MB on its way; send a link instead`);
		}
		room -= content.length;
		files.push({ fileName: about.name, contentType: about.mimeType, content });
	}
	return files;
}

/** The pieces as base64; undefined as soon as they are more than may be. */
async function base64(pieces: AsyncIterable<Uint8Array>, room: number): Promise<string | undefined> {
	const kept: Uint8Array[] = [];
	let bytes = 0;
	for await (const piece of pieces) {
		bytes += piece.length;
		if (Math.ceil(bytes / 3) * 4 > room) return undefined;
		kept.push(piece);
	}
	return Buffer.concat(kept).toString('base64');
}
