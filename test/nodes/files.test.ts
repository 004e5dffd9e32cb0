import { Readable } from 'node:stream';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { fileTools } from '../../nodes/kit/files';

const file = (more: Partial<IBinaryData>): Record<string, IBinaryData> => ({ data: { data: '', mimeType: 'text/csv', ...more } });

/** n8n as far as files go: the second item's content is kept elsewhere than in the item. */
function context() {
	const asked: unknown[] = [];
	const helpers = {
		getBinaryStream: async (id: string, size: number) => {
			asked.push([id, size > 0]);
			return Readable.from([Buffer.from('far '), Buffer.from('away')]);
		},
		prepareBinaryData: async (content: Buffer | Readable, fileName: string, mimeType: string) => {
			const pieces = Buffer.isBuffer(content) ? [content] : await content.toArray() as Buffer[];
			return { data: Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString(), fileName, mimeType };
		},
	};
	const items = [{ json: {}, binary: file({ data: Buffer.from('grüße').toString('base64') }) }, { json: {}, binary: file({ data: 'filesystem-v2', id: 'filesystem-v2:1' }) }, { json: {} }];
	return { asked, tools: fileTools({ getInputData: () => items, helpers } as unknown as IExecuteFunctions) };
}

async function textOf(pieces: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
	if (!pieces) return undefined;
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all).toString();
}

test('an item\'s file is read from the item or from where n8n keeps it, and may be missing', async () => {
	const { asked, tools } = context();
	expect([await textOf(await tools.open(0, 'data')), asked]).toEqual(['grüße', []]);
	expect([await textOf(await tools.open(1, 'data')), asked]).toEqual(['far away', [['filesystem-v2:1', true]]]);
	expect([await tools.open(0, 'other'), await tools.open(2, 'data'), await tools.open(9, 'data')]).toEqual([undefined, undefined, undefined]);
});

test('a file is written whole, from a text, from bytes or from its pieces', async () => {
	const { tools } = context();
	async function* pieces() {
		yield 'grü';
		yield 'ße';
	}
	expect([await tools.file('grüße', 'a.txt', 'text/plain'), await tools.file(new TextEncoder().encode('grüße'), 'a.txt', 'text/plain'), await tools.file(pieces(), 'a.txt', 'text/plain')])
		.toEqual([1, 2, 3].map(() => ({ data: 'grüße', fileName: 'a.txt', mimeType: 'text/plain' })));
});
