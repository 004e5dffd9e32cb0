import fc from 'fast-check';
import { getProfiles, identify, resolve, type Identifier, type Sighting } from '../../marketing/profiles';
import { migrate, sql, type Work } from '../../marketing/store';
import { databases, NOON, workFor } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';

/** Who is one person, said as plainly as possible: rows that share an identifier, also through other rows. */
function model(rows: string[][]): string[][] {
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

const KEYS = ['email', 'phone', 'card'].flatMap((kind) => [...'1234567'].map((value) => `${kind} ${value}`));
const rowsOf = fc.array(fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 30 });
/** How the rows reach the store: in batches of these sizes, one after the other or at the same time by two workers. */
const batching = fc.record({ sizes: fc.array(fc.constantFrom(1, 2, 3, 7, 100), { minLength: 1, maxLength: 4 }), workers: fc.constantFrom(1, 2) });

let runs = 0;

/** Each run has identifiers of its own, so that all share one store. */
function sightings(rows: string[][]): Sighting[] {
	const run = ++runs;
	return rows.map((keys, turn) => ({ traits: { [`row ${turn}`]: true }, source: 'test', warnings: [], identifiers: keys.map((key): Identifier => {
		const [kind, value] = key.split(' ');
		return { kind, value: `${run}/${value}`, original: value };
	}) }));
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
async function partition(work: Work, rows: Sighting[]): Promise<string[][]> {
	const all = [...new Map(rows.flatMap((row) => row.identifiers).map((one) => [`${one.kind} ${one.original}`, one]))];
	const ids = await resolve(work.database, all.map(([, identifier]) => identifier));
	const people = new Map<string | undefined, string[]>();
	for (const [turn, [key]] of all.entries()) people.set(ids[turn], [...(people.get(ids[turn]) ?? []), key]);
	return [...people.values()].map((keys) => keys.sort()).sort();
}

describe.each(databases)('identify on $name', (kind) => {
	test(`finds the same people as the model, in any order and any batches (seed ${seed})`, async () => {
		const place = kind.place();
		const stores = [await place.open(), await place.open()];
		await migrate(stores[0], NOON);
		const works = stores.map(workFor);
		await fc.assert(fc.asyncProperty(rowsOf, batching, async (keys, batches) => {
			const rows = sightings(keys);
			const outcomes = await identified(works, rows, batches);
			const expected = model(keys);
			expect(await partition(works[0], rows)).toEqual(expected);
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
		const chains = await stores[0].rows(sql`select 1 from profile_aliases a join profile_aliases b on b.alias_id = a.profile_id`);
		expect(chains).toEqual([]);
	}, 60_000);
});
