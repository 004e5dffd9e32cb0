import fc from 'fast-check';
import { DEFAULT_RULES, identify, readRules, readSighting, updateRules, type IdentityRules } from '../../marketing/profiles';
import { RuleBook } from '../../marketing/profiles/resolution/rules';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { seed } from '../kit/seed';
import { met, people, profileOf, row, rowWith, seen } from './people';

const DEFAULTS = [
	'email:test@shop.test', 'email:TEST@other.example', 'email:noreply@shop.test', 'email:No-Reply@shop.test', 'email:no_reply@shop.test', 'email:donotreply@shop.test',
	'email:nobody@shop.test', 'email:null@shop.test', 'email:anonymous@shop.test', 'card:guest', 'card:TEST', 'customer:shop=guest', 'device:test', 'any-kind:Guest',
];

/** Whether a pattern fits, said as plainly as possible. */
function fits(pattern: string, value: string): boolean {
	if (pattern === '') return value === '';
	if (pattern[0] !== '*') return value[0] === pattern[0] && fits(pattern.slice(1), value.slice(1));
	return fits(pattern.slice(1), value) || (value !== '' && fits(pattern, value.slice(1)));
}

const bookOf = (...patterns: string[]) => new RuleBook({ ...DEFAULT_RULES, blocked: patterns.map((pattern) => ({ kind: 'card', pattern })) });

test(`patterns block what they say, several of them whatever one of them says (seed ${seed})`, () => {
	const text = (letters: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength });
	fc.assert(fc.property(fc.array(text('ab*.1', 8), { minLength: 1, maxLength: 3 }), text('ab.1', 10), (patterns, value) => {
		expect(bookOf(...patterns).blocks('card', value)).toBe(patterns.some((pattern) => fits(pattern, value)));
	}), { seed, numRuns: 5_000 });
});

test('no value takes long, however many stars a pattern has', () => {
	const book = bookOf(`${'a*'.repeat(90)}b`, '*a*a*a*a*a*a*c');
	for (let turn = 0; turn < 100; turn++) expect(book.blocks('card', 'a'.repeat(512))).toBe(false);
	expect(book.blocks('card', `${'a'.repeat(511)}b`)).toBe(true);
});

describe.each(databases)('blocked values on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const blocking = async (...blocked: IdentityRules['blocked']) =>
		await updateRules(work, good(readRules({ blocked: [...DEFAULT_RULES.blocked, ...blocked] })), 'our own');

	test.each(DEFAULTS)('%s is left out of a row with a warning, and joins nobody', async (blocked) => {
		const [one, other] = await seen(work, rowWith(`${blocked} card:1`, {}), rowWith(`${blocked} card:2`, {}));
		expect(one.profileId).not.toBe(other.profileId);
		expect(one.warnings).toEqual([expect.stringMatching(/is a blocked value: left out$/)]);
		expect((await profileOf(work, one.profileId)).identifiers).toMatchObject([{ kind: 'card', value: '1' }]);
	});

	test.each(DEFAULTS)('a row with %s alone is refused, and its neighbour goes on', async (blocked) => {
		const [refusal, neighbour] = await identify(work, [rowWith(blocked, {}), row('card:1')]);
		expect(reasonOf(refusal)).toMatchObject({
			code: 'blocked-identifier', field: 'Identifiers', message: expect.stringContaining('Nobody is recognised by'), advice: expect.stringContaining('another identifier'),
		});
		good(neighbour);
		expect(await people(work)).toBe(1);
	});

	test.each(['testament@shop.test', 'latest@shop.test', 'guest@shop.test', 'ann@test.example', 'info@shop.test'])('%s is not blocked by default', async (address) => {
		const [{ warnings }] = await seen(work, row(`email:${address}`));
		expect(warnings).toEqual([]);
	});

	test('zeros and words for nothing never get as far as the rules', () => {
		const read = readSighting({ identifiers: ['0', '000-000', 'null', 'anonymous', '-1'].map((value) => ({ kind: 'card', value })), traits: {}, source: 'till' });
		expect(reasonOf(read).code).toBe('invalid-identifier');
	});

	test('own patterns: a whole domain, the shop\'s own number, one kind of identifier only', async () => {
		await blocking({ kind: 'email', pattern: ' *@OurShop.test ' }, { kind: 'phone', pattern: '+4822*' }, { kind: 'card', pattern: 'x(1)' });
		const outcomes = await identify(work, [
			row('email:ann@ourshop.test'), row('phone:+48221234567'), row('card:X(1)'), row('email:ann@ourshop.test.example'), row('phone:+48601234567'), row('device:x(1)'), row('card:x1'),
		]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false, true, true, true, true]);
	});

	test('a phone\'s pattern holds for WhatsApp\'s numbers only where it says so', async () => {
		await blocking({ kind: 'whatsapp', pattern: '+48601*' });
		const outcomes = await identify(work, [row('whatsapp:48601234567'), row('phone:+48601234567')]);
		expect(outcomes.map(({ ok }) => ok)).toEqual([false, true]);
	});

	test('a star stands for any characters, also none and also dots; all else stands for itself', async () => {
		await blocking({ kind: 'card', pattern: 'a*b*' }, { kind: 'card', pattern: '[c]+.' });
		const outcomes = await identify(work, ['ab', 'a.b', 'axxbyy', 'ba', 'xab', '[c]+.', 'c', '[c]+!'].map((card) => row(`card:${card}`)));
		expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false, true, true, false, true, true]);
	});

	test('a value that is blocked later splits those whom it joined, and joins nobody any more', async () => {
		const [one, other] = await seen(work, row('email:office@shop.test card:1', {}, 'a'), row('email:office@shop.test card:2', {}, 'b'));
		expect(other.profileId).toBe(one.profileId);
		await blocking({ kind: 'email', pattern: 'office@*' });
		expect(await met(work, 'card:1')).not.toBe(await met(work, 'card:2'));
	});

	test('what a blocked value contradicts does not refuse the row', async () => {
		const [outcome] = await identify(work, [rowWith('customer:shop=guest customer:shop=7', {})]);
		expect(good(outcome).warnings).toEqual([expect.stringContaining('"guest" is a blocked value')]);
	});

	test('values of hostile form are compared as text', async () => {
		await blocking({ kind: 'card', pattern: '.*' }, { kind: 'card', pattern: '(' }, { kind: 'card', pattern: '\\' }, { kind: 'card', pattern: '|' }, { kind: '__proto__', pattern: '*' });
		const outcomes = await identify(work, ['anything', '(', '\\', '|', '.x'].map((card) => row(`card:${card}`)));
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
	});
});
