import { each, eachText, sql, type Database } from '../../store';
import { ALGORITHMS, type Algorithm, type HashMarks } from './hashes';
import { ERASURE_KEY } from './tombstone';

/** Under which name a setting remembers that the store holds entries of an algorithm. */
const noted = (algorithm: Algorithm) => `${algorithm} entries`;

/** Which hashed entries there may be: the store's key and the algorithms of lists, in one look at the settings. */
export async function hashMarks(database: Database): Promise<HashMarks> {
	const names = [ERASURE_KEY, ...ALGORITHMS.map(noted)];
	const rows = await database.rows<{ name: string; value: string }>(sql`
		select name, value from settings where name in (select each.value from ${eachText(names)})`);
	const found = new Map(rows.map(({ name, value }) => [name, value]));
	return { key: found.get(ERASURE_KEY), lists: ALGORITHMS.filter((algorithm) => found.has(noted(algorithm))) };
}

/** Remembers that the store holds entries of these algorithms, so that addresses are hashed when they are looked up. */
export const noteAlgorithms = async (database: Database, algorithms: readonly Algorithm[]) =>
	await database.rows(sql`
		insert into settings (name, value) select each.value, 'yes' from ${eachText(algorithms.map(noted))} where true
		on conflict (name) do nothing`);

/** The key of the store's tombstones; undefined while nobody was ever erased, so that nothing has to be hashed. */
export const erasureKey = async (database: Database, name: string): Promise<string | undefined> =>
	(await database.rows<{ value: string }>(sql`select value from settings where name = ${name}`))[0]?.value;

/** A suppression under a hash instead of an address. */
export interface HashedRow {
	id: string;
	k: string;
	v: string;
	c: string;
	r: string;
	s: string;
	n: string;
	/** When it was made, and when it ends: UTC milliseconds. */
	at: number;
	until?: number;
}

/** Adds hashed suppressions with the times of the plain ones; what holds already stays. Gives the ids of the new ones. */
export const saveHashed = async (database: Database, rows: readonly HashedRow[]) =>
	await database.rows<{ id: string }>(sql`
		insert into suppressions (id, kind, value, channel, reason, source, note, created_at, expires_at)
		select each.value->>'id', each.value->>'k', each.value->>'v', each.value->>'c', each.value->>'r',
			each.value->>'s', each.value->>'n', cast(each.value->>'at' as bigint), cast(each.value->>'until' as bigint)
		from ${each(rows)} where true
		on conflict (value, kind, channel, reason) where removed_at is null do nothing
		returning id`);

/** The tombstones that stand for these hashes, and since when. */
export const tombstonesAmong = async (database: Database, hashes: readonly string[]) =>
	await database.rows<{ value: string; created_at: number }>(sql`
		select s.value, s.created_at from ${eachText(hashes)} cross join suppressions s
		where s.value = each.value and s.removed_at is null and s.reason = 'erased'`);

/** Lifts the other tombstones of the same erasures: whoever comes back does so under all their addresses. */
export const liftErasures = async (database: Database, erasures: readonly string[], now: number) =>
	await database.rows<{ note: string }>(sql`
		update suppressions set removed_at = ${now}
		where reason = 'erased' and removed_at is null and note <> '' and note in (select each.value from ${eachText(erasures)})
		returning note`);
