import { sql, type Database } from '../../store';

/**
 * Takes the account's next free moments, in one statement, so that nobody else gets the same ones. No row where the
 * provider asked to be left alone for longer than until `latest`. All in microseconds.
 */
export const takeMoments = async (database: Database, account: string, about: { now: number; cost: number; latest: number }) =>
	await database.rows<{ free_at: number }>(sql`
		insert into provider_pace (account, free_at, held_until) values (${account}, ${about.now + about.cost}, 0)
		on conflict (account) do update
			set free_at = case when provider_pace.free_at > ${about.now} then provider_pace.free_at else ${about.now} end + ${about.cost}
			where provider_pace.held_until <= ${about.latest}
		returning free_at`);

/** The account stays away until that moment, or longer where that was asked before. */
export const holdAccount = async (database: Database, account: string, until: number) =>
	await database.rows(sql`
		insert into provider_pace (account, free_at, held_until) values (${account}, ${until}, ${until})
		on conflict (account) do update
			set free_at = case when provider_pace.free_at > ${until} then provider_pace.free_at else ${until} end, held_until = ${until}
			where provider_pace.held_until < ${until}`);

/** Until when the account was asked to stay away. */
export const heldUntil = async (database: Database, account: string) =>
	await database.rows<{ held_until: number }>(sql`select held_until from provider_pace where account = ${account}`);
