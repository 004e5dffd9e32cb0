import { accepted, refused, type Outcome } from '../../outcome';
import { resolve, unknownPerson } from '../../profiles';
import { slices, type Work } from '../../store';
import { keyOfSuppressed, type Suppression } from './suppression';
import { endExpired, saveSuppressions } from './suppressions.table';

/** What became of a suppression: `known` when it held already. */
export interface Suppressed {
	who: string;
	status: 'added' | 'known';
}

/** Suppresses addresses and people. A person's suppression needs the person; an address need not be known. */
export async function suppress(work: Work, suppressions: Suppression[]): Promise<Outcome<Suppressed>[]> {
	const outcomes: Outcome<Suppressed>[] = [];
	for (const slice of slices(suppressions)) {
		const done = await work.database.transaction(async (inside) => await suppressSlice({ ...work, database: inside }, slice));
		for (const outcome of done) outcomes.push(outcome);
	}
	return outcomes;
}

async function suppressSlice(work: Work, suppressions: Suppression[]): Promise<Outcome<Suppressed>[]> {
	const keys = await keysOf(work, suppressions);
	const rows = new Map<string, Parameters<typeof saveSuppressions>[1][number]>();
	const ids = suppressions.map(({ channel, reason, source, note, expiresAt }, position) => {
		const key = keys[position];
		if (!key) return undefined;
		const place = [key.k, key.v, channel, reason].join('\n');
		const before = rows.get(place);
		if (!before) rows.set(place, { id: work.newId(), ...key, c: channel, r: reason, s: source, n: note, until: expiresAt });
		else if (before.until !== undefined && !(expiresAt && expiresAt <= before.until)) before.until = expiresAt;
		return rows.get(place)?.id;
	});
	const fresh = new Set<string>();
	if (rows.size > 0) {
		await endExpired(work.database, [...rows.values()], work.now());
		for (const row of await saveSuppressions(work.database, [...rows.values()], work.now())) fresh.add(row.id);
	}
	return suppressions.map((suppression, position) => {
		const key = keys[position];
		const id = ids[position];
		if (!key || !id) return refused(unknownPerson(suppression.who));
		return accepted({ who: key.v, status: fresh.delete(id) ? 'added' : 'known' });
	});
}

/** Under which key each of these is kept; undefined for people we don't know. */
export async function keysOf(work: Work, ones: { who: Suppression['who'] }[]): Promise<({ k: string; v: string } | undefined)[]> {
	const names = ones.map((one) => one.who);
	const people = names.some((name) => 'profileId' in name) ? await resolve(work.database, names) : [];
	return names.map((name, position) => keyOfSuppressed(name, people[position]));
}
