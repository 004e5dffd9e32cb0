import type { Database } from '../../store';
import type { ChannelOrAll } from '../purpose';
import { concerns, topicKey } from '../topic';
import type { PreferenceKind } from './preference';
import { preferencesOf, type PreferenceRow } from './preferences.table';
import { standingPreferences, type Preference, type StoredPreference } from './standing-preferences';

const NONE: Preference[] = [];

/** What a group of people wish about contact. */
export class Preferences {
	private readonly said = new Map<string, StoredPreference[]>();

	/** Adds what a person wishes. */
	add(profileId: string, wish: StoredPreference): void {
		const said = this.said.get(profileId);
		if (said) said.push(wish);
		else this.said.set(profileId, [wish]);
	}

	/** The wishes that hold about a channel and topic, those about all channels and topics with them. */
	of(profileId: string, channel: ChannelOrAll, topic = ''): Preference[] {
		const said = this.said.get(profileId);
		if (!said) return NONE;
		const key = topicKey(topic);
		return standingPreferences(said.filter((one) => concerns(one, channel, key)));
	}

	/** The wishes that hold, whatever channel and topic they are about. */
	holding(profileId: string): Preference[] {
		return standingPreferences(this.all(profileId));
	}

	/** Every wish of a person that was ever noted, taken back or not. */
	all(profileId: string): readonly StoredPreference[] {
		return this.said.get(profileId) ?? [];
	}
}

/** Loads the wishes of these people. One statement. */
export async function loadPreferences(database: Database, profileIds: readonly string[]): Promise<Preferences> {
	const preferences = new Preferences();
	if (profileIds.length === 0) return preferences;
	for (const row of await preferencesOf(database, [...new Set(profileIds)])) preferences.add(row.profile_id, wishIn(row));
	return preferences;
}

function wishIn(row: PreferenceRow): StoredPreference {
	const value = JSON.parse(row.value) as object | null;
	return {
		id: row.id, kind: row.kind as PreferenceKind, channel: row.channel as ChannelOrAll, topic: row.topic, source: row.source,
		saidAt: row.said_at, recordedAt: row.recorded_at,
		...(row.merged_at === null ? {} : { mergedFrom: row.member_id, mergedAt: row.merged_at }),
		...(value ?? { cleared: true }),
	} as StoredPreference;
}
