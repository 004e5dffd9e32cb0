import { deliveryHistory } from '../deliveries';
import { timeline } from '../events';
import { accepted, type Outcome } from '../outcome';
import { resolve, type PersonName } from '../profiles';
import { slices, type Work } from '../store';
import { refusalsOf } from './refusals.table';

/** One line of a person's story: what they did, what we sent them, why we did not. */
export interface HistoryEntry {
	type: 'event' | 'delivery' | 'refusal';
	at: number;
	name: string;
	channel: string;
	details: Record<string, unknown>;
}

/** The whole story of each person across all channels, newest first, at most `limit` lines each. */
export async function history(work: Work, people: PersonName[], limit: number): Promise<Outcome<{ profileId: string; entries: HistoryEntry[] }>[]> {
	const outcomes: Outcome<{ profileId: string; entries: HistoryEntry[] }>[] = [];
	for (const slice of slices(people, 500)) {
		const done = await timeline(work, slice, limit);
		const ids = [...new Set((await resolve(work.database, slice)).filter((id) => id !== undefined))];
		const ours = ids.length > 0 ? await ourSide(work, ids, limit) : new Map<string, HistoryEntry[]>();
		for (const outcome of done) {
			if (!outcome.ok) {
				outcomes.push(outcome);
				continue;
			}
			const { profileId, entries } = outcome.value;
			const events = entries.map(({ eventId, name, channel, source, occurredAt, properties }): HistoryEntry =>
				({ type: 'event', at: occurredAt, name, channel, details: { eventId, source, ...properties } }));
			const all = [...events, ...(ours.get(profileId) ?? [])].sort((one, other) => other.at - one.at);
			outcomes.push(accepted({ profileId, entries: all.slice(0, limit) }));
		}
	}
	return outcomes;
}

async function ourSide(work: Work, ids: string[], limit: number): Promise<Map<string, HistoryEntry[]>> {
	const entries = new Map<string, HistoryEntry[]>(ids.map((id) => [id, []]));
	for (const row of await deliveryHistory(work.database, ids, limit)) {
		const { id, campaign, address, provider, purpose, failure } = row;
		const details = { deliveryId: id, campaign, address, provider, purpose, ...(failure ? { failure } : {}) };
		entries.get(row.profile_id)?.push({ type: 'delivery', at: row.settled_at ?? row.claimed_at, name: row.state, channel: row.channel, details });
	}
	for (const row of await refusalsOf(work.database, ids, limit)) {
		const details = { campaign: row.campaign, reasons: JSON.parse(row.reasons) as unknown };
		entries.get(row.profile_id)?.push({ type: 'refusal', at: row.decided_at, name: row.verdict, channel: row.channel, details });
	}
	return entries;
}
