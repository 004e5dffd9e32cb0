import { sql, type Database } from '../store';

const NAME = 'scrub due';

/** Notes that deleted facts are still to be scrubbed from the store's files; belongs into the deletion's transaction. */
export const noteScrubDue = async (database: Database, mark: string) =>
	await database.rows(sql`
		insert into settings (name, value) values (${NAME}, ${mark}) on conflict (name) do update set value = excluded.value`);

/** The latest note; undefined where nothing is to be scrubbed. */
export const scrubDue = async (database: Database): Promise<string | undefined> =>
	(await database.rows<{ value: string }>(sql`select value from settings where name = ${NAME}`))[0]?.value;

/** Takes the note away, unless somebody deleted more meanwhile. */
export const scrubDone = async (database: Database, mark: string) =>
	await database.rows(sql`delete from settings where name = ${NAME} and value = ${mark}`);
