import { rivalry, type Campaign } from '../../campaigns';
import type { Contact, Facts } from '../facts/facts';
import type { Policy } from '../facts/policy';
import type { ContactTerms } from '../terms';
import { day, minute, type Objection } from './objection';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Two departments don't write to one person within this time. */
const APART = HOUR;

/** What speaks against a message of a campaign: the campaign itself, other campaigns, other departments. */
export function campaignObjections(facts: Facts, terms: ContactTerms, policy: Policy): Objection[] {
	const { campaign, now } = policy;
	return [
		...(campaign ? [...itself(campaign, now), ...rivalObjections(campaign, facts, policy)] : []),
		...otherDepartments(facts.contacts, terms, policy),
	];
}

function itself({ name, state, startsAt, endsAt }: Campaign, now: number): Objection[] {
	if (state === 'paused') return [{ code: 'campaign-paused', text: `The campaign "${name}" is paused`, details: { campaign: name } }];
	if (state === 'ended' || (endsAt !== undefined && endsAt <= now)) return [over(name, endsAt ?? now)];
	if (startsAt === undefined || startsAt <= now) return [];
	return [{ code: 'campaign-not-started', text: `The campaign "${name}" starts on ${minute(startsAt)}`, until: startsAt, details: { campaign: name, at: startsAt } }];
}

/** The campaign is over, or will be before the message could go out. */
export function over(campaign: string, at: number): Objection {
	return { code: 'campaign-over', text: `The campaign "${campaign}" ended on ${minute(at)}`, details: { campaign, at } };
}

/** Another campaign of the exclusive group was there lately, or comes first: both are told, as each may end first. */
function rivalObjections(campaign: Campaign, { contacts, rivals }: Facts, { group, now }: Policy): Objection[] {
	if (campaign.exclusiveGroup === '') return [];
	const named = campaign.name;
	const lately = contacts.find(({ at, subject }) => subject.campaign !== named && group.has(subject.campaign) && at + campaign.exclusiveDays * DAY > now);
	const loss = rivalry(campaign, rivals, now);
	return [
		...(lately ? [lost(named, lately.subject.campaign, lately.at + campaign.exclusiveDays * DAY, `wrote to this person on ${day(lately.at)}`)] : []),
		...(loss ? [lost(named, loss.lostTo.name, loss.until, 'comes first for this person')] : []),
	];
}

function lost(campaign: string, other: string, until: number | undefined, why: string): Objection {
	return {
		code: 'campaign-collision', text: `The campaign "${other}" of the same exclusive group ${why}`,
		...(until === undefined ? {} : { until }), details: { campaign, other, ...(until === undefined ? {} : { until }) },
	};
}

/** Two departments don't write to one person within the same hour. */
function otherDepartments(contacts: readonly Contact[], { purpose }: ContactTerms, { department, now }: Policy): Objection[] {
	if (department === '' || purpose === 'transactional') return [];
	const other = contacts.find(({ at, subject }) => subject.department !== '' && subject.department !== department && subject.purpose !== 'transactional' && at + APART > now);
	if (!other) return [];
	return [{
		code: 'department-collision', text: `${other.subject.department} ${other.held ? 'holds a slot for' : 'wrote to'} this person at ${minute(other.at)}`,
		until: other.at + APART, details: { department: other.subject.department, at: other.at },
	}];
}
