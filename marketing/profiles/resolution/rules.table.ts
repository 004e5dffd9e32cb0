import { document, each, eachText, sql, type Database } from '../../store';

/** The newest rules, if any were ever set. */
export const newestRules = async (database: Database) =>
	await database.rows<{ version: number; rules: string }>(sql`
		select version, rules from identity_rules order by version desc limit 1`);

/** Every version of the rules, the newest first. */
export const rulesHistory = async (database: Database, limit: number) =>
	await database.rows<{ version: number; rules: string; note: string; made_by: string; made_at: number }>(sql`
		select version, rules, note, made_by, made_at from identity_rules order by version desc limit ${limit}`);

/** A new version of the rules. */
export const saveRules = async (database: Database, version: number, rules: object, about: { note: string; by: string; at: number }) =>
	await database.rows(sql`
		insert into identity_rules (version, rules, note, made_by, made_at)
		values (${version}, ${document(rules)}, ${about.note}, ${about.by}, ${about.at})`);

/** Which of these values are known to belong to too many people. */
export const sharedAmong = async (database: Database, values: readonly string[]) =>
	await database.rows<{ kind: string; value: string; people: number }>(sql`
		select s.kind, s.value, s.people from ${eachText(values)} cross join shared_identifiers s where s.value = each.value`);

/** Identifiers that stop linking from now on. */
export const saveShared = async (database: Database, shared: { k: string; v: string; n: number }[], now: number) =>
	await database.rows(sql`
		insert into shared_identifiers (value, kind, people, since)
		select each.value->>'v', each.value->>'k', cast(each.value->>'n' as bigint), ${now} from ${each(shared)} where true
		on conflict (value, kind) do update set people = excluded.people`);

/** The identifiers that belong to too many people, the most used first. */
export const listShared = async (database: Database, limit: number) =>
	await database.rows<{ kind: string; value: string; people: number; since: number }>(sql`
		select kind, value, people, since from shared_identifiers order by people desc, value limit ${limit}`);

/** New rules judge anew which identifiers belong to too many. */
export const forgetShared = async (database: Database) => await database.rows(sql`delete from shared_identifiers`);
