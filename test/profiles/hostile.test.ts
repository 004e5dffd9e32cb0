import { identify, readIdentifier, readRules, readSighting, resolve, updateRules } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { met, profileOf, row, seen } from './people';

const HOSTILE = [
	'\'); DROP TABLE profiles; --', '" or 1=1 --', '$1', '${process.exit()}', '{{ 7 | times: 7 }}', '<script>alert(1)</script>',
	'a\\u0000b', '%00', '../../etc/passwd', '👩‍👩‍👧', 'שלום', '\u00a0x\u3000', '__proto__', 'constructor', '[object Object]', 'a'.repeat(500),
];

describe.each(databases)('hostile values on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test.each(HOSTILE)('as an identifier, a trait and a source: %j', async (value) => {
		const sighting = good(readSighting({ identifiers: [{ kind: `customer:${value.slice(0, 40)}`, value }], traits: { [value.slice(0, 50)]: value, name: 'Ann' }, source: value }));
		const [{ profileId }] = await seen(work, sighting);
		expect(await resolve(work.database, sighting.identifiers)).toEqual([profileId]);
		const profile = await profileOf(work, profileId);
		expect(profile.traits).toEqual(sighting.traits);
		expect(profile.identifiers).toEqual([{ ...sighting.identifiers[0], source: value, firstSeenAt: work.now() }]);
		expect((await seen(work, sighting))[0]).toMatchObject({ profileId, status: 'matched' });
	});

	test('a trait with a null character or half an emoji doesn\'t spoil the batch', async () => {
		const rows = [row('card:1', { 'na\u0000me': 'A\u0000', cut: 'wave \ud83d' }, 'sour\u0000ce'), row('card:2', { name: 'Ben' })];
		const [one, two] = await seen(work, ...rows);
		expect((await profileOf(work, one.profileId)).traits).toMatchObject({ name: 'A' });
		expect((await profileOf(work, two.profileId)).traits).toEqual({ name: 'Ben' });
	});

	test('a trait called __proto__ reaches no prototype, also when it was stored by somebody else', async () => {
		const id = await met(work, 'card:1', { name: 'Ann' });
		await work.database.rows(sql`update profiles set traits = '{"__proto__": {"vip": true}, "name": "Ann"}'`);
		await met(work, 'card:1', { name: 'Anna' });
		expect((await profileOf(work, id)).traits.name).toBe('Anna');
		expect(({} as { vip?: boolean }).vip).toBeUndefined();
	});

	test('the longest allowed identifiers and kinds fit into the store, whatever the script', async () => {
		const wide = Array.from({ length: 512 }, (_, turn) => String.fromCodePoint(0x4e00 + ((turn * 7_919) % 20_000))).join('');
		const squared = Array.from({ length: 512 }, (_, turn) => String.fromCodePoint(0x3300 + ((turn * 31) % 88))).join('');
		const identifiers = [wide, squared].map((value) => good(readIdentifier({ kind: `customer:${wide.slice(0, 90)}`, value })));
		const outcomes = await identify(work, identifiers.map((identifier) => ({ ...row('card:1'), identifiers: [identifier] })));
		expect(await resolve(work.database, identifiers)).toEqual(outcomes.map((outcome) => good(outcome).profileId));
	});

	test('a person with a thousand identifiers is one person', async () => {
		await updateRules(work, good(readRules({ identifiers: [{ kind: 'card', limit: 1_000 }] })), 'many cards');
		const identifiers = Array.from({ length: 1_000 }, (_, turn) => ({ kind: 'card', value: `c${turn}`, original: `c${turn}` }));
		const [{ profileId }] = await seen(work, { ...row('card:x'), identifiers });
		expect(await met(work, 'card:c999')).toBe(profileId);
	});

	test('by the default rules, what is too much of one kind links nobody', async () => {
		const identifiers = Array.from({ length: 7 }, (_, turn) => ({ kind: 'card', value: `c${turn}`, original: `c${turn}` }));
		const [{ profileId }] = await seen(work, { ...row('card:x'), identifiers });
		expect(await met(work, 'card:c4')).toBe(profileId);
		expect(await met(work, 'card:c5')).not.toBe(profileId);
	});
});
