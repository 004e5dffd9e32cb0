import { accepted, refused, type Outcome } from '../../outcome';
import { resolveHolders, unknownPerson } from '../../profiles';
import { slices, type Work } from '../../store';
import { adds, standing, type Statement } from './consent';
import { lockLedger, saveStatements } from './consents.table';
import { loadLedger } from './ledger';
import type { ConsentStatus } from './words';

/** What became of a statement; `status` is what holds afterwards. */
export interface Recorded {
	profileId: string;
	recorded: boolean;
	status: ConsentStatus | 'unknown';
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
	const people = found.map((one) => one?.profileId);
	const ledger = await loadLedger(work.database, people.filter((id) => id !== undefined), '');
	const now = work.now();
	const rows: Parameters<typeof saveStatements>[1] = [];
	const outcomes = statements.map((statement, position): Outcome<Recorded> => {
		const profileId = people[position];
		if (!profileId) return refused(unknownPerson(statement.person));
		const { status, source, wording, saidAt, channel, purpose } = statement;
		const said = ledger.about(profileId, channel, purpose);
		const recorded = status !== 'silent' && adds(statement, said);
		if (recorded) {
			rows.push({ id: work.newId(), p: found[position]?.holder ?? profileId, c: channel, u: purpose, s: status, from: source, w: wording, at: saidAt });
			said.push({ status, saidAt, recordedAt: now, source });
		}
		return accepted({ profileId, recorded, status: standing(said)?.status ?? 'unknown' });
	});
	if (rows.length > 0) await saveStatements(work.database, rows, now);
	return outcomes;
}
