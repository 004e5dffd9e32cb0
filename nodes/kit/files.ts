import { Readable } from 'node:stream';
import { BINARY_ENCODING, type IExecuteFunctions } from 'n8n-workflow';
import type { Tools } from './operation';

/** Files are read in pieces of that size, so that none has to fit into memory. */
const PIECE = 256 * 1024;

/** Reads and writes the files that items carry, wherever n8n keeps them: in memory, on disk, in a bucket. */
export function fileTools(context: IExecuteFunctions): Pick<Tools, 'file' | 'fileAt' | 'open'> {
	return {
		file: async (content, name, mimeType) => {
			const whole = typeof content === 'string' || content instanceof Uint8Array;
			const source = whole ? Buffer.from(content as string) : Readable.from(content, { objectMode: false });
			return await context.helpers.prepareBinaryData(source, name, mimeType);
		},
		fileAt: (position, field) => {
			const file = context.getInputData()[position]?.binary?.[field];
			return file && { name: file.fileName ?? field, mimeType: file.mimeType || 'application/octet-stream', key: file.id ?? file.data };
		},
		open: async (position, field) => {
			const file = context.getInputData()[position]?.binary?.[field];
			if (!file) return undefined;
			return file.id ? await context.helpers.getBinaryStream(file.id, PIECE) : inOnePiece(Buffer.from(file.data, BINARY_ENCODING));
		},
	};
}

async function* inOnePiece(content: Buffer): AsyncGenerator<Uint8Array> {
	yield content;
}
