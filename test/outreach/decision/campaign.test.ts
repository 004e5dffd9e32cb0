import { NEW_CAMPAIGN, type Campaign } from '../../../marketing/campaigns';
import type { Decision } from '../../../marketing/outreach';
import { decide } from '../../../marketing/outreach/decision/decide';
import type { Facts } from '../../../marketing/outreach/facts/facts';
import type { Policy } from '../../../marketing/outreach/facts/policy';
import { DAY, NOON } from '../../kit/databases';
import { contactOf, factsOf, policyOf, said, standingOf } from './facts';

const HOUR = DAY / 24;
const campaign = (name: string, some: Partial<Campaign> = {}): Campaign => ({ ...NEW_CAMPAIGN, name, exclusiveGroup: 'g', exclusiveDays: 7, ...some });
type Some = NonNullable<Parameters<typeof contactOf>[1]>;
const contact = (of: string, hoursAgo: number, some: Some = {}) => contactOf(NOON - hoursAgo * HOUR, { channel: 'sms', department: 'Sales', campaign: of, ...some });

/** The decision in short: each reason with the hours until it ends, and the hours until it may go out. */
function judged(facts: Partial<Facts>, policy: Partial<Policy>): [Decision['verdict'], ...string[]] {
	const { verdict, reasons, sendAt } = decide(
		factsOf({ standing: standingOf(said()), ...facts }), { channel: 'email', purpose: 'marketing', campaign: 'own' },
		policyOf({ campaign: campaign('own'), group: new Set(['rival', 'other']), ...policy }));
	const hours = (moment?: number) => (moment === undefined ? '' : ` ${(moment - NOON) / HOUR}`);
	return [verdict, ...reasons.map(({ code, until }) => `${code}${hours(until)}`), ...(sendAt === undefined ? [] : [`at${hours(sendAt)}`])];
}

const better = campaign('rival', { priority: 90, endsAt: NOON + 20 * DAY });
const worse = campaign('other', { priority: 10, endsAt: NOON + 30 * DAY });

describe('a campaign of an exclusive group', () => {
	test.each<[string, Partial<Facts>, string[]]>([
		['waits for a better one until that ends', { rivals: [better] }, ['defer', 'campaign-collision 480', 'at 480']],
		['does not wait for a worse one', { rivals: [worse] }, ['allow']],
		['waits its days after another one wrote, though it was a worse one', { contacts: [contact('other', 24)] }, ['defer', 'campaign-collision 144', 'at 144']],
		['waits no longer than those days', { contacts: [contact('other', 168)] }, ['allow']],
		['does not wait for a campaign of no group of its own', { contacts: [contact('somebody', 1)] }, ['allow']],
		['waits for a better one although another has just written', { rivals: [better], contacts: [contact('other', 24)] }, ['defer', 'campaign-collision 144', 'campaign-collision 480', 'at 480']],
	])('%s', (_, facts, expected) => {
		expect(judged(facts, {})).toEqual(expected);
	});
});

describe('the time of a campaign', () => {
	const cap = { name: 'cap', count: 1, period: { hours: 24 }, channels: [], departments: [], tags: [], purposes: [], exemptTags: [] };
	test.each<[string, Partial<Campaign>, string[]]>([
		['it starts later', { startsAt: NOON + 5 * HOUR }, ['defer', 'campaign-not-started 5', 'frequency-cap 23', 'at 23']],
		['it starts after the cap has room', { startsAt: NOON + 50 * HOUR }, ['defer', 'campaign-not-started 50', 'frequency-cap 23', 'at 50']],
		['it ends after the cap has room', { endsAt: NOON + 24 * HOUR }, ['defer', 'frequency-cap 23', 'at 23']],
		['it ends when the cap has room', { endsAt: NOON + 23 * HOUR }, ['suppress', 'frequency-cap 23', 'campaign-over']],
		['it ends before', { endsAt: NOON + HOUR }, ['suppress', 'frequency-cap 23', 'campaign-over']],
		['it has ended', { endsAt: NOON }, ['suppress', 'campaign-over', 'frequency-cap 23']],
		['it is paused', { state: 'paused' }, ['suppress', 'campaign-paused', 'frequency-cap 23']],
	])('%s', (_, some, expected) => {
		expect(judged({ contacts: [contact('somebody', 1)] }, { campaign: campaign('own', some), caps: [cap] })).toEqual(expected);
	});
});

describe('two departments', () => {
	test.each<[string, Some, number, string[]]>([
		['another one wrote half an hour ago', {}, 0.5, ['defer', 'department-collision 0.5', 'at 0.5']],
		['another one wrote an hour ago', {}, 1, ['allow']],
		['the same one wrote', { department: 'Service' }, 0.5, ['allow']],
		['another one holds a slot', { held: true }, 0.5, ['defer', 'department-collision 0.5', 'at 0.5']],
		['another one sent a receipt', { purpose: 'transactional' }, 0.5, ['allow']],
	])('%s', (_, some, hoursAgo, expected) => {
		expect(judged({ contacts: [contact('somebody', hoursAgo, some)] }, { department: 'Service' })).toEqual(expected);
	});
});
