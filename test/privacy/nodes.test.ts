import { NodeConnectionTypes, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeType } from 'n8n-workflow';
import { resourceProperties, runResource, type Resource } from '../../nodes/kit';
import { audit } from '../../nodes/UnifiedProfile/audit.operation';
import { erase } from '../../nodes/UnifiedProfile/erase.operation';
import { exportPerson } from '../../nodes/UnifiedProfile/export-person.operation';
import { retention } from '../../nodes/UnifiedProfile/retention.operation';
import { runWorkflow } from '../../scripts/engine/engine.cjs';
import { jsonOf } from '../kit/engine';
import { consent, everybody, ownPostgres, ownStore, people, profiles, suppression } from '../nodes/stage';

const resources: Resource[] = [{ value: 'privacy', name: 'Privacy', operations: [exportPerson, erase, retention, audit] }];

/** The resource Privacy alone, so that it is tested whatever else the node Unified Profile has. */
class Privacy implements INodeType {
	description: INodeType['description'] = {
		displayName: 'Privacy', name: 'privacy', group: ['transform'], version: 1, description: '', defaults: { name: 'Privacy' },
		inputs: [NodeConnectionTypes.Main], outputs: [NodeConnectionTypes.Main], usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false }], properties: resourceProperties(resources),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runResource(this, resources);
	}
}

const ANN = { email: 'Ann@Shop.test', phone: '+48601234567', name: 'Ann', row: 1 };
const BEN = { email: 'ben@shop.test', phone: '', name: 'Ben', row: 2 };

async function run(operation: string, parameters: IDataObject, items: IDataObject[], onError?: string): Promise<INodeExecutionData[][]> {
	const { credentials = {} } = profiles('get');
	const node = {
		id: 'n', name: 'Node', type: 'n8n-nodes-omnichannel.privacy', typeVersion: 1, position: [200, 0], onError,
		credentials: Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }])),
		parameters: { resource: 'privacy', operation, ...(operation === 'retention' ? {} : { personBy: 'email' }), ...parameters },
	};
	const trigger = { id: 's', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
	const workflow = { id: 'w', name: 'Requests', nodes: [trigger, node], connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } } };
	const { data } = await runWorkflow({ workflow, items, credentials, ours: { privacy: new Privacy() } });
	if (data.resultData.error) throw new Error(`${data.resultData.error.message} — ${data.resultData.error.description ?? ''}`);
	return (data.resultData.runData.Node[0].data?.main ?? []).map((output) => output ?? []);
}
const jsons = async (...given: Parameters<typeof run>) => (await run(...given))[0].map(({ json }) => json);

describe.each([['the embedded store', ownStore], ['PostgreSQL', ownPostgres]])('Privacy in %s', (_, own) => {
	beforeEach(() => void own());

	test('Export attaches a page and a file, and puts the facts into the item', async () => {
		await people(ANN, BEN);
		const [[ann, ben]] = await run('export', { language: 'he', options: { controller: 'Shop Ltd.' } }, [ANN, BEN]);
		expect([ann.pairedItem, ben.pairedItem]).toEqual([{ item: 0 }, { item: 1 }]);
		expect(ann.json).toMatchObject({ profileId: expect.any(String), export: { format: 'n8n-nodes-omnichannel/person-export/1', person: { traits: { name: 'Ann' } }, consents: [{ status: 'granted' }] } });
		expect(ann.json).not.toHaveProperty('row');
		const page = Buffer.from(ann.binary?.page.data ?? '', 'base64').toString();
		expect(page).toContain('<html lang="he" dir="rtl">');
		expect(page).toContain('Ann@Shop.test');
		expect(page).not.toContain('ben@shop.test');
		expect([ann.binary?.page.mimeType, ann.binary?.json.mimeType, ann.binary?.json.fileName]).toEqual(['text/html', 'application/json', expect.stringMatching(/^person-[0-9a-f-]{36}\.json$/)]);
		expect(JSON.parse(Buffer.from(ann.binary?.json.data ?? '', 'base64').toString())).toEqual(ann.json.export);
		expect((await run('export', { files: [] }, [BEN]))[0][0].binary).toEqual({});
	});

	test('Erase only counts until it is told otherwise; then an import does not bring the person back', async () => {
		await people(ANN, BEN);
		expect(await jsons('erase', {}, [ANN])).toMatchObject([{ erasureStatus: 'simulated', erasedAt: null, counts: { profiles: 1, consents: 1 }, tombstones: 2 }]);
		expect(await jsons('erase', { simulate: false }, [ANN])).toMatchObject([{ erasureStatus: 'erased', counts: { profiles: 1 }, tombstones: 2, warnings: [] }]);
		expect((await everybody()).map(({ email }) => email)).toEqual(['ben@shop.test']);
		await people({ ...ANN, email: 'ann.new@shop.test' });
		const [allowed, , suppressed] = await jsonOf(suppression('check'), [{ email: 'ann.new@shop.test' }, BEN]);
		expect([allowed.length, suppressed[0].decision]).toMatchObject([1, { verdict: 'suppress', reasons: [expect.objectContaining({ code: 'suppressed:erased', text: expect.stringMatching(/^Another address of this person is suppressed since .* \(Asked to be forgotten; source: Privacy > Erase\)$/) })], address: 'ann.new@shop.test' }]);
		expect((await jsonOf(suppression('remove', { personBy: 'phone', personValue: ANN.phone }), [{}]))[0][0].suppressionsRemoved).toBe(2);
		expect((await jsonOf(suppression('check'), [{ email: 'ann.new@shop.test' }]))[0]).toHaveLength(1);
	});

	test('Erase of somebody unknown, or erased before, harms no neighbour', async () => {
		await people(ANN, BEN);
		await run('erase', { simulate: false }, [ANN]);
		const [good, bad] = await run('erase', { simulate: false }, [{ email: 'nobody@shop.test' }, ANN, BEN], 'continueErrorOutput');
		expect(good.map(({ json }) => json.erasureStatus)).toEqual(['erased-before', 'erased']);
		expect(bad[0].json.error).toContain('Nothing in the store is about the email nobody@shop.test');
	});

	test('Apply Retention simulates with its defaults, and removes when told', async () => {
		await people(ANN);
		await jsonOf(profiles('track', { occurredAt: '2020-01-01T00:00:00Z', orderId: 'R1' }), [ANN]);
		expect(await jsons('retention', {}, [{}, {}])).toEqual([{ retentionStatus: 'simulated', events: 1, messageTexts: 0, anonymousProfiles: 0, warnings: [] }]);
		expect(await jsons('retention', { simulate: false, rules: { eventsAfterDays: 30, eventNames: 'Order Completed' } }, [{}])).toMatchObject([{ retentionStatus: 'applied', events: 1 }]);
		await expect(run('retention', { rules: {} }, [{}])).rejects.toThrow(/There is no rule/);
		expect((await jsonOf(consent('get'), [ANN]))[0]).toHaveLength(1);
	});

	test('Get Audit Trail tells who ran what, about everybody or one person', async () => {
		await people(ANN, BEN);
		const [{ profileId }] = await jsons('erase', { simulate: false }, [ANN]);
		await run('export', {}, [BEN]);
		const all = await jsons('audit', {}, [{}]);
		expect(all.slice(0, 2)).toMatchObject([{ action: 'export', actor: expect.stringContaining('workflow "Requests"') }, { action: 'erase', profileId }]);
		expect(JSON.stringify(all)).not.toMatch(/ann@|Ann/i);
		const hers = await jsons('audit', { about: 'person', personBy: 'profileId', profileId: '={{ $json.profileId }}' }, [{ profileId }]);
		expect(hers.map(({ action }) => action)).toContain('erase');
		expect(await jsons('audit', { since: '2099-01-01' }, [{}]).catch((error: Error) => error.message)).toMatch(/is no time/);
	});
});

