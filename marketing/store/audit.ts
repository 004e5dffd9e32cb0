import { each } from './dialect';
import { sql } from './sql';
import type { Work } from './work';

/** One thing done to what is known about somebody; `profileId` is empty where it was about nobody alone. */
export interface AuditEntry {
	action: string;
	profileId: string;
	/** Numbers and settings; never an address, a name or anything else about the person. */
	details: object;
}

/** Writes who did what to whose facts into the audit trail. One statement; belongs into the transaction of the deed. */
export async function audit(work: Pick<Work, 'database' | 'actor' | 'now' | 'newId'>, entries: readonly AuditEntry[]): Promise<void> {
	if (entries.length === 0) return;
	const rows = entries.map(({ action, profileId, details }) => ({ id: work.newId(), a: action, p: profileId, d: details }));
	await work.database.rows(sql`
		insert into audit_log (id, at, actor, action, profile_id, details)
		select each.value->>'id', ${work.now()}, ${work.actor}, each.value->>'a', each.value->>'p', each.value->'d'
		from ${each(rows)} where true`);
}
