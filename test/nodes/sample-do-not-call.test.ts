import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode } from 'n8n-workflow';
import { Suppression } from '../../nodes/Suppression/Suppression.node';
import { runWorkflow } from '../../scripts/engine/engine.cjs';
import { freshSchema, postgresAddress } from '../kit/databases';
import { ROOT } from '../kit/sources';
import { ownStore } from './stage';

const stores = [
	{ store: 'SQLite', open: () => (ownStore(), {}) },
	{ store: 'PostgreSQL', open: () => ({ omnichannelStoreApi: { ...postgresAddress(freshSchema()) } as IDataObject }) },
];

test.each(stores)('Import the do-not-call register, on $store: broken lines are named, the others go in once', async ({ open }) => {
	const credentials: Record<string, IDataObject> = open();
	const workflow = JSON.parse(readFileSync(join(ROOT, 'workflows/import-the-do-not-call-register.json'), 'utf8')) as { name: string; nodes: INode[]; connections: object };
	const named = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
	const nodes = workflow.nodes.map((node) => (node.type.startsWith('n8n-nodes-omnichannel.') ? { ...node, credentials: named } : node));
	const run = async () => {
		const { data } = await runWorkflow({ workflow: { ...workflow, nodes }, credentials, ours: { suppression: new Suppression() } });
		if (data.resultData.error) throw new Error(`${data.resultData.lastNodeExecuted}: ${data.resultData.error.message}`);
		return (node: string) => (data.resultData.runData[node] ?? []).flatMap((one) => (one.data?.main ?? []).flatMap((output) => output ?? []));
	};

	const first = await run();
	expect(first('Import Register').map(({ json, binary }) => [json, Object.keys(binary ?? {})])).toMatchObject([[
		{ lines: 10, added: 6, known: 0, duplicates: 1, invalid: 3, register: { name: 'US National Do Not Call', jurisdiction: 'US', channels: ['phone', 'sms'] } }, ['rejected'],
	]]);
	expect(first('Summary').map(({ json }) => json.summary)).toEqual(['10 lines: 6 new, 0 known, 1 twice in the file, 3 broken']);
	expect(first('Rejected Lines').map(({ json }) => [json.line, String(json.problem).length > 10])).toEqual([[7, true], [8, true], [9, true], [10, true]]);
	expect(first('Do Not Call').map(({ json }) => [json.name, json.why])).toEqual([
		['Rita Sample', expect.stringMatching(/register.*US National Do Not Call/)], ['Omar Sample', expect.stringMatching(/register.*US National Do Not Call/)],
	]);
	// Whether June may be called at once depends on the hour in Washington.
	const [{ json: june }, ...others] = first('May We Call?').filter(({ json }) => (json.decision as { verdict: string }).verdict !== 'suppress');
	const { verdict, reasons } = june.decision as { verdict: string; reasons: { code: string }[] };
	expect([june.name, others]).toEqual(['June Sample', []]);
	expect([verdict, ...reasons.map(({ code }) => code)]).toEqual(verdict === 'allow' ? ['allow'] : ['defer', 'quiet-hours']);
	expect([first('Call').map(({ json }) => json.callNow), first('Call Later').map(({ json }) => json.name)]).toEqual(verdict === 'allow' ? [['June Sample'], []] : [[], ['June Sample']]);

	const second = await run();
	expect(second('Import Register')[0].json).toMatchObject({ added: 0, known: 6, duplicates: 1, invalid: 3 });
});
