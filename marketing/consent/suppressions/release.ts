import { accepted, refused, type Outcome } from '../../outcome';
import { resolve, unknownPerson } from '../../profiles';
import { slices, type Work } from '../../store';
import { hashesOf, type HashMarks } from './hashes';
import { keysOf } from './suppress';
import type { Suppression } from './suppression';
import { removeSuppressions } from './suppressions.table';
import { hashMarks, liftErasures } from './tombstones.table';

/** Which suppressions to end: those of an address or person, on one channel or on `any`. */
export interface Release {
	who: Suppression['who'];
	channel: string;
}

type Key = { k: string; v: string; original?: string };

/**
 * Ends suppressions; gives how many ended for each. What people said about consent stays as it is. An address of
 * somebody who was erased lifts the tombstones of their other addresses too: they came back on their own request.
 */
export async function release(work: Work, releases: Release[]): Promise<Outcome<{ who: string; removed: number }>[]> {
	const outcomes: Outcome<{ who: string; removed: number }>[] = [];
	for (const slice of slices(releases)) {
		const done = await work.database.transaction(async (inside) => await releaseSlice({ ...work, database: inside }, slice));
		for (const outcome of done) outcomes.push(outcome);
	}
	return outcomes;
}

async function releaseSlice(work: Work, slice: Release[]): Promise<Outcome<{ who: string; removed: number }>[]> {
	const found = await keysOf(work, slice);
	const keys = found.map((key, position): Key | undefined => {
		const { who } = slice[position];
		return key && { ...key, ...('profileId' in who ? {} : { original: who.original }) };
	});
	const marks = await hashMarks(work.database);
	const removed = new Map<string, number>();
	for (const channel of new Set(slice.map((one) => one.channel))) {
		const asked = keys.filter((key, position): key is Key => key !== undefined && slice[position].channel === channel);
		for (const { k, v, count } of await end(work, asked, channel, marks)) {
			const place = [k, v, channel].join('\n');
			removed.set(place, (removed.get(place) ?? 0) + count);
		}
	}
	return slice.map((one, position) => {
		const key = keys[position];
		return key ? accepted({ who: key.v, removed: removed.get([key.k, key.v, one.channel].join('\n')) ?? 0 }) : refused(unknownPerson(one.who));
	});
}

/** Ends what is kept under these keys, plainly or hashed; gives how many ended for which key. */
async function end(work: Work, asked: Key[], channel: string, marks: HashMarks): Promise<(Key & { count: number })[]> {
	const hashed = asked.flatMap(({ k, v, original }) =>
		(k === 'profile' ? [] : hashesOf({ kind: k, value: v, original }, marks).map((hash) => ({ k, hash, v }))));
	const hashes = new Map(hashed.map(({ hash, v }) => [hash, v]));
	const keys = new Map([...asked, ...hashed.map(({ k, hash }) => ({ k, v: hash }))].map(({ k, v }) => [`${k}\n${v}`, { k, v }]));
	const ended = await removeSuppressions(work.database, [...keys.values()], channel, work.now());
	const erasures = new Set(ended.flatMap(({ reason, note }) => (reason === 'erased' && note !== '' ? [note] : [])));
	const more = erasures.size > 0 ? Map.groupBy(await liftErasures(work.database, [...erasures], work.now()), ({ note }) => note) : undefined;
	// A person may have been suppressed under an id that was merged since.
	const people = await resolve(work.database, ended.map(({ value }) => ({ profileId: value })));
	return ended.map(({ kind, value, reason, note }, turn) => {
		const companions = reason === 'erased' ? more?.get(note)?.length ?? 0 : 0;
		if (companions > 0) more?.delete(note);
		return { k: kind, v: kind === 'profile' ? people[turn] ?? value : hashes.get(value) ?? value, count: 1 + companions };
	});
}
