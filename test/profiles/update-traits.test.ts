import { originsOf, readRules, readTraitsUpdate, resolve, updateRules, updateTraits, type PersonName, type Traits } from '../../marketing/profiles';
import { databases, DAY, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, everything, merge, met, people, profileOf, row, rowWith, seen } from './people';

describe('an update of traits as somebody writes it', () => {
	const written = (traits: Traits) => readTraitsUpdate({ person: { profileId: 'p' }, traits, source: 'agent' });

	test('keeps what says something', () => {
		expect(good(written({ city: ' Sofia ', size: '', shoe: null, vip: false })).traits).toEqual({ city: 'Sofia', vip: false });
	});

	test.each<[Traits, string]>([[{}, 'no-traits'], [{ city: '', size: null }, 'no-traits'], [{ story: 'x'.repeat(40_000) }, 'trait-too-big']])('refuses %o', (traits, code) => {
		expect(reasonOf(written(traits)).code).toBe(code);
	});
});

describe.each(databases)('updating traits on $name', (kind) => {
	let work: TestWork;
	let id: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		id = await met(work, 'card:1', { city: 'Sofia', name: 'Ann' });
		work.clock.at += MINUTE;
	});

	const update = async (person: PersonName, traits: Traits, source = 'agent') => (await updateTraits(work, [{ person, traits, source }]))[0];
	const shown = async () => (await profileOf(work, id)).traits;
	const origin = async (trait: string) => (await originsOf(work.database, [id])).get(id)?.origins[trait];

	test('says what is shown from now on; what it leaves out stays', async () => {
		expect(good(await update(by('card:1'), { city: 'Varna' }))).toEqual({ profileId: id, traits: { city: 'Varna', name: 'Ann' } });
		expect(await profileOf(work, id)).toMatchObject({ traits: { city: 'Varna', name: 'Ann' }, aliases: [], identifiers: [{ value: '1' }], updatedAt: NOON + MINUTE });
		expect(await origin('city')).toEqual({ source: 'agent', at: NOON + MINUTE });
		expect(await origin('name')).toEqual({ source: 'till', at: NOON });
		expect(await people(work)).toBe(1);
	});

	test('of several sources the last to speak is heard, each keeps its own word', async () => {
		await update({ profileId: id }, { city: 'Varna' }, 'agent');
		work.clock.at += MINUTE;
		await update({ profileId: id }, { city: 'Burgas' }, 'app');
		expect([(await shown()).city, (await origin('city'))?.source]).toEqual(['Burgas', 'app']);
		work.clock.at += MINUTE;
		await update({ profileId: id }, { city: 'Varna' }, 'agent');
		expect([(await shown()).city, await origin('city')]).toEqual(['Varna', { source: 'agent', at: NOON + 3 * MINUTE }]);
		const records = (await originsOf(work.database, [id])).get(id)?.records ?? [];
		expect(records.map(({ source, traits }) => [source, traits.city])).toEqual(expect.arrayContaining([['till', 'Sofia'], ['agent', 'Varna'], ['app', 'Burgas']]));
	});

	test('what a system says later with a later time counts, what it said before does not', async () => {
		await update({ profileId: id }, { city: 'Varna' });
		await seen(work, rowWith('card:1', { source: 'file', traits: { city: 'Ruse' }, seenAt: NOON - DAY }));
		expect((await shown()).city).toBe('Varna');
		await seen(work, rowWith('card:1', { source: 'file', traits: { city: 'Ruse' }, seenAt: NOON + DAY }));
		expect((await shown()).city).toBe('Ruse');
	});

	test('the trust of its source counts where the rules say so', async () => {
		await updateRules(work, good(readRules({ otherTraits: 'most-trusted', sources: { agent: 'web-form', app: 'logged-in' } })), '');
		await update({ profileId: id }, { city: 'Varna' }, 'agent');
		expect((await shown()).city).toBe('Sofia');
		await update({ profileId: id }, { city: 'Pleven' }, 'app');
		expect((await shown()).city).toBe('Pleven');
	});

	test('also a source that may join nobody may say something about somebody', async () => {
		good(await update({ profileId: id }, { wants: 'news' }, 'web form'));
		await seen(work, row('card:1', {}, 'other'));
		expect((await shown()).wants).toBe('news');
		expect(await people(work)).toBe(1);
	});

	test('the same again changes nothing', async () => {
		await update({ profileId: id }, { city: 'Varna', tags: ['a', { b: 1 }] });
		const before = await everything(work);
		await update({ profileId: id }, { city: 'Varna', tags: ['a', { b: 1 }] });
		expect(await everything(work)).toEqual(before);
	});

	test('a merge keeps both\'s, the latest on top', async () => {
		const other = await met(work, 'card:2', { size: 'M' });
		await update(by('card:1'), { note: 'one' });
		work.clock.at += MINUTE;
		await update(by('card:2'), { note: 'two' });
		good(await merge(work, id, other));
		expect(await shown()).toEqual({ city: 'Sofia', name: 'Ann', size: 'M', note: 'two' });
	});

	test('survives new rows and new rules', async () => {
		await update({ profileId: id }, { note: 'kept' });
		await seen(work, row('card:1 card:5', {}, 'other'), row('card:5', {}, 'third'));
		await updateRules(work, good(readRules({ mergesFrom: 'logged-in' })), 'nobody joins');
		await updateRules(work, good(readRules({})), 'back');
		expect((await shown()).note).toBe('kept');
		expect(await people(work)).toBe(1);
	});

	test('a first name that contradicts does not take the person apart', async () => {
		await seen(work, row('card:1 email:ann@shop.test', { firstName: 'Ann' }, 'shop'));
		work.clock.at += MINUTE;
		await update(by('email:ann@shop.test'), { firstName: 'Peter' });
		expect(await people(work)).toBe(1);
		expect((await shown()).firstName).toBe('Peter');
		await seen(work, row('card:1 email:ann@shop.test', { firstName: 'Ann', visit: 2 }, 'shop'));
		expect(await people(work)).toBe(1);
	});

	test('2,500 at once, each in its place; who is unknown is refused', async () => {
		await seen(work, ...Array.from({ length: 2_500 }, (_, turn) => row(`card:c${turn}`)));
		const outcomes = await updateTraits(work, Array.from({ length: 2_500 }, (_, turn) => ({ person: turn === 1_234 ? by('card:nobody') : by(`card:c${turn}`), traits: { turn }, source: 'agent' })));
		expect(reasonOf(outcomes[1_234]).code).toBe('unknown-person');
		for (const [turn, outcome] of outcomes.entries()) if (turn !== 1_234) expect(good(outcome).traits).toEqual({ turn });
		expect(await people(work)).toBe(2_501);
	});

	test('several about one person in one batch: all is heard', async () => {
		const outcomes = await updateTraits(work, [{ person: by('card:1'), traits: { a: 1 }, source: 'x' }, { person: { profileId: id }, traits: { b: 2 }, source: 'x' }, { person: by('card:1'), traits: { c: 3 }, source: 'y' }]);
		expect(outcomes.map((outcome) => good(outcome).profileId)).toEqual([id, id, id]);
		expect(await shown()).toMatchObject({ a: 1, b: 2, c: 3 });
		expect(await resolve(work.database, [by('card:1')])).toEqual([id]);
	});

	test.each(['__proto__', 'constructor', 'a\u0000b', '\'; drop table profiles; --', 'עיר', 'zoe\u0308'])('a trait called %j does no harm', async (name) => {
		const read = readTraitsUpdate({ person: { profileId: id }, traits: JSON.parse(`{${JSON.stringify(name)}: "x", "ok": 1}`) as Traits, source: name });
		good((await updateTraits(work, [good(read)]))[0]);
		expect((await shown()).ok).toBe(1);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});
});
