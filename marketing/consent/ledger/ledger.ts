import type { Database } from '../../store';
import { standing, type Said } from './consent';
import { statementsOf } from './consents.table';
import type { ChannelOrAll, Purpose } from '../purpose';

/** What a group of people said about being contacted. */
export class Ledger {
	private readonly said = new Map<string, Said[]>();

	/** Everything a person said about one channel (or all of them) and purpose. */
	about(profileId: string, channel: ChannelOrAll, purpose: Purpose): Said[] {
		const key = placeOf(profileId, channel, purpose);
		const found = this.said.get(key);
		if (found) return found;
		const none: Said[] = [];
		this.said.set(key, none);
		return none;
	}

	/** What holds for sending on a channel: the word about it and the word about all channels, the stricter one. */
	standing(profileId: string, channel: ChannelOrAll, purpose: Purpose): Said | undefined {
		if (this.said.size === 0) return undefined;
		const own = standing(this.said.get(placeOf(profileId, channel, purpose)) ?? []);
		const general = standing(this.said.get(placeOf(profileId, 'all', purpose)) ?? []);
		if (!own || !general) return own ?? general;
		return own.status === 'withdrawn' || (own.status === 'pending' && general.status === 'granted') ? own : general;
	}
}

function placeOf(profileId: string, channel: ChannelOrAll, purpose: Purpose): string {
	return `${profileId} ${channel} ${purpose}`;
}

/** Loads the ledger of these profiles; an empty purpose loads all purposes. */
export async function loadLedger(database: Database, profileIds: string[], purpose: Purpose | ''): Promise<Ledger> {
	const ledger = new Ledger();
	if (profileIds.length === 0) return ledger;
	for (const row of await statementsOf(database, [...new Set(profileIds)], purpose)) {
		ledger.about(row.profile_id, row.channel as ChannelOrAll, row.purpose as Purpose).push({
			status: row.status,
			saidAt: row.occurred_at,
			recordedAt: row.recorded_at,
			source: row.source,
			...(row.merged_at === null ? {} : { mergedFrom: row.member_id, mergedAt: row.merged_at }),
		});
	}
	return ledger;
}
