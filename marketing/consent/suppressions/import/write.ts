import { resolve, unknownPerson, type PersonName } from '../../../profiles';
import { slices, type Work } from '../../../store';
import { algorithmOf } from '../hashes';
import { noKey, tombstoneKey } from '../hashed';
import { bothSources } from '../registers/register';
import { keyOfSuppressed } from '../suppression';
import { endExpired } from '../suppressions.table';
import { tombstoneOf } from '../tombstone';
import { noteAlgorithms } from '../tombstones.table';
import type { Entry } from './entry';
import { heldAmong, lockImports, saveImported, type ImportRow } from './import.table';
import { noteFault, type ImportReport } from './report';
import type { Row } from './rows';
import { BEST_FIRST, MARK, standingOf, type Standing } from './standing';
import type { ImportTerms, ImportWatch } from './terms';

/** A line that can be used. */
export interface Pending {
	row: Row;
	entry: Entry;
}

/** A line with the places that it takes on the list. */
interface Placed {
	places: string[];
	isKnown: boolean;
}

/** Writes a batch in one transaction and counts what became of its lines. */
export async function writeBatch(work: Work, pending: readonly Pending[], terms: ImportTerms, watch: ImportWatch, run: string, report: ImportReport): Promise<void> {
	await work.database.transaction(async (database) => {
		const inside = { ...work, database };
		await lockImports(database);
		const rows = new Map<string, ImportRow>();
		const owners = new Map<string, Placed>();
		const place = await placer(inside, terms, watch, { rows, owners });
		const placed: Placed[] = [];
		for (const slice of slices(pending)) placed.push(...await place(slice));
		const algorithms = new Set([...rows.values()].flatMap(({ v }) => algorithmOf(v) ?? []));
		if (algorithms.size > 0) await noteAlgorithms(database, [...algorithms]);
		const standings = await writeRows(inside, rows, run);
		return { placed, owners, standings, faults: pending.filter((_, turn) => placed[turn].places.length === 0) };
	}).then(({ placed, owners, standings, faults }) => {
		for (const one of placed) if (one.places.length > 0) count(report, one, one.places.map((key) => (owners.get(key) === one ? standings.get(key) : undefined)));
		report.invalid += faults.length;
		for (const [turn, { row, entry }] of pending.entries()) {
			const rest = placed[turn].places.length > 0 ? '; the rest of the line went in' : '';
			for (const reason of entry.faults) noteFault(report, row, { ...reason, message: reason.message + rest });
		}
	});
}

/** Finds under which keys lines are kept, and folds what stands on the same place into one row. */
async function placer(work: Work, terms: ImportTerms, watch: ImportWatch, { rows, owners }: { rows: Map<string, ImportRow>; owners: Map<string, Placed> }) {
	const secret = terms.hashed ? await tombstoneKey(work.database, watch.freshKey ?? noKey) : undefined;
	return async (slice: readonly Pending[]): Promise<Placed[]> => {
		const names = slice.flatMap(({ entry }) => entry.who.filter((one): one is PersonName => !('hash' in one)));
		const people = names.length > 0 ? await resolve(work.database, names) : [];
		let at = 0;
		return slice.map(({ entry }) => {
			const placed: Placed = { places: [], isKnown: false };
			for (const one of entry.who) {
				const person = 'hash' in one ? undefined : people[at++];
				const key = 'hash' in one ? { k: one.kind, v: one.hash } : keyOfSuppressed(one, person);
				if (!key) entry.faults.push(unknownPerson(one as PersonName));
				if (!key) continue;
				placed.isKnown ||= person !== undefined;
				const stored = secret !== undefined && !('hash' in one) && key.k !== 'profile' ? { k: key.k, v: tombstoneOf({ kind: key.k, value: key.v }, secret) } : key;
				for (const channel of entry.channels) placed.places.push(put(stored, channel, entry, placed));
			}
			return placed;
		});
	};

	function put({ k, v }: { k: string; v: string }, c: string, entry: Entry, placed: Placed): string {
		const place = [v, k, c, entry.reason].join('\n');
		const before = rows.get(place);
		if (!before) {
			owners.set(place, placed);
			rows.set(place, {
				id: work.newId(), k, v, c, r: entry.reason, s: entry.source, n: entry.note,
				at: entry.since ?? work.now(), until: entry.expiresAt, m: '',
			});
		} else if (before.until !== undefined && !(entry.expiresAt !== undefined && entry.expiresAt <= before.until)) {
			before.until = entry.expiresAt;
		}
		return place;
	}
}

/** Writes the rows, always in one order, so that writers that meet wait for each other. Gives how each place stood. */
async function writeRows(work: Work, rows: ReadonlyMap<string, ImportRow>, run: string): Promise<Map<string, Standing>> {
	const standings = new Map<string, Standing>();
	const sorted = [...rows.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
	for (const slice of slices(sorted)) {
		const batch = slice.map(([, row]) => row);
		const held = await heldBy(work, batch);
		for (const [place, row] of slice) {
			const before = held.get(place);
			const standing = standingOf(before, row.until, run);
			standings.set(place, standing);
			row.m = run + MARK[standing.is === 'again' ? standing.was : standing.is];
			if (before && row.r === 'register') row.s = bothSources(before.source, row.s);
		}
		await saveImported(work.database, batch);
	}
	return standings;
}

/** What holds already at the places of these rows, once what is over has ended. */
async function heldBy(work: Work, batch: readonly ImportRow[]) {
	const now = work.now();
	const rows = await heldAmong(work.database, [...new Set(batch.map(({ v }) => v))]);
	const over = rows.filter(({ expires_at: end }) => end !== null && end <= now);
	if (over.length > 0) await endExpired(work.database, over.map(({ kind, value }) => ({ k: kind, v: value })), now);
	return new Map(rows.filter((row) => row.expires_at === null || row.expires_at > now).map((row) => [[row.value, row.kind, row.channel, row.reason].join('\n'), row]));
}

/** A line counts for the best of its places; places that an earlier line of the file took already are `again`. */
function count(report: ImportReport, { isKnown }: Placed, standings: (Standing | undefined)[]): void {
	const best = BEST_FIRST.find((is) => standings.some((standing) => standing?.is === is));
	if (best === undefined) {
		report.duplicates++;
		if (!standings.some((standing) => standing?.promoted)) return;
		report.known--;
		report.changed++;
		return;
	}
	report[best]++;
	if (isKnown) report.matched++;
}
