import type { Campaign } from '../../marketing/campaigns';
import { iso } from '../kit';

/** A campaign as items carry it: times in ISO 8601. */
export function campaignItem({ name, startsAt, endsAt, ...campaign }: Campaign) {
	return { campaign: name, ...campaign, startsAt: startsAt === undefined ? null : iso(startsAt), endsAt: endsAt === undefined ? null : iso(endsAt) };
}
