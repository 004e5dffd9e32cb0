import fc from 'fast-check';
import { originsOf, readRules, TRAIT_RULES, updateRules, type IdentityRules, type Sighting, type Traits } from '../../marketing/profiles';
import { databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';
import { profileOf, rowWith, seen } from './people';

/** What one source said at one time; no source gives one trait two values at one time. */
interface Word {
	card: string;
	source: string;
	day: number;
	traits: Traits;
}

const value = fc.constantFrom<unknown>('Sofia', 'Varna', 'Burgas', 7, false, ['a', 'b'], ['b', 'c'], { home: { city: 'Sofia' }, old: [1] });
const word = fc.record({ card: fc.constantFrom('1', '1 card:2', '2 card:3', '3'), source: fc.constantFrom('till', 'account', 'web form'), day: fc.nat(8), traits: fc.record({ city: value, tags: value }, { requiredKeys: [] }) });
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 12, selector: ({ card, source, day }) => `${card} ${source} ${day}` });
const shuffled = words.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
const rules = fc.record({ traits: fc.record({ city: fc.constantFrom(...TRAIT_RULES) }, { requiredKeys: [] }), otherTraits: fc.constantFrom(...TRAIT_RULES) });

const rowOf = ({ card, source, day, traits }: Word): Sighting => rowWith(`card:${card}`, { source, traits, seenAt: NOON - 100_000 + day });

async function told(work: TestWork, rows: Sighting[], sizes: number[]): Promise<void> {
	for (let start = 0, turn = 0; start < rows.length; turn++) {
		const size = sizes[turn % sizes.length];
		work.clock.at += 1;
		await seen(work, ...rows.slice(start, start + size));
		start += size;
	}
}

/** What is shown about everybody in the end, and whose word it is, by the identifiers of each. */
async function shownIn(work: TestWork, rows: Sighting[]): Promise<unknown[]> {
	const ids = [...new Set((await seen(work, ...rows)).map(({ profileId }) => profileId))];
	const origins = await originsOf(work.database, ids);
	const shown = await Promise.all(ids.map(async (id) => {
		const { traits, identifiers } = await profileOf(work, id);
		return { who: identifiers.map(({ value: card }) => card).sort().join(), traits, origins: origins.get(id)?.origins };
	}));
	return shown.sort((one, other) => (one.who < other.who ? -1 : 1));
}

describe.each(databases)('the traits of people on $name', (kind) => {
	const runs = kind.name === 'SQLite' ? 60 : 8;
	const ruled = async (written: Partial<IdentityRules>) => {
		const work = await freshWork(kind);
		await updateRules(work, good(readRules(written)), 'model');
		return work;
	};

	test(`are the same for every order of the rows and all batches (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(shuffled, rules, fc.array(fc.constantFrom(1, 2, 5, 50), { minLength: 1, maxLength: 3 }), async ([one, other], written, sizes) => {
			const [first, second] = [await ruled(written), await ruled(written)];
			await told(first, one.map(rowOf), [100]);
			await told(second, other.map(rowOf), sizes);
			const expected = await shownIn(first, one.map(rowOf));
			expect(await shownIn(second, one.map(rowOf))).toEqual(expected);
		}), { seed, numRuns: runs });
	}, 180_000);

	test(`are by the rules that hold now, whichever held when the rows came (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(shuffled, rules, rules, async ([one], before, after) => {
			const [first, second] = [await ruled(before), await ruled(after)];
			await told(first, one.map(rowOf), [2]);
			await updateRules(first, good(readRules(after)), 'after');
			await told(second, one.map(rowOf), [2]);
			expect(await shownIn(first, one.map(rowOf))).toEqual(await shownIn(second, one.map(rowOf)));
		}), { seed, numRuns: runs });
	}, 180_000);
});
