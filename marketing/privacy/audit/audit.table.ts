import { each, sql, type Database } from '../../store';

export interface AuditRow {
	id: string;
	at: number;
	actor: string;
	action: string;
	profile_id: string;
	details: string;
}

/** The latest entries about these people, each subject's under all ids, newest first. */
export const auditOf = async (database: Database, ids: { s: string; v: string }[], since: number, limit: number) =>
	await database.rows<AuditRow & { subject: string }>(sql`
		with ids as (select each.value->>'s' as subject, each.value->>'v' as id from ${each(ids)}),
		numbered as (
			select ids.subject, a.id, a.at, a.actor, a.action, a.profile_id, a.details,
				row_number() over (partition by ids.subject order by a.id desc) as place
			from ids cross join audit_log a where a.profile_id = ids.id and a.at >= ${since})
		select subject, id, at, actor, action, profile_id, details from numbered where place <= ${limit} order by id desc`);

/** The latest entries about anybody, newest first. */
export const latestAudit = async (database: Database, since: number, limit: number) =>
	await database.rows<AuditRow>(sql`
		select id, at, actor, action, profile_id, details from audit_log where at >= ${since} order by id desc limit ${limit}`);
