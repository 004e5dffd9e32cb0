import { eachText, placeOfEach, sql, together, type Database } from '../store';
import type { MessageKey } from './delivery';

export interface ContactRow {
	/** The place in the list of holders that was asked for. */
	place: number;
	at: number;
	/** Channel, purpose, department, topic, tags and campaign, with `BETWEEN` between. */
	about: string;
}

/** Whether anything was ever sent to an address of one of these kinds while nobody knew whose it was. */
export const anyToStrangers = async (database: Database, kinds: readonly string[]): Promise<boolean> =>
	(await database.rows(sql`
		select 1 as there from ${eachText(kinds)}
		where exists (select 1 from deliveries d where d.profile_id >= each.value || ':' and d.profile_id < each.value || ';')`)).length > 0;

/** What counts as an attempt to contact these holders since then, other than the message at hand: from the index alone. */
export const contactsOf = async (database: Database, holders: readonly string[], since: number, own: MessageKey) =>
	await database.rows<ContactRow>(sql`
		select ${placeOfEach} as place, d.counted_at as at,
			${together('d.channel', 'd.purpose', 'd.department', 'd.topic', 'd.tags', 'd.campaign')} as about
		from ${eachText(holders)} cross join deliveries d
		where d.profile_id = each.value and d.counted_at is not null and d.counted_at >= ${since}
			and not (d.campaign = ${own.campaign} and d.step = ${own.step} and d.channel = ${own.channel} and d.occurrence = ${own.occurrence})`);
