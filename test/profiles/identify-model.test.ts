import fc from 'fast-check';
import { getProfiles, identify, readRules, resolve, updateRules, type Identifier, type Sighting } from '../../marketing/profiles';
import { partition } from '../../marketing/profiles/resolution/partition';
import { SourceRecord } from '../../marketing/profiles/resolution/record';
import { DEFAULT_RULES, RuleBook, type IdentityRules } from '../../marketing/profiles/resolution/rules';
import { levelOf, type Trust } from '../../marketing/profiles/resolution/trust';
import { migrate, sql, type Work } from '../../marketing/store';
import { databases, NOON, workFor } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';

/** A row of the model: what it holds, who says so, and a first name. */
interface Row {
	keys: string[];
	trust: Trust;
	first: string;
}

/** Who is one person, said as plainly as possible: rows that share an identifier, also through other rows. */
function plain(rows: string[][]): string[][] {
	let people: Set<string>[] = [];
	for (const row of rows) {
		const person = new Set(row);
		for (const other of people.filter((one) => row.some((key) => one.has(key)))) {
			for (const key of other) person.add(key);
			people = people.filter((one) => one !== other);
		}
		people.push(person);
	}
	return people.map((person) => [...person].sort()).sort();
}

const keysOf = (kinds: string[], values: string) => kinds.flatMap((kind) => [...values].map((value) => `${kind} ${value}`));
const rowsOf = (keys: string[], trusts: Trust[], firsts: string[], most: number) => fc.array(fc.record({
	// A row with two customer numbers of one system is refused.
	keys: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 3, selector: (key) => (key.startsWith('customer') ? 'customer' : key) }),
	trust: fc.constantFrom(...trusts),
	first: fc.constantFrom(...firsts),
}), { minLength: 1, maxLength: most });
const plainRows = rowsOf(keysOf(['email', 'phone', 'card'], '1234567'), ['till'], [''], 30);
const contradicting = rowsOf([...keysOf(['customer:shop'], '12'), ...keysOf(['email', 'phone'], '123'), ...keysOf(['card'], '12')],
	['till', 'paid-order', 'web-form'], ['', '', 'Anna', 'Piotr'], 14);
/** How the rows reach the store: in batches of these sizes, one after the other or at the same time by two workers. */
const batching = fc.record({ sizes: fc.array(fc.constantFrom(1, 2, 3, 7, 100), { minLength: 1, maxLength: 4 }), workers: fc.constantFrom(1, 2) });

/** Rules under which nothing is too much. */
const LOOSE = good(readRules({ identifiers: [{ kind: '*', limit: 1_000, people: 1_000 }] }));
/** Rules under which everything soon is too much. */
const TIGHT = good(readRules({
	identifiers: DEFAULT_RULES.identifiers.map((rule) => ({ ...rule, limit: rule.strong ? 1 : 2, people: rule.strong ? 5 : 3, within: 'ever' as const })),
}));

let runs = 0;

/** Each run has identifiers of its own, so that all share one store. */
function sightings(rows: Row[]): Sighting[] {
	const run = String(++runs).padStart(6, '0');
	return rows.map(({ keys, trust, first }, turn) => ({
		traits: { [`row ${turn}`]: true, ...(first ? { firstName: first } : {}) }, source: `${trust}${first}`, trust, warnings: [], identifiers: keys.map((key): Identifier => {
			const [kind, value] = key.split(' ');
			return { kind, value: `${run}/${value}`, original: value };
		}),
	}));
}

async function inBatches(work: Work, rows: Sighting[], sizes: number[]) {
	const outcomes: Awaited<ReturnType<typeof identify>> = [];
	for (let start = 0, turn = 0; start < rows.length; turn++) {
		const size = sizes[turn % sizes.length];
		outcomes.push(...await identify(work, rows.slice(start, start + size)));
		start += size;
	}
	return outcomes.map(good);
}

async function identified(works: Work[], rows: Sighting[], { sizes, workers }: { sizes: number[]; workers: number }) {
	const half = workers === 1 ? rows.length : Math.floor(rows.length / 2);
	const parts = [rows.slice(0, half), rows.slice(half)];
	return (await Promise.all(parts.map(async (part, turn) => await inBatches(works[turn], part, sizes)))).flat();
}

/** The identifiers by the profile that they find, in the model's form. */
async function found(work: Work, rows: Sighting[]): Promise<string[][]> {
	const all = [...new Map(rows.flatMap((row) => row.identifiers).map((one) => [`${one.kind} ${one.original}`, one]))];
	const ids = await resolve(work.database, all.map(([, identifier]) => identifier));
	const people = Map.groupBy(all.keys(), (turn) => ids[turn]);
	return [...people.values()].map((turns) => turns.map((turn) => all[turn][0]).sort()).sort();
}

/** Which rows are one person, each person as the first places of their different rows. */
function grouped(rows: Sighting[], ids: (string | undefined)[]): number[][] {
	const first = (row: Sighting) => rows.findIndex((one) => one.source === row.source && keysIn(one) === keysIn(row));
	const people = Map.groupBy(rows.keys(), (turn) => ids[turn]);
	return [...people.values()].map((turns) => [...new Set(turns.map((turn) => first(rows[turn])))].sort((one, other) => one - other)).sort((one, other) => one[0] - other[0]);
}

const keysIn = (row: Sighting) => row.identifiers.map(({ kind, value }) => `${kind} ${value}`).sort().join();

/** The same worked out at once, without a store. */
function fromScratch(rows: Sighting[], rules: IdentityRules): number[][] {
	const records = rows.map((row, turn) => new SourceRecord(String(turn), row.source, levelOf(row.trust as Trust), 0,
		row.identifiers.map(({ kind, value }) => ({ kind, value, at: 0 })), () => row.traits));
	const different = [...new Map(records.map((record, turn) => [`${record.source} ${keysIn(rows[turn])}`, record])).values()];
	const headOf = new Map(partition(different, new RuleBook(rules)).people.flatMap((people) => people.map((record) => [record, people[0].id] as const)));
	const byContent = new Map(different.map((record) => [`${record.source} ${keysIn(rows[Number(record.id)])}`, headOf.get(record)]));
	return grouped(rows, rows.map((row) => byContent.get(`${row.source} ${keysIn(row)}`)));
}

describe.each(databases)('identify on $name', (kind) => {
	const prepared = async (rules: IdentityRules) => {
		const place = kind.place();
		const stores = [await place.open(), await place.open()];
		await migrate(stores[0], NOON);
		const works = stores.map(workFor);
		await updateRules(works[0], rules, 'test');
		return works;
	};

	test(`where nothing contradicts, finds the same people as the model, in any order and any batches (seed ${seed})`, async () => {
		const works = await prepared(LOOSE);
		await fc.assert(fc.asyncProperty(plainRows, batching, async (written, batches) => {
			const rows = sightings(written);
			const outcomes = await identified(works, rows, batches);
			const expected = plain(written.map(({ keys }) => keys));
			expect(await found(works[0], rows)).toEqual(expected);
			// Every id that was ever given finds the person's profile of today.
			const today = await resolve(works[0].database, outcomes.map(({ profileId }) => ({ profileId })));
			expect(today).toEqual(await resolve(works[0].database, rows.map((row) => row.identifiers[0])));
			// Nothing that a row said was lost.
			for (const [turn, outcome] of (await getProfiles(works[0], outcomes.map(({ profileId }) => ({ profileId })))).entries()) {
				expect(good(outcome).traits).toHaveProperty([`row ${turn}`], true);
			}
			// Every profile that was made is a person, or was merged into one, once.
			const made = outcomes.filter(({ status }) => status === 'created').length;
			expect(made - outcomes.flatMap(({ mergedProfileIds }) => mergedProfileIds).length).toBe(expected.length);
		}), { seed, numRuns: 80 });
		const chains = await works[0].database.rows(sql`select 1 from profile_aliases a join profile_aliases b on b.alias_id = a.profile_id`);
		expect(chains).toEqual([]);
	}, 60_000);

	test(`where rows contradict each other, the order and the batches make no difference either (seed ${seed})`, async () => {
		const works = await prepared(TIGHT);
		await fc.assert(fc.asyncProperty(contradicting, batching, async (written, batches) => {
			const rows = sightings(written);
			const ids = (await identified(works, rows, batches)).map(({ profileId }) => profileId);
			// An id given early may have become somebody else's since; the row itself says who it is today.
			const today = (await inBatches(works[0], rows, [100])).map(({ profileId }) => profileId);
			expect(grouped(rows, today)).toEqual(fromScratch(rows, TIGHT));
			expect((await resolve(works[0].database, ids.map((profileId) => ({ profileId })))).every((id) => id !== undefined)).toBe(true);
		}), { seed, numRuns: 120 });
		const chains = await works[0].database.rows(sql`select 1 from profile_aliases a join profile_aliases b on b.alias_id = a.profile_id`);
		expect(chains).toEqual([]);
	}, 120_000);
});

describe('who is who, worked out at once', () => {
	test(`is the same for every order of the records (seed ${seed})`, () => {
		fc.assert(fc.property(contradicting.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }))), ([written, order]) => {
			const rows = sightings(written);
			const expected = fromScratch(rows, TIGHT);
			const shuffled = order.map((place) => rows[place]);
			const ids = new Map(fromScratch(shuffled, TIGHT).flatMap((person) => person.map((place) => [`${shuffled[place].source} ${keysIn(shuffled[place])}`, String(person[0])] as const)));
			expect(grouped(rows, rows.map((row) => ids.get(`${row.source} ${keysIn(row)}`)))).toEqual(expected);
		}), { seed, numRuns: 2_000 });
	});

	test(`never joins two strong ids or two first names (seed ${seed})`, () => {
		fc.assert(fc.property(contradicting, (written) => {
			const rows = sightings(written);
			for (const person of fromScratch(rows, TIGHT)) {
				const strong = new Set(person.flatMap((place) => rows[place].identifiers.filter(({ kind }) => kind === 'customer:shop').map(({ value }) => value)));
				const firsts = new Set(person.flatMap((place) => rows[place].traits.firstName ?? []));
				expect(strong.size <= 1).toBe(true);
				// Only one and the same customer number may hold two first names.
				expect(firsts.size <= 1 || strong.size === 1).toBe(true);
			}
		}), { seed, numRuns: 2_000 });
	});
});
