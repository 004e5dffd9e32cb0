import { sql, type Database } from '../../../store';
import type { SuppressionRow } from '../suppression';

/** Which entries are exported; empty = whatever they say. */
export interface ExportFilter {
	channel?: string;
	reason?: string;
	source?: string;
	kind?: string;
}

/** A page of the list behind an id; `wanted` tells the entries that hold now and pass the filter. */
export const exportPage = async (database: Database, { channel = '', reason = '', source = '', kind = '' }: ExportFilter, page: { after: string; limit: number }, now: number) =>
	await database.rows<SuppressionRow & { wanted: number }>(sql`
		select id, kind, value, channel, reason, source, note, created_at, expires_at,
			case when removed_at is null and (expires_at is null or expires_at > ${now})
				and (${channel} = '' or channel = ${channel}) and (${reason} = '' or reason = ${reason})
				and (${source} = '' or source = ${source}) and (${kind} = '' or kind = ${kind}) then 1 else 0 end as wanted
		from suppressions where id > ${page.after} order by id limit ${page.limit}`);
