import { SUPPRESSION_REASONS, tombstoneOf, saveHashed, type HashedRow } from '../../consent';
import type { Work } from '../../store';
import { ownAddresses, subjectKey, type Subject } from '../subject';
import { suppressionsKept } from './erasure.table';

/** How tombstones are told from what people wrote. */
const SOURCE = 'Privacy > Erase';

/**
 * Writes what has to outlive the erasure under keyed hashes: that these people asked to be forgotten, and what was
 * said against contact with them or their addresses before. Gives how many tombstones each subject has.
 */
export async function buryAll(work: Work, subjects: readonly Subject[], key: string): Promise<Map<string, number>> {
	const now = work.now();
	const rows: HashedRow[] = [];
	const counts = new Map<string, number>();
	for (const subject of subjects) {
		const lasting = subject.identifiers.filter(({ shared }) => !shared);
		const erasure = work.newId();
		for (const one of lasting) {
			rows.push({ id: work.newId(), k: one.kind, v: tombstoneOf(one, key), c: 'all', r: 'erased', s: SOURCE, n: erasure, at: now });
		}
		counts.set(subjectKey(subject), lasting.length);
	}
	for (const row of await earlierWords(work, subjects, key)) rows.push(row);
	if (rows.length > 0) await saveHashed(work.database, rows);
	return counts;
}

/**
 * What spoke against an address of the person alone, under its hash; what spoke against the person, under the hash of
 * each such address, or of those that others have too where there is no other.
 */
async function earlierWords(work: Work, subjects: readonly Subject[], key: string): Promise<HashedRow[]> {
	const values = subjects.flatMap((subject) => [...subject.ids, ...ownAddresses(subject).map(({ value }) => value)]);
	const kept = Map.groupBy(values.length > 0 ? await suppressionsKept(work.database, [...new Set(values)], work.now()) : [], ({ kind, value }) => `${kind}\n${value}`);
	return subjects.flatMap((subject) => {
		const ofPerson = subject.ids.flatMap((id) => kept.get(`profile\n${id}`) ?? []);
		const own = ownAddresses(subject);
		return (own.length > 0 ? own : subject.identifiers.filter(({ shared }) => !shared)).flatMap((one) => [...kept.get(`${one.kind}\n${one.value}`) ?? [], ...ofPerson]
			.filter(({ reason }) => reason in SUPPRESSION_REASONS)
			.sort((a, b) => (b.expires_at ?? Infinity) - (a.expires_at ?? Infinity))
			.map(({ channel, reason, source, created_at, expires_at }): HashedRow => ({
				id: work.newId(), k: one.kind, v: tombstoneOf(one, key), c: channel, r: reason, s: source, n: '',
				at: created_at, until: expires_at ?? undefined,
			})));
	});
}
