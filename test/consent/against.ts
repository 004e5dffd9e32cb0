import { loadPeople } from '../../marketing/outreach/facts/people';
import { loadSuppressions as load, type Destination } from '../../marketing/outreach/facts/suppressed';
import type { Database } from '../../marketing/store';

/** What speaks against people and addresses on a channel, for their addresses of one kind: as the decision looks it up. */
export async function loadSuppressions(database: Database, destinations: Destination[], kind: string, channel: string, now: number) {
	const { known } = await loadPeople(database, destinations.flatMap(({ profileId }) => (profileId ? [{ person: { profileId } }] : [])));
	return await load(database, destinations, known, { kinds: [kind], channel, now });
}
