import { each, eachText, placeOfEach, sql, type Database } from '../../store';
import type { MessageTraits } from '../../deliveries';

/** A slot that is held for a message. */
export interface HoldRow {
	place: number;
	id: string;
	campaign: string;
	channel: string;
	purpose: string;
	department: string;
	tags: string;
	made_at: number;
	until: number;
}

/** Whether a slot is held for a campaign's message on a channel. */
export const isFor = (hold: Pick<HoldRow, 'campaign' | 'channel'>, own: { campaign: string; channel: string }): boolean =>
	hold.campaign === own.campaign && hold.channel === own.channel;

/** Whether any slot is held at all, so that nobody has to be asked about. */
export const anyHolds = async (database: Database, now: number): Promise<boolean> =>
	(await database.rows(sql`select 1 as held from holds where until > ${now} limit 1`)).length > 0;

/** The slots held for these people now. */
export const holdsOf = async (database: Database, holders: readonly string[], now: number) =>
	await database.rows<HoldRow>(sql`
		select ${placeOfEach} as place, h.id, h.campaign, h.channel, h.purpose, h.department, h.tags, h.made_at, h.until
		from ${eachText(holders)} cross join holds h
		where h.profile_id = each.value and h.until > ${now}`);

/** Holds new slots. */
export const saveHolds = async (
	database: Database,
	holds: readonly { id: string; p: string }[],
	about: MessageTraits & { campaign: string; channel: string; step: string; now: number; until: number },
) =>
	await database.rows(sql`
		insert into holds (id, profile_id, campaign, step, channel, purpose, department, tags, made_at, until)
		select each.value->>'id', each.value->>'p', ${about.campaign}, ${about.step}, ${about.channel}, ${about.purpose},
			${about.department}, ${about.tags}, ${about.now}, ${about.until}
		from ${each(holds)} where true`);

/** Puts off the end of held slots. */
export const extendHolds = async (database: Database, ids: readonly string[], until: number) =>
	await database.rows(sql`update holds set until = ${until} where until < ${until} and id in (select each.value from ${eachText(ids)})`);

/** Ends the slots held for messages that were promised now: the promise counts from here on. */
export const useHolds = async (database: Database, holders: readonly string[], own: { campaign: string; channel: string }) =>
	await database.rows(sql`
		delete from holds where id in (
			select h.id from ${eachText(holders)} cross join holds h
			where h.profile_id = each.value and h.campaign = ${own.campaign} and h.channel = ${own.channel})`);

/** Forgets slots that ended unused. */
export const dropEnded = async (database: Database, now: number) =>
	await database.rows(sql`delete from holds where until <= ${now}`);
