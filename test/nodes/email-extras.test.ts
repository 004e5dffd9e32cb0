import type { IDataObject } from 'n8n-workflow';
import { attachmentReader } from '../../nodes/EmailChannel/attachments';
import type { Tools } from '../../nodes/kit';
import { outputsOf } from '../kit/engine';
import { email, ownStore, people } from './stage';

const ANN = { email: 'ann@shop.test' };
const BEN = { email: 'ben@shop.test' };

beforeEach(async () => {
	ownStore();
	await people(ANN, BEN);
});

const file = (text: string, name = 'invoice.pdf') => ({ data: Buffer.from(text).toString('base64'), mimeType: 'application/pdf', fileName: name });
const item = (json: IDataObject, binary: IDataObject = {}) => ({ json, binary }) as unknown as IDataObject;

/** Preview shows what would be sent: the same composing. */
async function previewed(options: IDataObject, items: IDataObject[], onError?: 'continueErrorOutput') {
	const outputs = await outputsOf({ ...email('preview', { purpose: 'service', subject: 'Hi', html: '<p>Hi</p>', options }), onError }, items);
	return outputs.map((output) => output.map(({ json }) => json));
}

test('the files of an item go with its mail, each item with its own', async () => {
	const [shown] = await previewed({ attachments: 'data, terms' }, [
		item(ANN, { data: file('for Ann'), terms: file('terms', 'terms.pdf') }), item(BEN, { data: file('for Benjamin'), terms: file('terms', 'terms.pdf') }),
	]);
	expect(shown.map(({ preview }) => (preview as IDataObject).attachments)).toEqual([7, 12].map((bytes) => [
		{ fileName: 'invoice.pdf', contentType: 'application/pdf', bytes }, { fileName: 'terms.pdf', contentType: 'application/pdf', bytes: 5 },
	]));
});

test('items that carry the same file share its content, which is read once', async () => {
	let reads = 0;
	const tools = {
		fileAt: (place: number) => ({ name: 'a.txt', mimeType: 'text/plain', key: place < 3 ? 'one' : 'other' }),
		open: async (place: number) => {
			reads++;
			return [Buffer.from(`file of ${place}`)];
		},
	} as unknown as Tools;
	const attach = attachmentReader(tools, 1_000);
	const [[first], [second]] = [await attach(0, ['data']), await attach(2, ['data'])];
	expect([first, reads]).toEqual([{ fileName: 'a.txt', contentType: 'text/plain', content: Buffer.from('file of 0').toString('base64') }, 1]);
	expect(second).toBe(first);
	expect((await attach(3, ['data']))[0].content).toBe(Buffer.from('file of 3').toString('base64'));
});

test('an item without its file, or with one that is too large, fails alone and says why', async () => {
	const large = { ...file(''), data: Buffer.alloc(19_000_000, 'x').toString('base64') };
	const [shown, failed] = await previewed({ attachments: 'data' }, [item(ANN, { data: file('for Ann') }), item(BEN), item(BEN, { data: large })], 'continueErrorOutput');
	expect(shown).toHaveLength(1);
	expect(failed.map(({ error }) => String(error))).toEqual([
		expect.stringContaining('the item has no file in the field "data"'), expect.stringContaining('with "invoice.pdf" the mail has more than 25 MB on its way; send a link instead'),
	]);
});

test('headers of one\'s own go with the mail, but never in place of its own', async () => {
	const headers = { header: [{ name: 'X-Order', value: '={{ $json.order }}' }, { name: 'List-Unsubscribe', value: '<https://evil.test>' }] };
	const run = await outputsOf(email('preview', { purpose: 'marketing', unsubscribePage: 'https://shop.test/leave', options: { headers } }), [{ ...ANN, order: '4711' }]);
	expect(run[0][0].json).toMatchObject({ preview: { headers: { 'X-Order': '4711', 'List-Unsubscribe': expect.stringContaining('https://shop.test/leave') } } });
});

test.each([['X Order', '1'], ['X-Order', 'a\r\nBcc: eve@shop.test'], ['X-Order', ''], ['X:Order', '1'], ['X-Order', 'шесть']])('the header %j: %j is refused', async (name, value) => {
	const [, [failed]] = await previewed({ headers: { header: [{ name, value }] } }, [ANN], 'continueErrorOutput');
	expect(String(failed.error)).toContain('\'Headers\': The header');
});
