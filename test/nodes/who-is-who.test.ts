import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { errorOf, everybody, ownPostgres, ownStore, people, profiles } from './stage';

const ANN = { email: 'ann@shop.test', phone: '', firstName: 'Ann', city: 'Sofia' };
const ANNA = { email: 'anna@work.test', phone: '', firstName: 'Ann', city: 'Varna' };
const BOTH = { personEmail: ANN.email, otherBy: 'email', otherEmail: ANNA.email };
const traitsOf = async (email: string) => (await jsonOf(profiles('get'), [{ email }]))[0][0].traits as IDataObject;

const stores = [{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }];

describe.each(stores)('on $store', ({ open }) => {
	let ann: string;
	let anna: string;
	beforeEach(async () => {
		open();
		[ann, anna] = await people(ANN, ANNA);
	});

	test('Merge makes one person of two, Explain says why, Undo Merge gives each their own back', async () => {
		const [[merged]] = await jsonOf(profiles('merge', { ...BOTH, reason: 'called and confirmed' }), [{ row: 7 }]);
		expect(merged).toEqual({ row: 7, profileId: ann, mergedProfileIds: [anna] });
		expect(await traitsOf(ANN.email)).toEqual(await traitsOf(ANNA.email));

		const [[why]] = await jsonOf(profiles('explain', { ...BOTH, question: 'two' }), [{}]);
		expect(why).toMatchObject({ same: true, answer: 'One person, by one piece of evidence', profileId: ann, path: [{ through: { kind: 'decision' } }], history: [{ change: 'merge' }] });
		expect(why.steps).toEqual([expect.stringMatching(/^Somebody decided that a record of "import" from \d{4}-\d\d-\d\d and a record of "import" from .* are one person$/)]);

		const [[undone]] = await jsonOf(profiles('unmerge', { personBy: 'profileId', profileId: '={{ $json.id }}', reason: 'a mix-up' }), [{ id: anna }]);
		expect(undone).toEqual({ id: anna, profileId: ann, givenBackProfileIds: [anna] });
		expect([(await traitsOf(ANN.email)).city, (await traitsOf(ANNA.email)).city]).toEqual(['Sofia', 'Varna']);
		const [[apart]] = await jsonOf(profiles('explain', { ...BOTH, question: 'two' }), [{}]);
		expect(apart).toMatchObject({ same: false, otherProfileId: anna, answer: 'Two people, because somebody decided so', steps: [expect.stringMatching(/^Somebody decided .*a mix-up/)] });
	});

	test('Explain of two who have nothing, or not enough, in common', async () => {
		const [[nothing]] = await jsonOf(profiles('explain', { ...BOTH, question: 'two' }), [{}]);
		expect(nothing).toMatchObject({ same: false, answer: 'Two people: they have nothing in common', steps: [], path: [], apart: [] });
		await jsonOf(profiles('identify', { traitMode: 'all' }), [{ email: 'cleo@shop.test', phone: '+48601234567', firstName: 'Cleo' }, { email: 'dora@shop.test', phone: '+48601234567', firstName: 'Dora' }]);
		const [[apart]] = await jsonOf(profiles('explain', { personEmail: 'cleo@shop.test', otherBy: 'email', otherEmail: 'dora@shop.test', question: 'two' }), [{}]);
		expect(apart).toMatchObject({ same: false, answer: 'Two people, although they have something in common', apart: [{ kind: 'phone' }] });
		expect(apart.steps).toEqual([expect.stringMatching(/^Phone "\+48601234567" is known of both, and did not join them: /)]);
	});

	test('Undo of everything, of one identifier', async () => {
		const phone = '+48601234567';
		await jsonOf(profiles('identify', { traitMode: 'all' }), [{ ...ANN, phone }, { ...ANNA, phone }]);
		expect(await everybody()).toHaveLength(1);
		const [[cut]] = await jsonOf(profiles('unmerge', { undo: 'identifier', kind: 'phone', value: '601 234 567', identifierCountry: 'pl' }), [{ email: ANN.email }]);
		expect(cut.givenBackProfileIds).toHaveLength(1);
		expect(await everybody()).toHaveLength(2);
		await jsonOf(profiles('merge', BOTH), [{}]);
		const [[undone]] = await jsonOf(profiles('unmerge', { undo: 'everything' }), [{ email: ANN.email }]);
		expect(undone.givenBackProfileIds).toContain(anna);
		expect((await traitsOf(ANNA.email)).city).toBe('Varna');
	});

	test('Explain of one person names all evidence', async () => {
		await jsonOf(profiles('identify', { source: 'till' }), [{ email: ANN.email, phone: '+48601234567' }, { phone: '+48601234567' }]);
		const [[why]] = await jsonOf(profiles('explain'), [{ email: ANN.email }]);
		expect(why).toMatchObject({ same: true, answer: 'One person, by 2 pieces of evidence' });
		expect(why.steps).toEqual(expect.arrayContaining([expect.stringMatching(/^A record of "\w+" from .* and a record of "till" from .* have the same (E-mail: ann@shop\.test|Phone: \+48601234567)$/)]));
	});

	test('Update Traits writes under the name of who says so', async () => {
		const [[updated]] = await jsonOf(profiles('updateTraits', { traits: { trait: [{ name: 'city', value: '={{ $json.to }}' }] } }), [{ email: ANN.email, to: 'Plovdiv' }]);
		expect(updated).toEqual({ email: ANN.email, to: 'Plovdiv', profileId: ann, traits: { ...ANN, phone: undefined, city: 'Plovdiv' } });
		const [[full]] = await jsonOf(profiles('get', { simplify: false }), [{ email: ANN.email }]);
		expect(full).toMatchObject({
			traitOrigins: { city: { source: 'call center', at: expect.stringMatching(/Z$/) }, firstName: { source: 'import' } },
			sources: [{ source: 'import', trust: 'till', traits: { city: 'Sofia' } }, { source: 'call center', trust: 'call-center', traits: { city: 'Plovdiv' } }],
		});
	});

	test('Search finds by name and by the beginning of an address, in simple form or in full', async () => {
		const found = async (searchText: string, parameters: IDataObject = {}) => (await jsonOf(profiles('search', { searchText, ...parameters }), [{}]))[0];
		expect((await found('varna')).map(({ profileId }) => profileId)).toEqual([anna]);
		expect((await found('ANN@')).map(({ profileId }) => profileId)).toEqual([ann]);
		expect(await found('nobody at all')).toEqual([]);
		expect(await found('ann', { limit: 1 })).toHaveLength(1);
		expect((await found('varna'))[0]).not.toHaveProperty('identifiers');
		expect((await found('varna', { simplify: false }))[0]).toMatchObject({ identifiers: [{ kind: 'email' }], aliases: [], sources: [{}] });
	});
});

describe('items that can\'t be done', () => {
	beforeEach(async () => {
		ownStore();
		await people(ANN, ANNA, { email: 'ben@shop.test' });
	});

	const by = { personEmail: '={{ $json.one }}', otherBy: 'email', otherEmail: '={{ $json.other }}' };
	const traits = { trait: [{ name: 'city', value: '={{ $json.city }}' }] };
	test.each<[string, ReturnType<typeof profiles>, IDataObject, string]>([
		['a merge with itself', profiles('merge', by), { one: ANN.email, other: ANN.email }, 'same-person'],
		['a merge with somebody unknown', profiles('merge', by), { one: ANN.email, other: 'eve@shop.test' }, 'unknown-person'],
		['a merge with nobody', profiles('merge', by), { one: ANN.email, other: '' }, 'no-person'],
		['a merge by an ID that is none', profiles('merge', { ...by, otherBy: 'profileId', otherProfileId: '={{ $json.other }}' }), { one: ANN.email, other: 17 }, 'no-person'],
		['an undo where nothing was merged', profiles('unmerge', { ...by, undo: 'everything' }), { one: ANN.email, other: ANN.email }, 'nothing-merged'],
		['an undo of the person\'s own ID', profiles('unmerge', by), { one: ANN.email, other: ANN.email }, 'own-id'],
		['an undo of an identifier of somebody else', profiles('unmerge', { ...by, undo: 'identifier', kind: 'email', value: '={{ $json.other }}' }), { one: ANN.email, other: 'eve@shop.test' }, 'not-theirs'],
		['an undo of no identifier', profiles('unmerge', { ...by, undo: 'identifier', kind: 'email', value: '={{ $json.other }}' }), { one: ANN.email, other: ' ' }, 'no-identifier'],
		['an explanation of nobody', profiles('explain', { ...by, question: 'two' }), { one: ANN.email, other: 'eve@shop.test' }, 'unknown-person'],
		['an update with nothing in it', profiles('updateTraits', { ...by, traits }), { one: ANN.email, city: ' ' }, 'no-traits'],
		['an update of nobody', profiles('updateTraits', { ...by, traits }), { one: 'eve@shop.test', city: 'Ruse' }, 'unknown-person'],
		['a search for nothing', profiles('search', { searchText: '={{ $json.text }}' }), { one: ANN.email, text: '' }, 'no-search-text'],
	])('%s is an error item that says what to do', async (_, node, bad, code) => {
		const [good, failed] = await outputsOf({ ...node, onError: 'continueErrorOutput' }, [bad]);
		expect([good, failed.length, failed[0].pairedItem]).toEqual([[], 1, { item: 0 }]);
		expect(failed[0].json).toMatchObject({ ...bad, details: { code } });
		const { message, description } = await errorOf(node, [bad]);
		expect(message).toMatch(/\[item 0\]$/);
		expect(description.length).toBeGreaterThan(20);
	});

	test('leave the others to be done', async () => {
		const rows = [{ one: ANN.email, other: ANN.email }, { one: ANN.email, other: ANNA.email }, { one: 'eve@shop.test', other: ANN.email }];
		const [good, failed] = await outputsOf({ ...profiles('merge', by), onError: 'continueErrorOutput' }, rows);
		expect([good.map(({ pairedItem }) => pairedItem), failed.map(({ pairedItem }) => pairedItem)]).toEqual([[{ item: 1 }], [{ item: 0 }, { item: 2 }]]);
	});
});

describe('2,500 items are one batch', () => {
	const many = Array.from({ length: 2_500 }, (_, row) => ({ row, one: `one${row}@shop.test`, other: `other${row}@shop.test` }));
	beforeEach(async () => {
		ownStore();
		await jsonOf(profiles('identify', { identifiers: { identifier: [{ kind: 'email', value: '={{ $json.email }}' }] } }), many.flatMap(({ one, other }) => [{ email: one }, { email: other }]));
	});

	test('Merge, Explain, Update Traits and Undo Merge', async () => {
		const by = { personEmail: '={{ $json.one }}', otherBy: 'email', otherEmail: '={{ $json.other }}' };
		const done = async (operation: string, parameters: IDataObject) => (await outputsOf(profiles(operation, { ...by, ...parameters }), many))[0].map(({ pairedItem }) => (pairedItem as { item: number }).item);
		const all = many.map(({ row }) => row);
		expect(await done('merge', {})).toEqual(all);
		expect(await everybody()).toHaveLength(2_500);
		expect(await done('explain', { question: 'two' })).toEqual(all);
		expect(await done('updateTraits', { traits: { trait: [{ name: 'row', value: '={{ $json.row }}' }] } })).toEqual(all);
		expect(await done('unmerge', { personEmail: '={{ $json.other }}' })).toEqual(all);
		expect(await everybody()).toHaveLength(5_000);
	}, 120_000);
});
