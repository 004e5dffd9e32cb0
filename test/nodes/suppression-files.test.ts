import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { IBinaryData, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { Suppression } from '../../nodes/Suppression/Suppression.node';
import { runWorkflow } from '../../scripts/engine/engine.cjs';
import { freshSchema, postgresAddress } from '../kit/databases';
import { jsonOf } from '../kit/engine';
import { ownStore, suppression } from './stage';

let credentials: Record<string, IDataObject> = {};
const stores = [
	{ store: 'SQLite', open: () => (ownStore(), {}) },
	{ store: 'PostgreSQL', open: () => ({ omnichannelStoreApi: { ...postgresAddress(freshSchema()) } as IDataObject }) },
];

const csv = (text: string): INodeExecutionData => ({ json: {}, binary: { data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/csv', fileName: 'list.csv' } } });
const textOf = ({ data }: IBinaryData) => Buffer.from(data, 'base64').toString();

/** Runs List Entry with these items; the error's words where it stops. */
async function run(operation: string, parameters: IDataObject, items: INodeExecutionData[], onError?: string): Promise<INodeExecutionData[] & { error?: string }> {
	const named = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
	const nodes = [
		{ id: 's', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{ id: 'n', name: 'Node', type: 'n8n-nodes-omnichannel.suppression', typeVersion: 2, position: [200, 0], parameters: { resource: 'entry', operation, ...parameters }, credentials: named, onError },
	];
	const workflow = { id: 'test', name: 'Test', nodes, connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } } };
	const { data } = await runWorkflow({ workflow, items, credentials, ours: { suppression: new Suppression() } });
	if (data.resultData.error) return Object.assign([], { error: `${data.resultData.error.message} — ${data.resultData.error.description}` });
	return (data.resultData.runData.Node[0].data?.main ?? []).flatMap((output) => output ?? []);
}

describe.each(stores)('files of the suppression list on $store', ({ open }) => {
	beforeEach(() => {
		credentials = open();
	});

	test('Import gives one summary a file, and the rejected lines as a file of their own', async () => {
		const [one, other] = await run('import', { reason: 'complaint', channels: ['email', 'sms'], source: 'desk' }, [
			csv('email;status\nann@shop.test;x\nnobody;y\n=1+1;z\nANN@shop.test;x\n'), csv('email\nben@shop.test'),
		]);
		expect(one).toMatchObject({ pairedItem: { item: 0 }, json: { lines: 4, added: 1, duplicates: 1, invalid: 2, columns: { email: 'email' }, rejected: { lines: 2, inFile: 2, first: [{ line: 3, text: 'nobody;y' }, { line: 4 }] } } });
		expect(parse(textOf(one.binary?.rejected as IBinaryData), { columns: true })).toEqual([
			{ line: '3', problem: 'E-mail "nobody" is not an e-mail address', advice: expect.any(String), text: 'nobody;y' },
			{ line: '4', problem: expect.stringContaining('=1+1'), advice: expect.any(String), text: '\'=1+1;z' },
		]);
		expect(other).toMatchObject({ pairedItem: { item: 1 }, json: { lines: 1, added: 1 } });
		expect(other.binary).toBeUndefined();
		expect((await run('getMany', { returnAll: true }, [{ json: {} }])).map(({ json }) => `${json.value} ${json.channel} ${json.reason} ${json.source}`).sort()).toEqual([
			'ann@shop.test email complaint desk', 'ann@shop.test sms complaint desk', 'ben@shop.test email complaint desk', 'ben@shop.test sms complaint desk',
		]);
	});

	test('a register is recorded as checked, and an empty file can\'t replace it', async () => {
		const form = { reason: 'register', registerName: 'US National Do Not Call', jurisdiction: 'us', checkedOn: '2026-01-01T00:00:00Z', replace: true };
		const [{ json }] = await run('import', form, [csv('2025550123\n2025550124')]);
		expect(json).toMatchObject({ added: 2, register: { jurisdiction: 'US', channels: ['phone', 'sms'], checkedOn: '2026-01-01T00:00:00.000Z', validUntil: '2026-02-01T00:00:00.000Z' } });
		expect((await run('import', form, [csv('')])).error).toMatch(/would end the whole register.*Nothing was changed/s);
		expect(await run('getMany', {}, [{ json: {} }])).toHaveLength(4);
		expect((await run('import', form, [csv('2025550124')]))[0].json).toMatchObject({ known: 1, ended: 2 });
	});

	test.each<[string, IDataObject, INodeExecutionData, RegExp]>([
		['no file', {}, { json: {} }, /no file in the field "data".*Put a node before/s],
		['no addresses', {}, csv('a,b\n1,2'), /No column of addresses.*'Columns'/s],
		['a column that is not there', { options: { emailColumn: 'Mail' } }, csv('email\na@shop.test'), /no column "Mail".*"email"/s],
		['no channel', { channels: [] }, csv('email\na@shop.test'), /No channel/],
		['no country', { reason: 'register', registerName: 'R', jurisdiction: 'America' }, csv('2025550123'), /Jurisdiction.*like US/s],
		['a time in the past', { options: { endsOn: '2020-01-01' } }, csv('email\na@shop.test'), /Ends On.*future/s],
		['an unknown reason', { reason: 'because' }, csv('email\na@shop.test'), /none of/],
	])('Import with %s says what to do', async (_, parameters, item, words) => {
		expect((await run('import', parameters, [item])).error).toMatch(words);
	});

	test('a file that is no list does not harm its neighbours', async () => {
		const items = await run('import', {}, [csv('x,y\n1,2'), csv('email\na@shop.test')], 'continueRegularOutput');
		expect(items.map(({ json }) => json.added ?? json.error)).toEqual([expect.stringContaining('No column'), 1]);
	});

	test('Export gives the list as a file that Import takes again', async () => {
		await run('import', { reason: 'stop', channels: ['sms'] }, [csv('phone,note\n+12025550123,=2+2\n+48601234567,')]);
		await run('import', { options: { hashed: true } }, [csv('email\nann@shop.test')]);
		await run('import', {}, [csv(`sha256\n${createHash('sha256').update('ben@shop.test').digest('hex')}`)]);
		expect((await run('getMany', {}, [{ json: {} }])).map(({ json }) => json.storedAs).sort()).toEqual(['SHA-256 hash', 'address', 'address', 'keyed hash']);
		const [{ json, binary }] = await run('export', {}, [{ json: {} }, { json: {} }]);
		expect(json).toMatchObject({ entries: 4, fileName: expect.stringMatching(/^suppression-list-\d{4}-\d\d-\d\d\.csv$/) });
		const file = binary?.data as IBinaryData;
		expect(file).toMatchObject({ mimeType: 'text/csv', fileName: json.fileName });
		expect((await run('import', {}, [csv(textOf(file))]))[0].json).toMatchObject({ lines: 4, known: 4 });
		const [hashes] = await run('export', { addresses: 'sha256', binaryField: 'list', filters: { reason: 'stop' } }, [{ json: {} }]);
		expect([hashes.json.entries, textOf(hashes.binary?.list as IBinaryData).includes('2025550123')]).toEqual([2, false]);
	});
});

test('Add may store only a hash, and Remove finds it by the address', async () => {
	ownStore();
	const ann = { email: 'Ann@shop.test' };
	const [[added]] = await jsonOf(suppression('add', { options: { hashed: true } }), [ann]);
	expect(added).toMatchObject({ suppressed: expect.stringMatching(/^hmac:/), suppressionStatus: 'added' });
	expect((await jsonOf(suppression('getMany'), [{}]))[0]).toMatchObject([{ storedAs: 'keyed hash', kind: 'email' }]);
	expect((await jsonOf(suppression('check'), [ann]))[2]).toMatchObject([{ decision: { verdict: 'suppress' } }]);
	expect((await jsonOf(suppression('remove'), [ann]))[0]).toMatchObject([{ suppressionsRemoved: 1 }]);
});
