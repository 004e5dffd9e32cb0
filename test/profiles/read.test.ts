import { addressOf, getProfiles, listProfiles, readPerson, resolve, searchPeople, type ProfileFilter } from '../../marketing/profiles';
import { databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met, profileOf, row, seen } from './people';

describe('how a person is named', () => {
	test.each([[''], ['  '], [undefined], [null], [7], [{}], ['x'.repeat(101)]])('by no profile id: %p', (profileId) => {
		expect(reasonOf(readPerson({ profileId }))).toMatchObject({ code: 'no-person', field: 'Profile ID', advice: expect.any(String) });
	});

	test.each([
		[{ profileId: ' abc ' }, { profileId: 'abc' }],
		[{ kind: 'phone', value: '601234567', country: ' pl' }, { kind: 'phone', value: '+48601234567', original: '601234567' }],
	])('%j', (written, name) => expect(good(readPerson(written))).toEqual(name));

	test.each([[{ kind: 'email', value: '' }, 'no-person'], [{ kind: 'email', value: 'x' }, 'invalid-identifier']])('%j is %s', (written, code) => {
		expect(reasonOf(readPerson(written)).code).toBe(code);
	});
});

describe.each(databases)('finding people on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test('by id, old id and identifier, in the order of asking; unknown ones are missing', async () => {
		const [one, two] = await seen(work, row('email:ann@shop.test'), row('card:7'));
		await seen(work, row('card:7 email:ann@shop.test'));
		const names = [
			{ profileId: two.profileId }, { profileId: 'nobody' }, good(readPerson({ kind: 'card', value: ' 7' })),
			good(readPerson({ kind: 'card', value: '8' })), { profileId: one.profileId }, { profileId: two.profileId },
		];
		expect(await resolve(work.database, names)).toEqual([one.profileId, undefined, one.profileId, undefined, one.profileId, one.profileId]);
		expect(await resolve(work.database, [])).toEqual([]);
	});

	test('who is unknown is named in the refusal, and the others come all the same', async () => {
		const id = await met(work, 'card:7');
		const outcomes = await getProfiles(work, [{ profileId: id }, { profileId: 'p-0' }, good(readPerson({ kind: 'email', value: 'Zoe@shop.test' }))]);
		expect(good(outcomes[0]).profileId).toBe(id);
		expect(reasonOf(outcomes[1])).toMatchObject({ code: 'unknown-person', message: 'Nobody in the store has the profile ID p-0' });
		expect(reasonOf(outcomes[2]).message).toBe('Nobody in the store has the email Zoe@shop.test');
	});

	test('the address is the first of its kind, as it was written', async () => {
		const id = await met(work, 'email:First@shop.test card:7');
		work.clock.at += MINUTE;
		await met(work, 'card:7 email:a-second@shop.test');
		const profile = await profileOf(work, id);
		expect([addressOf(profile, 'email'), addressOf(profile, 'phone')]).toEqual(['First@shop.test', undefined]);
	});

	describe('as a list', () => {
		const list = async (filter: Partial<ProfileFilter> = {}) => {
			const ids: string[] = [];
			for await (const page of listProfiles(work, { limit: 10_000, ...filter })) ids.push(...page.map(({ profileId }) => profileId));
			return ids;
		};

		test('everybody once, in the order of their making, page by page, up to the limit', async () => {
			const made = (await seen(work, ...Array.from({ length: 2_100 }, (_, turn) => row(`card:${turn + 1}`)))).map(({ profileId }) => profileId);
			expect(await list()).toEqual(made);
			expect(await list({ limit: 1_001 })).toEqual(made.slice(0, 1_001));
			expect(await list({ limit: 1 })).toEqual(made.slice(0, 1));
		});

		test('without those who were merged into others', async () => {
			const [one, , three] = await seen(work, row('card:1'), row('card:2'), row('card:3'));
			await seen(work, row('card:1 card:2'));
			expect(await list()).toEqual([one.profileId, three.profileId]);
		});

		test('only those with an identifier of a kind, also one that came by a merge', async () => {
			const [one] = await seen(work, row('card:1'), row('email:ann@shop.test'), row('card:3'));
			expect(await list({ having: 'device' })).toEqual([]);
			await seen(work, row('card:1 email:ann@shop.test'));
			expect(await list({ having: 'email' })).toEqual([one.profileId]);
		});

		test('only those who changed since a moment, the moment included', async () => {
			const [, two] = await seen(work, row('card:1'), row('card:2'));
			work.clock.at += MINUTE;
			await met(work, 'card:2', { city: 'Varna' });
			expect(await list({ updatedSince: NOON + MINUTE })).toEqual([two.profileId]);
			expect(await list({ updatedSince: NOON + MINUTE + 1 })).toEqual([]);
		});
	});
});

describe.each(databases)('searching people on $name', (kind) => {
	test('finds by a trait in any usual spelling, and by the beginning of an identifier', async () => {
		const work = await freshWork(kind);
		const [one, two] = [await met(work, 'card:77x', { city: 'Łódź', note: 'says "hi" 100%' }), await met(work, 'email:zoe@shop.test', { firstName: 'Zoë' })];
		const found = async (text: string) => (await searchPeople(work, text, 10)).map(({ profileId }) => profileId);
		for (const text of ['Łódź', 'łódź', 'ŁÓDŹ', '77', '"hi"', '100%']) expect([text, await found(text)]).toEqual([text, [one]]);
		for (const text of ['zoe@', 'zoë', ' Zoë ']) expect([text, await found(text)]).toEqual([text, [two]]);
		for (const text of ['firstName', '"', '_', 'x%y', '\\', '1_0']) expect([text, (await found(text)).filter((id) => id === two)]).toEqual([text, []]);
	});
});
