import { DEFAULT_RULES, explain, identify, readRules, updateRules, type Traits } from '../../marketing/profiles';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { people, rowWith, seen } from './people';

type Written = [identifiers: string, traits: Traits];

const HOME = { street: 'Main Street 5', city: 'Leeds', postcode: 'LS1 1AA' };
const PHONE = 'phone:+48601234567';

/** Two people each, whatever they share. */
const TWO: [string, Written, Written][] = [
	['a household: one phone and address, two first names', [PHONE, { firstName: 'Anna', lastName: 'Lee', ...HOME }], [PHONE, { firstName: 'Peter', lastName: 'Lee', ...HOME }]],
	['a couple with one e-mail address', ['email:lees@shop.test', { firstName: 'Anna', lastName: 'Lee' }], ['email:lees@shop.test', { firstName: 'Peter', lastName: 'Lee' }]],
	['a couple that writes its names as one', ['email:lees@shop.test', { name: 'Anna Lee' }], ['email:lees@shop.test', { name: 'Peter Lee' }]],
	['a couple with one address, phone and e-mail address', [`email:lees@shop.test ${PHONE}`, { firstName: 'Anna', ...HOME }], [`email:lees@shop.test ${PHONE}`, { firstName: 'Peter', ...HOME }]],
	['father and son of one name, by their birth dates', [PHONE, { name: 'John Smith', birthDate: '1950-03-04', ...HOME }], [PHONE, { name: 'John Smith', birthDate: '1980-06-17', ...HOME }]],
	['father and son of one name, by what stands behind it', [PHONE, { name: 'John Smith Sr.', ...HOME }], [PHONE, { name: 'John Smith Jr.', ...HOME }]],
	['mother and daughter on one loyalty card', ['card:77', { firstName: 'Maria', birthDate: '1960-01-02' }], ['card:77', { firstName: 'Nina', birthDate: '1990-01-02' }]],
	['a recycled phone number', [PHONE, { firstName: 'Oleg', lastName: 'Petrov' }], [PHONE, { firstName: 'Fatima', lastName: 'Haddad' }]],
	['a recycled number of one first name', [PHONE, { firstName: 'Maria', lastName: 'Petrova' }], [PHONE, { firstName: 'Maria', lastName: 'Gonzalez' }]],
	['namesakes of different birth dates on one device', ['device:d1', { name: 'Jan Nowak', birthDate: '1970-05-06' }], ['device:d1', { name: 'Jan Nowak', birthDate: '1991-11-30' }]],
	['twins', [PHONE, { firstName: 'Ivan', lastName: 'Ivanov', birthDate: '1990-01-01' }], [PHONE, { firstName: 'Petar', lastName: 'Ivanov', birthDate: '1990-01-01' }]],
	['a couple whose names are in Cyrillic', ['email:x@shop.test', { firstName: 'Мария', lastName: 'Иванова' }], ['email:x@shop.test', { firstName: 'Георги', lastName: 'Иванов' }]],
	['two who share nothing but their names', ['card:1', { name: 'Jan Nowak' }], ['card:2', { name: 'Jan Nowak' }]],
];

/** One person each, however they were written. */
const ONE: [string, Written, Written][] = [
	['the same first name in other letters', [PHONE, { firstName: 'Anna' }], [PHONE, { firstName: 'ANNA ' }]],
	['a short name and the long one', [PHONE, { firstName: 'Bob', lastName: 'Lee' }], [PHONE, { firstName: 'Robert', lastName: 'Lee' }]],
	['a name in two scripts', [PHONE, { firstName: 'Georgi', lastName: 'Ivanov' }], [PHONE, { firstName: 'Георги', lastName: 'Иванов' }]],
	['a row without a name', [PHONE, { firstName: 'Anna' }], [PHONE, { points: 5 }]],
	['one customer number, whatever the names', ['customer:shop=5', { firstName: 'Anna' }], ['customer:shop=5', { firstName: 'Peter' }]],
	['a surname that changed, of one birth date', ['email:ann@shop.test', { name: 'Anna Lee', birthDate: '1980-01-02' }], ['email:ann@shop.test', { name: 'Anna Brown', birthDate: '1980-01-02' }]],
	['an initial and the name', [PHONE, { firstName: 'A.', lastName: 'Lee' }], [PHONE, { firstName: 'Anna', lastName: 'Lee' }]],
];

const rowOf = ([identifiers, traits]: Written, source: string) => rowWith(identifiers, { traits, source });

describe.each(databases)('families on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test.each(TWO)('%s: two people by the default rules, in one batch, in two, and in the other order', async (_, one, other) => {
		for (const [first, second] of [[one, other], [other, one]]) {
			work = await freshWork(kind);
			const [mine] = await seen(work, rowOf(first, 'a'));
			const [theirs] = await seen(work, rowOf(second, 'b'));
			expect(theirs).toMatchObject({ status: 'created', mergedProfileIds: [] });
			expect(theirs.profileId).not.toBe(mine.profileId);
		}
		work = await freshWork(kind);
		await seen(work, rowOf(one, 'a'), rowOf(other, 'b'));
		expect(await people(work)).toBe(2);
	});

	test.each(ONE)('%s: one person', async (_, one, other) => {
		await seen(work, rowOf(one, 'a'));
		await seen(work, rowOf(other, 'b'));
		expect(await people(work)).toBe(1);
	});

	test('whom the row is not joined with, and why, is said on the row and by explain', async () => {
		await seen(work, rowOf(TWO[0][1], 'a'));
		const [{ profileId, warnings }] = await seen(work, rowOf(TWO[0][2], 'b'));
		expect(warnings).toEqual([expect.stringMatching(/^Phone "\+48601234567" is also somebody else's, not joined: First names differ: (Anna \/ Peter|Peter \/ Anna)/)]);
		const [said] = await explain(work, [{ one: { profileId } }]);
		expect(good(said).apart).toEqual([{ kind: 'phone', value: '+48601234567', why: expect.stringContaining('First names differ') }]);
	});

	test('a row that names neither of a couple joins neither', async () => {
		await seen(work, rowOf(TWO[1][1], 'a'), rowOf(TWO[1][2], 'b'));
		const [nameless] = await seen(work, rowWith('email:lees@shop.test', { source: 'c' }));
		expect(nameless.warnings).toHaveLength(1);
		expect(await people(work)).toBe(3);
	});

	test('a nameless row that was one with Anna leaves her when Peter turns up with the same phone', async () => {
		const [anna] = await seen(work, rowWith(PHONE, { traits: { firstName: 'Anna' }, source: 'a' }));
		const [nameless] = await seen(work, rowWith(PHONE, { source: 'b' }));
		expect(nameless.profileId).toBe(anna.profileId);
		await seen(work, rowWith(PHONE, { traits: { firstName: 'Peter' }, source: 'c' }));
		expect(await people(work)).toBe(3);
		expect((await seen(work, rowWith(PHONE, { source: 'b' })))[0].profileId).not.toBe(anna.profileId);
	});

	test('names that a source gives later count as well: a record that turns out to be Peter\'s leaves Anna', async () => {
		await seen(work, rowWith(PHONE, { traits: { firstName: 'Anna' }, source: 'a' }), rowWith(PHONE, { source: 'b' }));
		expect(await people(work)).toBe(1);
		await seen(work, rowWith(PHONE, { traits: { firstName: 'Peter' }, source: 'b' }));
		expect(await people(work)).toBe(2);
	});

	test('a family of six on one phone: no two of them are one', async () => {
		const firsts = ['Anna', 'Peter', 'Zoe', 'Max', 'Ida', 'Leo'];
		for (const firstName of firsts) good((await identify(work, [rowWith(PHONE, { traits: { firstName, lastName: 'Lee', ...HOME }, source: `s ${firstName}` })]))[0]);
		expect(await people(work)).toBe(6);
	});

	test.each([0, 20, 40])('a person of forty records has the name that one of them gives (the one at %i)', async (place) => {
		const rows = Array.from({ length: 41 }, (_, turn) => rowWith(turn === 7 ? 'email:anna@shop.test card:1' : 'email:anna@shop.test', { source: `s${turn}`, traits: turn === place ? { firstName: 'Anna' } : {} }));
		await seen(work, ...rows);
		await seen(work, rowWith('email:peter@shop.test card:1', { source: 'x', traits: { firstName: 'Peter' } }));
		expect(await people(work)).toBe(2);
	});

	test('who declares a card strong says that names don\'t matter on it', async () => {
		const strong = DEFAULT_RULES.identifiers.map((rule) => (rule.kind === 'card' ? { ...rule, strong: true } : rule));
		await updateRules(work, good(readRules({ identifiers: strong })), 'cards are personal');
		await seen(work, rowOf(TWO[6][1], 'a'), rowOf(TWO[6][2], 'b'));
		expect(await people(work)).toBe(1);
	});
});
