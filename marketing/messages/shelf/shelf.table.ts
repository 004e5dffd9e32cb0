import { each, eachText, exclusive, sql, type Database } from '../../store';

/** The tables that keep documents under their names, and the column of the document. */
const SHELVES = {
	brand_kits: { table: sql`brand_kits`, document: sql`kit` },
	messages: { table: sql`messages`, document: sql`brief` },
} as const;
export type ShelfName = keyof typeof SHELVES;

export interface DocumentRow {
	name: string;
	/** JSON: its text, or what it says. */
	document: unknown;
}

/** Lets one writer at a time change what is kept. */
export const lockShelf = async (database: Database, shelf: ShelfName) =>
	await database.rows(sql`select ${exclusive(shelf)}`);

/** The documents of these names. */
export const keptDocuments = async (database: Database, shelf: ShelfName, names: readonly string[]) =>
	await database.rows<DocumentRow>(sql`
		select kept.name, kept.${SHELVES[shelf].document} as document
		from ${eachText(names)} cross join ${SHELVES[shelf].table} kept where kept.name = each.value`);

/** The documents whose names hold these words, whatever their case, by name. */
export const keptNames = async (database: Database, shelf: ShelfName, { search, limit }: { search: string; limit: number }) =>
	await database.rows<DocumentRow & { updated_at: number }>(sql`
		select name, ${SHELVES[shelf].document} as document, updated_at from ${SHELVES[shelf].table}
		where ${search} = '' or replace(lower(name), lower(${search}), '') <> lower(name)
		order by name limit ${limit}`);

/** Keeps documents, each name once, over what was there. */
export const keepDocuments = async (database: Database, shelf: ShelfName, rows: { n: string; d: object }[], now: number, actor: string) => {
	const { table, document } = SHELVES[shelf];
	return await database.rows(sql`
		insert into ${table} (name, ${document}, made_at, updated_at, updated_by)
		select each.value->>'n', each.value->'d', cast(${now} as bigint), cast(${now} as bigint), ${actor}
		from ${each(rows)} where true
		on conflict (name) do update set ${document} = excluded.${document}, updated_at = excluded.updated_at, updated_by = excluded.updated_by`);
};

/** Takes documents away; gives the names of those that were there. */
export const removeDocuments = async (database: Database, shelf: ShelfName, names: readonly string[]) =>
	await database.rows<{ name: string }>(sql`
		delete from ${SHELVES[shelf].table} where name in (select each.value from ${eachText(names)}) returning name`);
