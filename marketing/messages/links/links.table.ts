import { each, eachText, sql, type Database } from '../../store';

/** Links that messages lead to; those known already stay as they are. */
export const insertLinks = async (database: Database, links: { id: string; c: string; s: string; u: string; l: string }[], now: number) =>
	await database.rows(sql`
		insert into links (id, campaign, step, url, label, made_at)
		select each.value->>'id', each.value->>'c', each.value->>'s', each.value->>'u', each.value->>'l', ${now}
		from ${each(links)} where true
		on conflict do nothing`);

/** Where these links lead. */
export const linksById = async (database: Database, ids: readonly string[]) =>
	await database.rows<{ id: string; url: string }>(sql`
		select l.id, l.url from ${eachText(ids)} cross join links l where l.id = each.value`);

/** New short links; gives the codes that were free. */
export const insertShortLinks = async (database: Database, links: { c: string; d: string; l: string; u?: string }[], now: number) =>
	await database.rows<{ code: string }>(sql`
		insert into short_links (code, delivery_id, link_id, url, made_at)
		select each.value->>'c', each.value->>'d', each.value->>'l', each.value->>'u', ${now}
		from ${each(links)} where true
		on conflict (code) do nothing
		returning code`);

/** What these codes stand for. */
export const shortLinksByCode = async (database: Database, codes: readonly string[]) =>
	await database.rows<{ code: string; delivery_id: string; link_id: string; url: string | null }>(sql`
		select s.code, s.delivery_id, s.link_id, s.url from ${eachText(codes)} cross join short_links s where s.code = each.value`);
