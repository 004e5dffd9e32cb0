import { planAudience, readCampaign, saveCampaigns, type Campaign, type Planned, type WrittenCampaign } from '../../marketing/campaigns';
import { sql, type Work } from '../../marketing/store';
import { good } from '../kit/outcomes';

/** Campaigns, all of which are good; what is not said is as a new campaign has it. */
export async function campaigns(work: Work, ...written: WrittenCampaign[]): Promise<Campaign[]> {
	return (await saveCampaigns(work, written.map((one) => good(readCampaign(one))))).map((outcome) => good(outcome).campaign);
}

/** Puts people into a campaign's audience. */
export async function planned(work: Work, campaign: string, profileIds: string[], channel = 'email'): Promise<Planned['status'][]> {
	return (await planAudience(work, profileIds.map((profileId) => ({ campaign, person: { profileId }, channel })))).map((outcome) => good(outcome).status);
}

/** Writes that a campaign contacted somebody. */
export async function delivered(work: Work, campaign: string, holder: string, state = 'sent'): Promise<void> {
	await work.database.rows(sql`
		insert into deliveries (id, campaign, step, profile_id, channel, occurrence, address, purpose, provider, state, run, lease_until, claimed_at)
		values (${work.newId()}, ${campaign}, 'mail', ${holder}, 'email', '', ${holder}, 'marketing', 'sandbox', ${state}, 'run', 0, ${work.now()})`);
}
