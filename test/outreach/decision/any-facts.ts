import fc from 'fast-check';
import { NEW_CAMPAIGN, type Campaign } from '../../../marketing/campaigns';
import { BASES, CHANNELS, METHODS, PURPOSES, RuleBook, SUPPRESSION_REASONS, type Preference, type Said, type SuppressionReason, type SuppressionRow } from '../../../marketing/consent';
import type { ContactTerms, FrequencyCap, Listed } from '../../../marketing/outreach';
import type { Contact, Facts } from '../../../marketing/outreach/facts/facts';
import type { Policy } from '../../../marketing/outreach/facts/policy';
import { DAY, NOON } from '../../kit/databases';
import { contactOf, factsOf, lawOf, placed, policyOf } from './facts';

/** A question with all that is known: what `decide` is handed. */
export interface Case {
	facts: Facts;
	terms: ContactTerms;
	policy: Policy;
}

const HOUR = DAY / 24;
const PLACES = ['PL', 'DE', 'FR', 'IT', 'AU', 'CA', 'IE', 'US', 'US-FL', '*'];
const ADDRESSES = ['one@shop.test', 'two@shop.test'].map((value) => ({ kind: 'email', value, original: value }));
const GROUP = ['rival 1', 'rival 2', 'rival 3'];
const ago = (days: number) => fc.integer({ min: 0, max: days * 24 }).map((hours) => NOON - hours * HOUR);
const ahead = (days: number) => fc.integer({ min: 1, max: days * 24 }).map((hours) => NOON + hours * HOUR);
const sometimes = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: undefined });
const id = fc.uuid();

export const suppression: fc.Arbitrary<SuppressionRow> = fc.record({
	id, kind: fc.constantFrom('email', 'profile'), value: fc.constantFrom('one@shop.test', 'two@shop.test', 'ann'), channel: fc.constant('all'),
	reason: fc.constantFrom(...Object.keys(SUPPRESSION_REASONS) as SuppressionReason[]), source: fc.constant('desk'), note: fc.constant(''),
	created_at: ago(900), expires_at: fc.option(ahead(20)),
});

export const contact: fc.Arbitrary<Contact> = fc.tuple(ago(40), fc.record({
	channel: fc.constantFrom(...CHANNELS), purpose: fc.constantFrom(...PURPOSES), department: fc.constantFrom('', 'Sales', 'Service'), topic: fc.constant(''),
	tags: fc.constantFrom([], ['news']), campaign: fc.constantFrom('other', ...GROUP), held: fc.boolean(),
})).map(([at, some]) => contactOf(at, some));

export const rival: fc.Arbitrary<Campaign> = fc.record({
	name: fc.constantFrom(...GROUP), priority: fc.integer({ min: 1, max: 100 }), startsAt: sometimes(fc.oneof(ago(10), ahead(20))), endsAt: sometimes(ahead(40)),
}).map((some) => ({ ...NEW_CAMPAIGN, exclusiveGroup: 'g', ...some }));

const wish = { id, channel: fc.constantFrom('all' as const, 'email' as const), topic: fc.constant(''), source: fc.constant('page'), saidAt: fc.constant(0), recordedAt: fc.constant(0) };
export const preference: fc.Arbitrary<Preference> = fc.oneof(
	fc.record({ ...wish, kind: fc.constant('snooze' as const), until: fc.oneof(ago(5), ahead(20)) }),
	fc.record({ ...wish, kind: fc.constant('less-often' as const), count: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 1, max: 30 }) }),
);

export const cap: fc.Arbitrary<FrequencyCap> = fc.record({
	name: fc.string({ minLength: 1, maxLength: 5 }), count: fc.integer({ min: 0, max: 3 }),
	period: fc.oneof(fc.record({ hours: fc.integer({ min: 1, max: 800 }) }), fc.record({ calendar: fc.constantFrom('day' as const, 'week' as const, 'month' as const) })),
	channels: fc.constantFrom([], ['email' as const]), departments: fc.constantFrom([], ['Sales']), tags: fc.constantFrom([], ['news']), purposes: fc.constantFrom([], ['marketing' as const]), exemptTags: fc.constant([]),
});

export const listed: fc.Arbitrary<Listed> = fc.record({
	list: fc.constant({ name: 'lately', active: true, rule: { kind: 'bought' as const, products: ['tent'], days: 30 }, channels: [], exempt: { purposes: [], tags: [] } }),
	kind: fc.constant('bought' as const), eventId: id, at: ago(30), channel: fc.constant('store'), product: fc.constant('Tent'),
});

const grant: fc.Arbitrary<Said> = fc.record({
	id, channel: fc.constant('email' as const), topic: fc.constant(''), status: fc.constant('granted' as const), basis: fc.constantFrom(...BASES), method: fc.constantFrom('' as const, ...METHODS),
	jurisdiction: fc.constant(''), source: fc.constant('form'), saidAt: ago(900), recordedAt: ago(900), validUntil: sometimes(fc.oneof(ago(9), ahead(30))),
	saleAt: sometimes(ago(800)), inquiryAt: sometimes(ago(300)), noticeShown: sometimes(fc.boolean()),
});

/** What decides: a word of this kind, with every yes that stands beside it. */
export function heard(word: Said['status'], grants: Said[]): Facts['standing'] {
	if (word === 'granted') return grants.length === 0 ? undefined : { word: grants[0], grants };
	return { word: { ...WORD, status: word }, grants: [] };
}
const WORD = { id: 'word', channel: 'email', topic: '', basis: 'consent', method: '', jurisdiction: '', source: 'form', saidAt: NOON - DAY, recordedAt: NOON - DAY } as const;

const facts: fc.Arbitrary<Facts> = fc.record({
	addresses: fc.subarray(ADDRESSES), suppressions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(suppression, { maxLength: 3 })),
	listed: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(listed, { maxLength: 2 })),
	standing: fc.tuple(fc.constantFrom('granted' as const, 'granted' as const, 'granted' as const, 'pending' as const, 'withdrawn' as const), fc.array(grant, { maxLength: 3 })).map(([word, grants]) => heard(word, grants)),
	preferences: fc.array(preference, { maxLength: 2 }), contacts: fc.array(contact, { maxLength: 6 }).map((all) => all.sort((one, other) => other.at - one.at)),
	rivals: fc.uniqueArray(rival, { maxLength: 3, selector: ({ name }) => name }), lastInboundAt: sometimes(ago(2)),
	place: fc.tuple(fc.subarray(PLACES, { minLength: 1, maxLength: 2 }), fc.subarray(['Europe/Warsaw', 'America/New_York'], { minLength: 1 })).map(([codes, zones]) => placed(codes, zones)),
}).map(factsOf);

const terms: fc.Arbitrary<ContactTerms> = fc.record({
	channel: fc.constantFrom('email', 'email', ...CHANNELS), purpose: fc.constantFrom('marketing', 'marketing', ...PURPOSES), campaign: fc.constant('own'), form: fc.constantFrom('template', 'free-form', 'either'),
});

const policy = (channel: ContactTerms['channel'], marketing: boolean): fc.Arbitrary<Policy> => fc.record({
	campaign: sometimes(rival.map((one): Campaign => ({ ...one, name: 'own', exclusiveDays: 7 }))), department: fc.constantFrom('', 'Sales'), caps: fc.array(cap, { maxLength: 2 }),
	controlGroups: fc.constantFrom([], [], [], [{ name: '', share: 0.5, salt: 'yes', since: 0 }]), opens: fc.integer({ min: 0, max: 18 }), checkedFor: fc.integer({ min: -20, max: 40 }),
}).map(({ opens, checkedFor, ...some }) => policyOf({
	...some, marketing, group: new Set(GROUP),
	registers: () => ({ name: 'register', checkedAt: 0, validUntil: NOON + checkedFor * DAY, entries: 1, source: '' }),
	// Open from this hour of the day to its end.
	hours: (_, from) => {
		const opening = from - (from % DAY) + opens * HOUR;
		return from >= opening ? { at: from, blocking: [] } : { at: opening, blocking: ['law'] };
	},
	law: (place) => lawOf(place, marketing ? [...new Set(place.jurisdictions.map(({ code }) => BOOK.rule(code, channel)))] : []),
}, channel));
const BOOK = new RuleBook();

/** Any question about anybody. */
export const anyCase: fc.Arbitrary<Case> = terms.chain((asked) =>
	fc.record({ facts, terms: fc.constant(asked), policy: policy(asked.channel, asked.purpose === 'marketing') }));
