import { accepted, refused, type Outcome } from '../../outcome';
import { resolveHolders, unknownPerson } from '../../profiles';
import { slices, type Work } from '../../store';
import { append, type NewEntry } from './append';
import type { Statement } from './consent';
import { lockLedger } from './consents.table';
import { loadLedger, type Ledger } from './ledger';
import { adds, type Said } from './said';
import type { ConsentStatus } from './words';

/** What became of a statement; `status` is what holds afterwards. */
export interface Recorded {
	profileId: string;
	recorded: boolean;
	status: ConsentStatus | 'unknown';
	/** The entry that was added to the ledger. */
	entryId?: string;
}

/** Adds what people said to their consent ledger. The same words again, or nothing said, add nothing. */
export async function recordConsent(work: Work, statements: Statement[]): Promise<Outcome<Recorded>[]> {
	const outcomes: Outcome<Recorded>[] = [];
	for (const slice of slices(statements)) {
		const recorded = await work.database.transaction(async (inside) => await recordSlice({ ...work, database: inside }, slice));
		for (const outcome of recorded) outcomes.push(outcome);
	}
	return outcomes;
}

async function recordSlice(work: Work, statements: Statement[]): Promise<Outcome<Recorded>[]> {
	await lockLedger(work.database);
	const found = await resolveHolders(work.database, statements.map((statement) => statement.person));
	const ledger = await loadLedger(work.database, found.flatMap((one) => (one ? [one.profileId] : [])), '');
	const now = work.now();
	const entries: NewEntry[] = [];
	const outcomes = statements.map((statement, position): Outcome<Recorded> => {
		const who = found[position];
		if (!who) return refused(unknownPerson(statement.person));
		const { channel, purpose, topic } = statement;
		const entry = adds(statement, ledger.about(who.profileId, channel, purpose, topic)) ? { ...statement, id: work.newId(), holder: who.holder } : undefined;
		if (entry) entries.push(enter(ledger, who.profileId, entry, now));
		const status = ledger.standing(who.profileId, channel, purpose, topic)?.word.status ?? 'unknown';
		return accepted({ profileId: who.profileId, recorded: entry !== undefined, status, ...(entry && { entryId: entry.id }) });
	});
	await append(work.database, entries, now);
	return outcomes;
}

/** Makes the loaded ledger know an entry that is about to be written; gives the entry. */
export function enter(ledger: Ledger, profileId: string, entry: NewEntry, now: number): NewEntry {
	const { id, channel, topic, basis, method, jurisdiction, source, saidAt, validUntil, evidence: { saleAt, inquiryAt, noticeShown } } = entry;
	const said: Said = {
		id, channel, topic, status: entry.status as ConsentStatus, basis, method, jurisdiction, source, saidAt, recordedAt: now, validUntil, saleAt, inquiryAt, noticeShown,
	};
	ledger.add(profileId, entry.purpose, said);
	return entry;
}
