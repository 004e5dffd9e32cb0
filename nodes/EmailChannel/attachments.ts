import type { Attachment } from '../../marketing/channels';
import type { Tools } from '../kit';

/** No mail server takes more, so no more is held in memory. */
const MOST_BYTES = 40_000_000;

/** The files of the item at this place, from the fields of these names. Throws where one is missing or far too long. */
export async function attachmentsOf(tools: Pick<Tools, 'attached' | 'open'>, place: number, fields: readonly string[]): Promise<Attachment[]> {
	const attachments: Attachment[] = [];
	let room = MOST_BYTES;
	for (const field of fields) {
		const file = tools.attached(place, field);
		const pieces = await tools.open(place, field);
		if (!file || !pieces) throw new Error(`the item has no file in the field "${field}"`);
		const content = await read(pieces, room, file.fileName);
		room -= content.length;
		attachments.push({ ...file, content: content.toString('base64') });
	}
	return attachments;
}

async function read(pieces: AsyncIterable<Uint8Array>, room: number, fileName: string): Promise<Buffer> {
	const read: Uint8Array[] = [];
	let bytes = 0;
	for await (const piece of pieces) {
		bytes += piece.length;
		if (bytes > room) throw new Error(`the attachments are larger than ${MOST_BYTES / 1_000_000} MB, which no provider takes (at "${fileName}")`);
		read.push(piece);
	}
	return Buffer.concat(read);
}
