import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, type IDataObject, type INode } from 'n8n-workflow';
import { runWorkflow } from '../../scripts/engine/engine.cjs';
import { freshSchema, postgresAddress } from '../kit/databases';
import { ROOT } from '../kit/sources';
import { OURS as ours, readSample as read, type WorkflowFile } from './sample-stage';
import { ownStore } from './stage';

const files = readdirSync(join(ROOT, 'workflows')).filter((file) => file.endsWith('.json'));
const own = ({ nodes }: WorkflowFile) => nodes.flatMap((node) => (node.type.startsWith('n8n-nodes-omnichannel.') ? [{ node, type: ours[node.type.split('.')[1]] }] : []));

describe.each(files)('%s', (file) => {
	const workflow = read(file);

	test('explains itself, holds no credentials but the sandbox\'s inbox, and is not active', () => {
		const [first] = workflow.nodes;
		expect([first.type, String(first.parameters.content).split('\n')[0]]).toEqual(['n8n-nodes-base.stickyNote', `## ${workflow.name}`]);
		for (const heading of ['### How it works', '### Setup steps', '### Customization']) expect(first.parameters.content).toContain(heading);
		expect([workflow.active, workflow.nodes.flatMap(({ credentials }) => Object.values(credentials ?? {}).filter(({ name }) => name !== 'Local inbox'))]).toEqual([false, []]);
	});

	test('connects nodes that are there, and every one of them', () => {
		const names = workflow.nodes.map(({ name }) => name);
		const targets = Object.values(workflow.connections).flatMap(({ main }) => main.flat().map(({ node }) => node));
		expect([...Object.keys(workflow.connections), ...targets].filter((name) => !names.includes(name))).toEqual([]);
		const alone = workflow.nodes.filter(({ type, name }) => !/stickyNote|[tT]rigger$/.test(type) && !targets.includes(name));
		expect([alone, new Set(names).size]).toEqual([[], names.length]);
	});

	test('gives our nodes only parameters that they have', () => {
		for (const { node, type } of own(workflow)) {
			const taken = NodeHelpers.getNodeParameters(type.description.properties, node.parameters, true, false, node, type.description) ?? {};
			expect([node.name, Object.keys(node.parameters).filter((name) => !(name in taken))]).toEqual([node.name, []]);
			expect([node.name, NodeHelpers.getNodeParametersIssues(type.description.properties, { ...node, parameters: taken }, type.description)]).toEqual([node.name, null]);
		}
	});
});

/** The output items of each node by its name, run from our source. */
async function ran(workflow: WorkflowFile, credentials: Record<string, IDataObject>): Promise<(node: string, output?: number) => IDataObject[]> {
	const named = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
	// The form's library does not load in jest; these runs begin by hand.
	const nodes = workflow.nodes.filter(({ type }) => type !== 'n8n-nodes-base.formTrigger').map((node) => (node.type.startsWith('n8n-nodes-omnichannel.') ? { ...node, credentials: named } : node));
	const connections = Object.fromEntries(Object.entries(workflow.connections).filter(([from]) => nodes.some(({ name }) => name === from)));
	const run = await runWorkflow({ workflow: { ...workflow, nodes, connections }, credentials, ours });
	if (run.data.resultData.error) throw new Error(`${run.data.resultData.lastNodeExecuted}: ${run.data.resultData.error.message}`);
	return (node, output = 0) => (run.data.resultData.runData[node] ?? []).flatMap(({ data }) => (data?.main[output] ?? []).map(({ json, binary }) => ({ ...json, ...(binary ? { files: Object.keys(binary).sort() } : {}) })));
}

const stores = [
	{ store: 'SQLite', open: () => (ownStore(), {}) },
	{ store: 'PostgreSQL', open: () => ({ omnichannelStoreApi: { ...postgresAddress(freshSchema()) } as IDataObject }) },
];

describe.each(stores)('on $store', ({ open }) => {
	test('Merge till, web shop and call centre nightly: one person for whom the evidence says so, nobody else', async () => {
		const credentials = open();
		const workflow = read('merge-till-web-shop-and-call-centre-nightly.json');
		const first = await ran(workflow, credentials);
		expect(first('Summary')).toMatchObject([{ rowsRead: 15, rowsToLookAt: 2, newPeople: 6, rowsOfKnownPeople: 7, people: 6 }]);
		expect(first('Rows to Look At').map(({ error }) => String(error).length > 20)).toEqual([true, true]);
		const who = (node: string) => first(node).map(({ profileId }) => profileId);
		const [zofia, jonas, elena, adam, piotr, marta] = who('Identify Till Customers');
		expect(new Set([zofia, jonas, elena, adam, piotr, marta]).size).toBe(6);
		expect([who('Identify Web Customers'), who('Identify Callers')]).toEqual([[zofia, jonas, marta, adam], [elena, jonas, marta]]);
		expect(first('Identify Callers')[1].warnings).toEqual([expect.stringContaining('not joined')]);
		expect(first('Evidence').map(({ person }) => person).sort()).toEqual(['Adam Kowalski', 'Elena Petrova', 'Jonas Weber', 'Marta Lis', 'Zofia Nowak']);
		expect((await ran(workflow, credentials))('Summary')).toMatchObject([{ newPeople: 0, people: 6, rowsOfKnownPeople: 13 }]);
	});

	test('Answer a data-subject request: one gets their data, one is erased, one is not known', async () => {
		const credentials = open();
		const workflow = read('answer-a-data-subject-request.json');
		const first = await ran(workflow, credentials);
		expect(first('Answer: Your Data')).toMatchObject([{ to: 'olga.sample@example.com', files: ['json', 'page'] }]);
		expect(first('Answer: Erased')).toMatchObject([{ to: 'PAVEL.sample@example.com', erasureStatus: 'simulated', text: expect.stringContaining('nothing is deleted') }]);
		expect(first('Answer: We Know Nothing')).toMatchObject([{ to: 'nobody.sample@example.com' }]);

		const settings = workflow.nodes.find(({ name }) => name === 'Settings') as INode;
		const { assignments } = settings.parameters.assignments as { assignments: IDataObject[] };
		for (const one of assignments) if (one.name === 'reallyErase') one.value = true;
		const second = await ran(workflow, credentials);
		expect(second('Answer: Erased')).toMatchObject([{ erasureStatus: 'erased' }]);
		expect(second('Audit Trail').map(({ action }) => action)).toEqual(expect.arrayContaining(['erase', 'export']));
	});

	test('Two departments, one customer: the collision is seen, nobody is planned twice, and one department writes at a time', async () => {
		const credentials = open();
		const workflow = read('two-departments-one-customer.json');
		for (const planned of ['planned', 'known']) {
			const run = await ran(workflow, credentials);
			expect(run('Plan Audiences').map(({ audienceStatus }) => audienceStatus)).toEqual(Array.from({ length: 9 }, () => planned));
			expect(run('Find Collisions')).toMatchObject([{
				collision: expect.stringMatching(/^Service \(Inspection reminder\) and Sales \(Spring offer\) would both write to 3 people .+; Inspection reminder goes first, the other waits$/),
				people: 3, settled: true, goesFirst: 'Inspection reminder', profileIds: [expect.any(String), expect.any(String), expect.any(String)],
			}]);
			const decided = (output: number) => run('May They Write?', output).map(({ firstName, campaign }) => `${String(firstName)}: ${String(campaign)}`).sort();
			expect([decided(0), decided(1), decided(2)]).toEqual([
				['Irena: Spring offer', 'Mira: Inspection reminder', 'Noemi: Inspection reminder', 'Stefan: Inspection reminder', 'Tobias: Inspection reminder', 'Viktor: Inspection reminder'],
				['Mira: Spring offer', 'Noemi: Spring offer', 'Tobias: Spring offer'], [],
			]);
			const ends = (run('Make Campaigns').find(({ campaign }) => campaign === 'Inspection reminder') as IDataObject).endsAt;
			expect(run('Write Later').map(({ notBefore, why }) => [notBefore, why])).toEqual(Array(3).fill([ends, expect.stringContaining('"Inspection reminder"')]));
		}
	});

	test('Recent buyers see no advert: the list is made once and holds on every channel, but not for the order', async () => {
		const credentials = open();
		const workflow = read('recent-buyers-see-no-advert.json');
		const first = await ran(workflow, credentials);
		expect(first('List of Recent Buyers')).toMatchObject([{ list: 'Recent boot buyers', rule: { kind: 'bought', products: ['BOOT-310', 'Hiking boots'], days: 60 }, exemptTags: ['care tips'] }]);
		expect([...first('Store Purchases'), ...first('Web Purchases')].map(({ eventStatus }) => eventStatus)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
		const names = (node: string, output: number) => first(node, output).map(({ firstName }) => firstName).sort();
		for (const node of ['Advertise?', 'Write a Mail?', 'Show the Banner?']) expect([node, ...[0, 1, 2].map((output) => names(node, output))]).toEqual([node, ['Ines', 'Matej', 'Rosa'], [], ['Lena', 'Oskar']]);
		expect(first('Advertise?', 2).map(({ why }) => why)).toEqual([expect.stringMatching(/Alpine Boot 310.+store/), expect.stringMatching(/Alpine Boot 320.+web/)]);
		expect([0, 1, 2].map((output) => names('Write About the Order?', output))).toEqual([['Ines', 'Lena', 'Matej', 'Oskar', 'Rosa'], [], []]);
		const second = await ran(workflow, credentials);
		expect([second('List of Recent Buyers'), second('Each Customer').length]).toEqual([[], 5]);
	});
});
