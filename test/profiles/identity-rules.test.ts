import { DEFAULT_RULES, getRules, previewRules, readRules, resolve, updateRules, type IdentityRules } from '../../marketing/profiles';
import { databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, everything, merge, met, people, row, seen } from './people';

describe('rules as somebody writes them', () => {
	test('nothing written: the rules of a new store', () => {
		expect(good(readRules({}))).toEqual(DEFAULT_RULES);
	});

	test('what is left out stays as it was', () => {
		const base = good(readRules({ mostMerges: 7, otherTraits: 'earliest' }));
		expect(good(readRules({ mostMerges: 8 }, base))).toEqual({ ...DEFAULT_RULES, mostMerges: 8, otherTraits: 'earliest' });
	});

	test('a rule of a kind needs no more than the kind', () => {
		expect(good(readRules({ identifiers: [{ kind: 'email' }] })).identifiers).toEqual([{ kind: 'email', limit: 5, within: 'ever', people: 5, links: 'merge', strong: false }]);
	});

	test('what is read can be read again, also from JSON', () => {
		expect(good(readRules(JSON.parse(JSON.stringify(DEFAULT_RULES))))).toEqual(DEFAULT_RULES);
	});

	test.each<[string, unknown, RegExp]>([
		['Rules', null, /must be a JSON object/], ['Rules', [], /must be a JSON object/], ['Rules', 'email first', /must be a JSON object/], ['Rules', 7, /must be a JSON object/],
		['limits', { limits: {} }, /is no part of the rules/], ['toString', { toString: 1 }, /is no part/], ['__proto__', JSON.parse('{"__proto__": {}}'), /is no part/],
		['identifiers', { identifiers: 'email' }, /must be a list/], ['identifiers', { identifiers: null }, /must be a list/], ['identifiers', { identifiers: ['email'] }, /entry 1: must be an object/],
		['identifiers', { identifiers: [{ kind: 'card' }, {}] }, /entry 2: needs a kind/], ['identifiers', { identifiers: [{ kind: ' ' }] }, /needs a kind/],
		['identifiers', { identifiers: [{ kind: 'card', limit: 0 }] }, /card: limit must be a whole number from 1/], ['identifiers', { identifiers: [{ kind: 'card', limit: '5' }] }, /card: limit/],
		['identifiers', { identifiers: [{ kind: 'card', limit: 1.5 }] }, /limit/], ['identifiers', { identifiers: [{ kind: 'card', limit: null }] }, /limit/], ['identifiers', { identifiers: [{ kind: 'card', people: -1 }] }, /people/],
		['identifiers', { identifiers: [{ kind: 'card', within: 'decade' }] }, /within must be one of ever, year, month, week/], ['identifiers', { identifiers: [{ kind: 'card', within: 'toString' }] }, /within/],
		['identifiers', { identifiers: [{ kind: 'card', links: 'maybe' }] }, /links must be merge, suggest or never/], ['identifiers', { identifiers: [{ kind: 'card', strong: 'yes' }] }, /strong must be true or false/],
		['identifiers', { identifiers: [{ kind: 'card' }, { kind: 'email' }, { kind: 'card' }] }, /names card twice/], ['identifiers', { identifiers: Array(501).fill({ kind: 'x' }) }, /more than 500/],
		['identifiers', { identifiers: [{ kind: 'card', limt: 1 }] }, /card: limt is no part of a rule/],
		['blocked', { blocked: {} }, /must be a list/], ['blocked', { blocked: [{ pattern: 'x' }] }, /entry 1: needs kind and pattern/], ['blocked', { blocked: [{ kind: 'any', pattern: '' }] }, /needs kind and pattern/],
		['blocked', { blocked: [{ kind: 'any', pattern: 'x'.repeat(201) }] }, /needs kind and pattern/], ['sources', { sources: ['till'] }, /must be an object/], ['sources', { sources: { till: 'sure' } }, /till: must be one of web-form, till/],
		['sources', { sources: { '': 'till' } }, /has a name that is empty/], ['otherSources', { otherSources: 'nobody' }, /must be one of/], ['mergesFrom', { mergesFrom: 3 }, /must be one of/],
		['traits', { traits: { city: 'newest' } }, /city: must be one of most-recent, most-trusted, earliest, union/], ['otherTraits', { otherTraits: '' }, /must be one of/],
		['mostIdentifiers', { mostIdentifiers: 0 }, /whole number from 1/], ['mostMerges', { mostMerges: Infinity }, /whole number from 1/], ['mergeDuplicatesFrom', { mergeDuplicatesFrom: 1.1 }, /up to 1/],
		['mergeDuplicatesFrom', { mergeDuplicatesFrom: 0 }, /above 0/], ['mergeDuplicatesFrom', { mergeDuplicatesFrom: NaN }, /null or a number/], ['mergeDuplicatesFrom', { mergeDuplicatesFrom: '0.9' }, /null or a number/],
	])('%s is named when it is written as %j', (field, written, why) => {
		expect(reasonOf(readRules(written))).toMatchObject({ code: 'invalid-rules', field, message: expect.stringMatching(why), advice: expect.stringContaining('Rule > Get') });
	});
});

describe.each(databases)('the rules of a store on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const strict = good(readRules({ identifiers: [{ kind: 'card', links: 'never' }, ...DEFAULT_RULES.identifiers.filter((rule) => rule.kind !== 'card')] }));

	/** Two who are one by their card, and two who are one by their e-mail address. */
	const four = async () => {
		await seen(work, row('card:1 device:a', {}, 'a'), row('card:1 device:b', {}, 'b'), row('email:x@shop.test device:c', {}, 'a'), row('email:x@shop.test device:d', {}, 'b'));
		expect(await people(work)).toBe(2);
	};

	test('are the default ones until somebody sets others', async () => {
		expect(await getRules(work)).toEqual({ version: 0, rules: DEFAULT_RULES, versions: [], shared: [] });
	});

	test('have versions, each with who, when and why; the newest holds, at once, in every connection', async () => {
		const effects = [await updateRules(work, strict, 'cards are lent')];
		work.clock.at += MINUTE;
		effects.push(await updateRules({ ...work, actor: 'boss' }, DEFAULT_RULES, 'back'));
		expect(effects.map(({ version }) => version)).toEqual([1, 2]);
		const { version, rules, versions } = await getRules(work);
		expect([version, rules]).toEqual([2, DEFAULT_RULES]);
		expect(versions).toEqual([{ version: 2, note: 'back', madeBy: 'boss', madeAt: NOON + MINUTE }, { version: 1, note: 'cards are lent', madeBy: 'test', madeAt: NOON }]);
	});

	test('a preview tells which people would be joined or split, and writes nothing', async () => {
		await four();
		const before = await everything(work);
		const [one] = await resolve(work.database, [by('card:1')]);
		const effect = await previewRules(work, strict);
		expect(effect).toMatchObject({ people: 3, joins: 0, splits: 1, samples: [{ change: 'split', into: one }] });
		expect(effect.samples[0].from).toHaveLength(1);
		expect(await everything(work)).toEqual(before);
		expect((await getRules(work)).version).toBe(0);
		expect(await updateRules(work, strict, '')).toEqual({ ...effect, version: 1 });
		expect(await people(work)).toBe(3);
	});

	test('there and back again: everybody is who they were', async () => {
		await four();
		const names = ['a', 'b', 'c', 'd'].map((device) => by(`device:${device}`));
		const before = await resolve(work.database, names);
		await updateRules(work, strict, '');
		expect(await resolve(work.database, names)).not.toEqual(before);
		expect(await updateRules(work, DEFAULT_RULES, '')).toMatchObject({ joins: 1, splits: 0 });
		expect(await resolve(work.database, names)).toEqual(before);
	});

	test('rules that suggest instead of joining put the pairs on the list', async () => {
		await four();
		const suggesting: IdentityRules = good(readRules({ identifiers: strict.identifiers.map((rule) => (rule.kind === 'email' ? { ...rule, links: 'suggest' as const } : rule)) }));
		expect(await updateRules(work, suggesting, '')).toMatchObject({ splits: 2 });
		expect(await people(work)).toBe(4);
	});

	test('what somebody decided holds under every rules', async () => {
		const [one, two] = [await met(work, 'card:1'), await met(work, 'device:x')];
		good(await merge(work, one, two));
		await updateRules(work, strict, '');
		expect(await resolve(work.database, [{ profileId: two }])).toEqual([one]);
	});

	test('also when the rules had split the two meanwhile, however many people lie between them', async () => {
		const strong = good(readRules({ identifiers: [{ kind: 'card', limit: 1, strong: true }, ...DEFAULT_RULES.identifiers.filter((rule) => rule.kind !== 'card')] }));
		const one = await met(work, 'card:1');
		await seen(work, ...Array.from({ length: 1_100 }, (_, turn) => row(`device:d${turn}`)));
		const two = await met(work, 'card:2');
		good(await merge(work, one, two));
		expect(await updateRules(work, strong, '')).toMatchObject({ joins: 0, splits: 1 });
		expect(await updateRules(work, DEFAULT_RULES, '')).toMatchObject({ joins: 1, splits: 0 });
		expect(await resolve(work.database, [{ profileId: two }])).toEqual([one]);
	});

	test('an identifier that was shared once links everybody again when the rules allow it, later rows too', async () => {
		const roomy = good(readRules({ identifiers: DEFAULT_RULES.identifiers.map((rule) => ({ ...rule, people: 100, limit: rule.strong ? 1 : 100 })) }));
		await seen(work, ...Array.from({ length: 7 }, (_, turn) => row(`device:tablet email:c${turn}@shop.test`)), row('email:c1@shop.test card:9', {}, 'x'));
		await seen(work, row('device:tablet email:late@shop.test'));
		await updateRules(work, roomy, 'one big family');
		const [first, late] = await resolve(work.database, [by('email:c1@shop.test'), by('email:late@shop.test')]);
		expect(late).toBe(first);
	});

	test('new rules judge anew which identifiers belong to too many', async () => {
		await seen(work, ...Array.from({ length: 7 }, (_, turn) => row(`device:tablet email:c${turn}@shop.test`)));
		expect((await getRules(work)).shared).toHaveLength(1);
		await updateRules(work, good(readRules({ identifiers: DEFAULT_RULES.identifiers.map((rule) => ({ ...rule, people: 100, limit: rule.strong ? 1 : 100 })) })), 'roomy');
		expect([(await getRules(work)).shared, await people(work)]).toEqual([[], 1]);
		const [late] = await seen(work, row('device:tablet email:late@shop.test'));
		expect([late.warnings, await people(work)]).toEqual([[], 1]);
		await updateRules(work, DEFAULT_RULES, 'back');
		expect([(await getRules(work)).shared.length, await people(work)]).toEqual([1, 8]);
	});

	test('more people than fit on a page are all looked at, each once', async () => {
		const rows = Array.from({ length: 1_500 }, (_, turn) => [row(`card:c${turn} device:a${turn}`, {}, 'a'), row(`card:c${turn} device:b${turn}`, {}, 'b')]).flat();
		await seen(work, ...rows);
		const expected = await previewRules(work, strict);
		expect(expected).toMatchObject({ people: 3_000, joins: 0, splits: 1_500 });
		expect(expected.samples).toHaveLength(100);
		expect(await updateRules(work, strict, '')).toMatchObject({ people: 3_000, joins: 0, splits: 1_500 });
		expect(await previewRules(work, strict)).toMatchObject({ people: 3_000, joins: 0, splits: 0, samples: [] });
		expect(await previewRules(work, DEFAULT_RULES)).toMatchObject({ people: 1_500, joins: 1_500, splits: 0 });
	});

	test('an empty store has nobody to join', async () => {
		expect(await previewRules(work, strict)).toEqual({ people: 0, joins: 0, splits: 0, samples: [] });
	});
});
