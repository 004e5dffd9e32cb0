import { accepted, refused, type Outcome } from '../../outcome';
import { resolve, unknownPerson } from '../../profiles';
import { slices, type Work } from '../../store';
import { noKey, tombstoneKey } from './hashed';
import { keyOfSuppressed, type Suppression } from './suppression';
import { endExpired, saveSuppressions } from './suppressions.table';
import { tombstoneOf } from './tombstone';

/** What became of a suppression: `known` when it held already. `who` is what was stored. */
export interface Suppressed {
	who: string;
	status: 'added' | 'known';
}

/**
 * Suppresses addresses and people. A person's suppression needs the person; an address need not be known. `freshKey`
 * makes the key of the store's hashes the first time that an address is to be stored as a hash only.
 */
export async function suppress(work: Work, suppressions: Suppression[], freshKey: () => string = noKey): Promise<Outcome<Suppressed>[]> {
	const outcomes: Outcome<Suppressed>[] = [];
	for (const slice of slices(suppressions)) {
		const done = await work.database.transaction(async (inside) => await suppressSlice({ ...work, database: inside }, slice, freshKey));
		for (const outcome of done) outcomes.push(outcome);
	}
	return outcomes;
}

async function suppressSlice(work: Work, suppressions: Suppression[], freshKey: () => string): Promise<Outcome<Suppressed>[]> {
	const keys = await storedKeys(work, suppressions, freshKey);
	const rows = new Map<string, Parameters<typeof saveSuppressions>[1][number]>();
	const ids = suppressions.map(({ channel, reason, source, note, expiresAt }, position) => {
		const key = keys[position];
		if (!key) return undefined;
		const place = [key.v, key.k, channel, reason].join('\n');
		const before = rows.get(place);
		if (!before) rows.set(place, { id: work.newId(), ...key, c: channel, r: reason, s: source, n: note, until: expiresAt });
		else if (before.until !== undefined && !(expiresAt && expiresAt <= before.until)) before.until = expiresAt;
		return rows.get(place)?.id;
	});
	const fresh = new Set<string>();
	if (rows.size > 0) {
		// In one order everywhere: two writers that meet wait for each other instead of locking each other out.
		const sorted = [...rows.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
		await endExpired(work.database, sorted, work.now());
		for (const row of await saveSuppressions(work.database, sorted, work.now())) fresh.add(row.id);
	}
	return suppressions.map((suppression, position) => {
		const key = keys[position];
		const id = ids[position];
		if (!key || !id) return refused(unknownPerson(suppression.who));
		return accepted({ who: key.v, status: fresh.delete(id) ? 'added' : 'known' });
	});
}

/** The keys of what is written: the address itself, or its keyed hash. */
async function storedKeys(work: Work, suppressions: Suppression[], freshKey: () => string): Promise<({ k: string; v: string } | undefined)[]> {
	const keys = await keysOf(work, suppressions);
	if (!suppressions.some(({ hashed }) => hashed)) return keys;
	const secret = await tombstoneKey(work.database, freshKey);
	return keys.map((key, position) => (key && suppressions[position].hashed ? { k: key.k, v: tombstoneOf({ kind: key.k, value: key.v }, secret) } : key));
}

/** Under which key each of these is kept; undefined for people we don't know. */
export async function keysOf(work: Work, ones: { who: Suppression['who'] }[]): Promise<({ k: string; v: string } | undefined)[]> {
	const names = ones.map((one) => one.who);
	const people = names.some((name) => 'profileId' in name) ? await resolve(work.database, names) : [];
	return names.map((name, position) => keyOfSuppressed(name, people[position]));
}
