import type { Database } from '../../store';
import { Decisions, type Decision } from './decisions';
import { decisionsAbout } from './decisions.table';

/** What people decided about these records. */
export async function loadDecisions(database: Database, recordIds: readonly string[]): Promise<Decisions> {
	const rows = recordIds.length > 0 ? await decisionsAbout(database, recordIds) : [];
	return new Decisions(rows.map((row): Decision => ({
		id: row.id, verdict: row.verdict, oneId: row.one_id, reason: row.reason, decidedBy: row.decided_by, decidedAt: row.decided_at,
		...(row.other_id === null ? {} : { otherId: row.other_id }),
		...(row.kind === null ? {} : { kind: row.kind, value: row.value ?? '' }),
	})));
}
