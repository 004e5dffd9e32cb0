import { SUPPRESSION_REASONS } from '../../../marketing/consent';
import { REASON_CODES } from '../../../marketing/outreach/why/page/reasons';
import type { Objection, Why } from '../../../marketing/outreach';
import { NOON } from '../../kit/databases';

const DAY = 24 * 60 * 60 * 1000;

/** Every code that the page has a sentence for. */
export const CODES: string[] = [...Object.keys(SUPPRESSION_REASONS).map((reason) => `suppressed:${reason}`), ...REASON_CODES];

/** What a decision may say about any code: words of people's own are in capitals or digits, so that they stand out. */
export const FACTS: Record<string, string | number> = {
	since: NOON - 40 * DAY, at: NOON - 30 * DAY, source: 'S0', list: 'L1', product: 'P2', channel: 'email', purpose: 'marketing', days: 730, jurisdiction: 'DE',
	basis: 'legitimate-interest', register: 'R3', campaign: 'C4', other: 'C5', department: 'D6', count: 3, hours: 720, cap: 'K7', period: '7 days', zone: 'Z8', holiday: 'H9',
};

/** In no language but English. */
export const ENGLISH = 'English words of the decision';

export const objection = (code: string, details: Record<string, string | number> | undefined = FACTS): Objection =>
	({ code, text: `${ENGLISH}: ${code}`, evidence: 'e', details });

/** A person about whom there is nothing to say yet. */
export const NOBODY: Why = {
	person: 'Ann', at: NOON,
	place: { jurisdictions: [{ code: '*', because: 'unknown', certainty: 'none' }], zones: ['Asia/Tokyo', 'Europe/Berlin', 'Europe/Sofia', 'America/Denver'], zoneBecause: 'unknown', zoneCertainty: 'none', key: '*' },
	now: [], refused: [], contacts: [],
};

/** A person about whom everything there is can be said. */
export const ANN: Why = {
	profileId: 'profile-1', person: 'Ann Orchid', at: NOON,
	place: {
		jurisdictions: [{ code: 'DE', because: 'stated', certainty: 'high' }, { code: 'US-FL', because: 'number', certainty: 'medium' }],
		zones: ['Europe/Berlin'], zoneBecause: 'stated', zoneCertainty: 'high', key: 'DE',
	},
	now: [
		{ channel: 'email', purpose: 'marketing', verdict: 'allow', reasons: [], cautions: [objection('consent-unconfirmed-recommended'), objection('place-uncertain')] },
		{ channel: 'sms', purpose: 'marketing', verdict: 'defer', sendAt: NOON + DAY, reasons: [{ ...objection('quiet-hours'), until: NOON + DAY }, { ...objection('frequency-cap'), until: NOON + DAY / 2 }], cautions: [] },
		{ channel: 'phone', purpose: 'marketing', verdict: 'suppress', reasons: [objection('said-no'), objection('register-unchecked')], cautions: [] },
		{ channel: 'whatsapp', purpose: 'service', verdict: 'allow', reasons: [], cautions: [] },
		{ channel: 'mail', purpose: 'transactional', verdict: 'suppress', reasons: [objection('no-address', { channel: 'mail' })], cautions: [] },
	],
	refused: CODES.map((code, place) => ({
		at: NOON - place * DAY / 2, campaign: 'C4', channel: 'email', verdict: place % 3 === 1 ? 'defer' : 'suppress',
		reasons: code === 'paused' || code === 'snoozed' ? [{ ...objection(code), until: NOON + DAY }] : [objection(code), ...(place % 4 === 0 ? [objection('no-consent')] : [])],
	})),
	contacts: ['sent', 'delivered', 'unknown', 'held', 'replied'].map((state, place) => ({ at: NOON - place * DAY, campaign: 'C5', channel: ['email', 'sms', 'phone'][place % 3], state })),
};
