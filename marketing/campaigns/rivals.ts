import type { Database } from '../store';
import type { Campaign } from './campaign';
import { rivalsFor } from './rivals.table';
import { campaignOf } from './save';

const NOBODY: ReadonlyMap<string, Campaign[]> = new Map();

/**
 * For each of these people the campaigns of the same exclusive group that mean to contact them too and have not yet.
 * People without rivals are missing. One statement; none when the campaign competes with nobody.
 */
export async function rivalsOf(database: Database, profileIds: readonly string[], campaign: Campaign | undefined): Promise<ReadonlyMap<string, Campaign[]>> {
	if (!campaign || campaign.exclusiveGroup === '' || profileIds.length === 0) return NOBODY;
	const rivals = new Map<string, Campaign[]>();
	const campaigns = new Map<string, Campaign>();
	for (const { profile_id, ...row } of await rivalsFor(database, profileIds, { name: campaign.name, group: campaign.exclusiveGroup })) {
		const rival = campaigns.get(row.name) ?? campaignOf(row);
		campaigns.set(row.name, rival);
		const own = rivals.get(profile_id);
		if (own) own.push(rival);
		else rivals.set(profile_id, [rival]);
	}
	return rivals;
}
