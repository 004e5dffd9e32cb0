import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf, runNode } from '../kit/engine';
import { errorOf, everybody, ownPostgres, ownStore, profiles, rules } from './stage';

const PHONE = '+48601234567';
/** Three people who have one number in common. */
const TRIO = ['ann', 'ben', 'cleo'].map((name) => ({ email: `${name}@shop.test`, phone: PHONE, firstName: 'Sam' }));
const noPhone = { changes: { limits: { row: [{ kind: 'phone', links: 'never' }] } } };
const stores = [{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }];
const one = async (operation: string, parameters: IDataObject = {}) => (await jsonOf(rules(operation, parameters), [{}]))[0][0];
const held = async () => (await one('get')).rules as IDataObject & { identifiers: IDataObject[]; blocked: IDataObject[] };

describe.each(stores)('on $store', ({ open }) => {
	beforeEach(async () => {
		open();
		await jsonOf(profiles('identify', { traitMode: 'all' }), TRIO);
	});

	test('Get shows the rules of a new store', async () => {
		const told = await one('get');
		expect(told).toMatchObject({ version: 0, versions: [], sharedIdentifiers: [], rules: { mergesFrom: 'till', mergeDuplicatesFrom: null } });
		expect((told.rules as IDataObject).identifiers).toContainEqual({ kind: 'customer:*', limit: 1, within: 'ever', people: expect.any(Number), links: 'merge', strong: true });
	});

	test('Preview says whom a change would split and changes nothing', async () => {
		const told = await one('preview', noPhone);
		expect(told).toMatchObject({ joins: 0, splits: 2, samples: [{ change: 'split', into: { person: 'Sam <ann@shop.test>' } }] });
		expect([(await everybody()).length, (await one('get')).version]).toEqual([1, 0]);
	});

	test('Update splits them, keeps a version with its note, and takes it back', async () => {
		const run = await runNode(rules('update', { ...noPhone, note: 'family phones' }), [{}, {}]);
		const [told, ...more] = run.data.resultData.runData.Node[0].data?.main[0] ?? [];
		expect([told.json, more]).toEqual([expect.objectContaining({ version: 1, splits: 2 }), []]);
		expect(run.data.resultData.runData.Node[0].hints).toMatchObject([{ message: expect.stringContaining('Version 1 holds.') }]);
		expect(await everybody()).toHaveLength(3);
		expect(await one('get')).toMatchObject({ version: 1, versions: [{ version: 1, note: 'family phones', madeBy: expect.stringContaining('workflow "Test"'), madeAt: expect.stringMatching(/Z$/) }] });
		expect(await one('update', { changes: { limits: { row: [{ kind: 'phone', links: 'merge' }] } } })).toMatchObject({ version: 2, joins: 2 });
		expect(await everybody()).toHaveLength(1);
	});

	test('what Get shows is what Update takes', async () => {
		const before = await held();
		await one('update', { specifyRules: 'json', rulesJson: JSON.stringify(before) });
		expect(await held()).toEqual(before);
	});
});

describe('the fields', () => {
	beforeEach(() => void ownStore());

	test('change what they name and leave everything else as it is', async () => {
		const before = await held();
		await one('update', {
			changes: {
				blocked: { row: [{ change: 'block', kind: 'email', pattern: '*@our-shop.example' }, { change: 'unblock', kind: 'email', pattern: 'TEST@*' }, { change: 'block', kind: 'other', name: ' Facebook ', pattern: '0000' }] },
				limits: { row: [{ kind: 'email', most: 3, people: 2, within: 'year' }, { kind: 'other', name: 'facebook', strong: 'yes', priority: 1 }] },
				sources: { row: [{ source: ' Kiosk ', trust: 'web-form' }] },
				traits: { row: [{ trait: 'tags', rule: 'union' }] },
				mergesFrom: 'call-center', otherSources: 'web-form', otherTraits: 'most-trusted', mostMerges: 10, mergeDuplicatesFrom: 0.95,
			},
		});
		const after = await held();
		expect(after.blocked).toEqual([...before.blocked.filter(({ pattern }) => pattern !== 'test@*'), { kind: 'email', pattern: '*@our-shop.example' }, { kind: 'facebook', pattern: '0000' }]);
		expect(after.identifiers).toEqual([
			{ kind: 'facebook', limit: 5, within: 'ever', people: 5, links: 'merge', strong: true },
			...before.identifiers.map((rule) => (rule.kind === 'email' ? { ...rule, limit: 3, people: 2, within: 'year' } : rule)),
		]);
		expect(after).toMatchObject({
			sources: { ...before.sources as object, kiosk: 'web-form' }, traits: { tags: 'union' }, mergesFrom: 'call-center',
			otherSources: 'web-form', otherTraits: 'most-trusted', mostMerges: 10, mostIdentifiers: 1_000, mergeDuplicatesFrom: 0.95,
		});
		await one('update', { changes: { mergeDuplicatesFrom: 0 } });
		expect(await held()).toEqual({ ...after, mergeDuplicatesFrom: null });
	});

	test('hold for the rows that come after', async () => {
		await one('update', { changes: { blocked: { row: [{ change: 'block', kind: 'email', pattern: '*@our-shop.example' }] } } });
		const [, [failed]] = await jsonOf({ ...profiles('identify'), onError: 'continueErrorOutput' as const }, [{ email: 'till3@our-shop.example' }]);
		expect(failed).toMatchObject({ details: { code: 'blocked-identifier', advice: expect.stringContaining('Unified Profile > Rule > Update') } });
	});
});

describe('rules that can\'t be used', () => {
	beforeEach(() => void ownStore());

	const json = (rulesJson: unknown) => ({ specifyRules: 'json', rulesJson: rulesJson as IDataObject });
	test.each<[string, IDataObject, string]>([
		['no JSON', json('{ "mergesFrom": '), 'This is no JSON'],
		['a list', json('[]'), 'must be a JSON object'],
		['a part that is none', json('{ "blokced": [] }'), 'is no part of the rules'],
		['a word that is none', json({ mergesFrom: 'very' }), 'must be one of'],
		['a kind named twice', json({ identifiers: [{ kind: 'email' }, { kind: 'email' }] }), 'names email twice'],
		['a limit without a name', { changes: { limits: { row: [{ kind: 'other', name: ' ', most: 1 }] } } }, 'needs a kind'],
		['a value to block that is empty', { changes: { blocked: { row: [{ change: 'block', kind: 'email', pattern: '' }] } } }, 'needs kind and pattern'],
		['a source without a name', { changes: { sources: { row: [{ source: '', trust: 'till' }] } } }, 'has a name that is empty'],
		['a score above one', { changes: { mergeDuplicatesFrom: 95 } }, 'must be null or a number above 0 up to 1'],
		['half a merge', { changes: { mostMerges: 1.5 } }, 'must be a whole number from 1'],
	])('%s is said, and nothing changes', async (_, parameters, says) => {
		for (const operation of ['preview', 'update']) {
			const [good, failed] = await outputsOf({ ...rules(operation, parameters), onError: 'continueErrorOutput' }, [{ row: 1 }, { row: 2 }]);
			expect([good, failed.map(({ json: { row, details } }) => [row, (details as IDataObject).code])]).toEqual([[], [[1, 'invalid-rules']]]);
			const { message, description } = await errorOf(rules(operation, parameters), [{}]);
			expect(message).toContain(says);
			expect(description).toContain('shows the rules that hold');
		}
		expect((await one('get')).version).toBe(0);
	});

	test('an update that changes nothing is refused, a preview of it says that nothing happens', async () => {
		expect((await errorOf(rules('update'), [{}])).message).toBe('\'Changes\': Nothing is to change [item 0]');
		expect((await errorOf(rules('update', json('{}')), [{}])).message).toContain('Nothing is to change');
		expect(await one('preview')).toMatchObject({ people: 0, joins: 0, splits: 0, samples: [] });
	});
});
