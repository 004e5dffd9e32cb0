import { ERASURE_KEY, erasureKey, tombstoneKey, tombstoneOf, tombstonesAmong } from '../../consent';
import { accepted, refused, type Outcome } from '../../outcome';
import type { PersonName } from '../../profiles';
import { audit, slices, type Work } from '../../store';
import { findSubjects } from '../find-subjects';
import { scrubIfDue } from '../scrub';
import { noteScrubDue } from '../scrub.table';
import { addressHolders, nobodyThere, ownAddresses, subjectKey, type Subject } from '../subject';
import { lockEverybody } from '../subjects.table';
import { distinct, isEmpty, keysOf, noCounts, warningsOf, type Counts, type Erasure, type ErasureAsk } from './erasure';
import { countFacts, deleteWords, erasedBefore } from './erasure.table';
import { buryAll } from './tombstones';
import { wipe } from './wipe';

/** So many people are erased in one transaction. */
const PEOPLE = 200;

/**
 * Forgets these people in every room, merged records included, and leaves keyed hashes by which a later import is
 * recognised. `freshKey` makes the key of those hashes the first time. Afterwards the deleted bytes are scrubbed from
 * the store's files; where something stood in the way, every erasure says so in its warnings.
 */
export async function erasePeople(work: Work, asks: readonly ErasureAsk[], freshKey: () => string): Promise<Outcome<Erasure>[]> {
	const outcomes: Outcome<Erasure>[] = [];
	for (const slice of slices(asks, PEOPLE)) {
		const done = await work.database.transaction(async (inside) => await eraseSlice({ ...work, database: inside }, slice, freshKey));
		for (const outcome of done) outcomes.push(outcome);
	}
	const gone = outcomes.flatMap((outcome) => (outcome.ok && outcome.value.status === 'erased' ? [outcome.value] : []));
	// Who had looked somebody up just before may have written about them since.
	for (const slice of slices(gone, PEOPLE)) await work.database.transaction(async (inside) => await wipe({ ...work, database: inside }, slice.flatMap(({ ids }) => ids)));
	const warnings = asks.some(({ simulate }) => !simulate) ? await scrubIfDue(work) : [];
	for (const one of new Set(outcomes.flatMap((outcome) => (outcome.ok && outcome.value.status !== 'simulated' ? [outcome.value] : [])))) one.warnings.push(...warnings);
	return outcomes;
}

async function eraseSlice(work: Work, asks: readonly ErasureAsk[], freshKey: () => string): Promise<Outcome<Erasure>[]> {
	await lockEverybody(work.database);
	const found = await findSubjects(work.database, asks.map(({ person }) => person));
	const counts = await countsOf(work, distinct(found));
	const before = await erasuresBefore(work, asks, found, counts);
	const doomed = new Map(found.flatMap((outcome, turn) => (outcome.ok && !asks[turn].simulate && !isEmpty(counts.get(subjectKey(outcome.value)) ?? noCounts())
		? [[subjectKey(outcome.value), outcome.value] as const] : [])));
	const tombstones = doomed.size > 0 ? await forget(work, [...doomed.values()], counts, freshKey) : new Map<string, number>();
	const results = new Map<string, Erasure>();
	return asks.map(({ person, simulate }, turn): Outcome<Erasure> => {
		const outcome = found[turn];
		const key = outcome.ok ? subjectKey(outcome.value) : '';
		const own = counts.get(key) ?? noCounts();
		const at = before[turn];
		if (isEmpty(own) && at !== undefined) return accepted({ status: 'erased-before', erasedAt: at, ids: [], counts: noCounts(), tombstones: 0, warnings: [] });
		if (!outcome.ok) return outcome;
		if (isEmpty(own)) return refused(nobodyThere(person));
		const place = `${key}\n${simulate}`;
		const result = results.get(place) ?? resultOf(work, outcome.value, own, simulate ? undefined : tombstones.get(key) ?? 0);
		results.set(place, result);
		return accepted(result);
	});
}

function resultOf(work: Work, subject: Subject, counts: Counts, tombstones: number | undefined): Erasure {
	const { profileId, ids, identifiers } = subject;
	const about = { profileId, ids, counts, warnings: warningsOf(subject) };
	if (tombstones === undefined) return { status: 'simulated', ...about, tombstones: identifiers.filter(({ shared }) => !shared).length };
	return { status: 'erased', erasedAt: work.now(), ...about, tombstones };
}

async function forget(work: Work, subjects: readonly Subject[], counts: ReadonlyMap<string, Counts>, freshKey: () => string): Promise<Map<string, number>> {
	const tombstones = await buryAll(work, subjects, await tombstoneKey(work.database, freshKey));
	const ids = subjects.flatMap((subject) => subject.ids);
	const identifiers = subjects.flatMap(ownAddresses);
	await wipe(work, ids, addressHolders(identifiers));
	await deleteWords(work.database, ids, identifiers.map(({ kind, value }) => ({ k: kind, v: value })));
	await noteScrubDue(work.database, work.newId());
	await audit(work, subjects.map((subject) => ({
		action: 'erase',
		// The address of a stranger would be back in the trail.
		profileId: subject.profileId ?? '',
		details: { counts: counts.get(subjectKey(subject)), tombstones: tombstones.get(subjectKey(subject)) },
	})));
	return tombstones;
}

async function countsOf(work: Work, subjects: readonly Subject[]): Promise<Map<string, Counts>> {
	const counts = new Map<string, Counts>(subjects.map((subject) => [subjectKey(subject), noCounts()]));
	if (subjects.length === 0) return counts;
	for (const { place, subject, count } of await countFacts(work.database, keysOf(subjects))) {
		const own = counts.get(subject);
		if (own) own[place] += count;
	}
	return counts;
}

/** When each person about whom nothing is known was erased: by the tombstone of the address, or by the audit trail. */
async function erasuresBefore(work: Work, asks: readonly ErasureAsk[], found: readonly Outcome<Subject>[], counts: ReadonlyMap<string, Counts>): Promise<(number | undefined)[]> {
	const open = (turn: number) => {
		const outcome = found[turn];
		return outcome.ok ? isEmpty(counts.get(subjectKey(outcome.value)) ?? noCounts()) : outcome.reason.code === 'unknown-person';
	};
	const names = asks.flatMap(({ person }, turn) => (open(turn) ? [person] : []));
	const at = await erasedAt(work, names);
	return asks.map(({ person }, turn) => (open(turn) ? at(person) : undefined));
}

/** When these people were erased, for those who were. */
export async function erasedAt(work: Pick<Work, 'database'>, names: readonly PersonName[]): Promise<(name: PersonName) => number | undefined> {
	const key = names.length > 0 ? await erasureKey(work.database, ERASURE_KEY) : undefined;
	if (key === undefined) return () => undefined;
	const ids = names.flatMap((name) => ('profileId' in name ? [name.profileId] : []));
	const hashes = names.flatMap((name) => ('profileId' in name ? [] : [tombstoneOf(name, key)]));
	const byId = new Map((ids.length > 0 ? await erasedBefore(work.database, ids) : []).map(({ profile_id, at }) => [profile_id, at]));
	const byHash = new Map((hashes.length > 0 ? await tombstonesAmong(work.database, hashes) : []).map(({ value, created_at }) => [value, created_at]));
	return (name) => ('profileId' in name ? byId.get(name.profileId) : byHash.get(tombstoneOf(name, key)));
}
