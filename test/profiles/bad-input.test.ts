import { identify, readSighting, resolve, type Sighting } from '../../marketing/profiles';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, people, profileOf, row, rowWith, seen } from './people';

const LONG = 'x'.repeat(10_000);

describe('an identifier of 10,000 characters', () => {
	test.each(['email', 'phone', 'whatsapp', 'card', 'customer:shop', 'device', 'person'])('of the kind %s is left out of the row; alone it refuses the row, in a message one can read', (kind) => {
		const read = (identifiers: { kind: string; value: string }[]) => readSighting({ identifiers, traits: {}, source: 'till' });
		const { identifiers, warnings } = good(read([{ kind, value: LONG }, { kind: 'card', value: '7' }]));
		expect(identifiers.map(({ value }) => value)).toEqual(['7']);
		expect(warnings).toHaveLength(1);
		const reason = reasonOf(read([{ kind, value: LONG }]));
		expect(reason).toMatchObject({ code: 'invalid-identifier', advice: expect.any(String) });
		for (const text of [...warnings, reason.message]) expect(text.length).toBeLessThan(300);
	});

	test('of letters that grow when they are composed, or that only combine, is refused as well', () => {
		for (const value of ['\ufdfa'.repeat(5_000), `e${'\u0301'.repeat(10_000)}`, '\u202e'.repeat(10_000) + LONG]) {
			expect(reasonOf(readSighting({ identifiers: [{ kind: 'card', value }], traits: {}, source: 'till' })).message.length).toBeLessThan(300);
		}
	});
});

describe.each(databases)('bad input on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test.each<[string, string, string]>([
		['letters and their marks, composed or not', 'card:cafe\u0301-1', 'card:café-1'], ['the order of marks', 'card:a\u0323\u0307', 'card:a\u0307\u0323'],
		['Hebrew with and without marks of direction', 'customer:shop=\u202bלקוח 7\u202c'.replace(' ', '-'), 'customer:shop=לקוח-7'],
		['Arabic presentation forms', 'card:ﻣﺮﺣﺒﺎ', 'card:مرحبا'], ['Devanagari', 'card:क्\u200dष', 'card:क्ष'], ['an address whose letters run from right to left', 'email:דנה@חנות.קום', 'email:\u200fדנה@חנות.קום\u200e'],
	])('%s: one identifier', async (_, one, other) => {
		const [first] = await seen(work, rowWith(one, { source: 'a' }));
		const [second] = await seen(work, rowWith(other, { source: 'b' }));
		expect(second.profileId).toBe(first.profileId);
		expect(await resolve(work.database, [by(one), by(other)])).toEqual([first.profileId, first.profileId]);
	});

	test('texts of any direction come back as they were', async () => {
		const traits = { שם: 'דנה \u202bכהן\u202c', name: 'a\u0301\u0301\u0301', zalgo: `Z${'\u0489\u0301'.repeat(200)}`, emoji: '👩‍👩‍👧' };
		const [{ profileId }] = await seen(work, row('card:1', traits));
		expect((await profileOf(work, profileId)).traits).toEqual(traits);
	});

	test('names of other scripts and marks that agree do not take people apart, those that differ do', async () => {
		const named = (firstName: string, source: string) => rowWith('phone:+48601234567', { traits: { firstName, lastName: 'Levi' }, source });
		await seen(work, named('Zoe\u0308', 'a'), named('ZOË', 'b'));
		expect(await people(work)).toBe(1);
		await seen(work, named('משה', 'c'));
		expect(await people(work)).toBe(2);
	});

	const RING = ['card:1 card:2', 'card:2 card:3', 'card:3 card:4', 'card:4 card:5', 'card:5 card:1'];
	test.each([1, 2, 5])('links in a circle are one person (batches of %i), also backwards and twice', async (size) => {
		const rows = [...RING, ...RING.toReversed(), ...RING].map((identifiers, turn) => row(identifiers, {}, `s${turn}`));
		for (let start = 0; start < rows.length; start += size) await seen(work, ...rows.slice(start, start + size));
		expect(await people(work)).toBe(1);
	});

	test.each([0, 1, 2, 3, 4, 5])('a circle with two customer numbers in it is two people or more, wherever it begins (%i)', async (turns) => {
		const ring = ['customer:shop=1 card:1', 'card:1 card:2', 'card:2 customer:shop=2', 'customer:shop=2 card:3', 'card:3 card:4', 'card:4 customer:shop=1'];
		const rows = [...ring.slice(turns), ...ring.slice(0, turns)].map((identifiers) => rowWith(identifiers, { source: identifiers.replaceAll(/\d/g, '') }));
		for (const one of rows) await seen(work, one);
		const [one, two] = await resolve(work.database, [by('customer:shop=1'), by('customer:shop=2')]);
		expect(one).not.toBe(two);
		const batch = await freshWork(kind);
		await seen(batch, ...rows);
		expect(await people(batch)).toBe(await people(work));
	});

	test('a source that changes its mind back and forth about a name keeps its one person', async () => {
		const ids = new Set<string>();
		for (const firstName of ['Anna', 'Peter', 'Anna', 'Zoe', 'Peter']) {
			ids.add((await seen(work, rowWith('card:1 email:a@shop.test', { traits: { firstName } })))[0].profileId);
			work.clock.at += 1;
		}
		expect(ids.size).toBe(1);
		expect((await profileOf(work, [...ids][0])).traits.firstName).toBe('Peter');
	});

	test.each(['31.02.1990', '1990-13-45', 'yesterday', '00.00.0000', 19900101, true, '١٩٩٠-٠١-٠٢', [], { year: 1990 }, '1'.repeat(5_000)])('the birth date %j contradicts nobody', async (birthDate) => {
		await seen(work, rowWith('card:1', { traits: { firstName: 'Ann', birthDate: '1990-01-01' }, source: 'a' }), rowWith('card:1', { traits: { firstName: 'Ann', birthDate }, source: 'b' }));
		expect(await people(work)).toBe(1);
	});

	test.each<[string, unknown]>([['a number', 7], ['a list', ['Ann', 'Peter']], ['an object', { first: 'Ann' }], ['ten thousand characters', LONG], ['markup', '<b>Ann</b>'], ['true', true], ['only marks', '\u0301\u0302'], ['an emoji', '🙂']])(
		'%s as a first name stops nothing', async (_, firstName) => {
			const outcomes = await identify(work, [rowWith('card:1', { traits: { firstName }, source: 'a' }), rowWith('card:1', { traits: { firstName: 'Ann' }, source: 'b' }), row('card:9')]);
			expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
		});

	test('rows of every kind of wrongness leave their neighbours done, in their places', async () => {
		const rows: Sighting[] = [row('card:1'), row('email:test@shop.test'), rowWith('customer:shop=1 customer:shop=2', {}), row('card:2', { a: 1 }), row('email:noreply@shop.test card:1')];
		const outcomes = await identify(work, rows);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.status : outcome.reason.code))).toEqual(['created', 'blocked-identifier', 'contradicting-identifiers', 'created', 'matched']);
		expect(await people(work)).toBe(2);
	});
});
