import { nextPeriodStart, periodStart } from '../../../marketing/calendar';
import type { Contact, Facts, Subject } from '../../../marketing/outreach/facts/facts';
import type { Place } from '../../../marketing/outreach/place';
import { RuleBook, type Channel, type ContactRule, type Said } from '../../../marketing/consent';
import type { Policy } from '../../../marketing/outreach/facts/policy';
import { NOON } from '../../kit/databases';

/** Somebody of whom only this is known. */
export function factsOf(some: Partial<Facts> = {}): Facts {
	return {
		profileId: 'ann', key: 'ann', addresses: [{ kind: 'email', value: 'ann@shop.test', original: 'ann@shop.test' }], reachable: false,
		suppressions: [], listed: [], preferences: [], place: placed('PL', 'Europe/Warsaw'), contacts: [], rivals: [], ...some,
	};
}

/** Somebody who surely is there. */
export function placed(code: string | string[], zone: string | string[]): Place {
	const codes = [code].flat();
	const zones = [zone].flat();
	return { jurisdictions: codes.map((one) => ({ code: one, because: 'stated', certainty: 'high' })), zones, zoneBecause: 'stated', zoneCertainty: 'high', key: `${codes.join()} ${zones.join()}` };
}

/** One attempt to contact them, or a slot held for one. */
export function contactOf(at: number, { held = false, ...some }: Partial<Subject> & { held?: boolean } = {}): Contact {
	return { at, held, subject: { channel: 'email', purpose: 'marketing', department: '', topic: '', tags: [], campaign: 'other', ...some } };
}

/** One word of theirs. */
export function said(some: Partial<Said> = {}): Said {
	return {
		id: 'word', status: 'granted', saidAt: NOON - 1_000, recordedAt: NOON - 1_000, source: 'form', topic: '', basis: 'consent', method: 'double-opt-in', jurisdiction: '', ...some,
	} as Said;
}

/** What holds when these words stand. */
export function standingOf(...grants: Said[]): Facts['standing'] {
	return { word: grants[grants.length - 1], grants: grants.filter(({ status }) => status === 'granted') };
}

/** The law of a place that allows any hour. */
export function lawOf({ jurisdictions, zones, zoneBecause, zoneCertainty }: Place, rules: ContactRule[]): ReturnType<Policy['law']> {
	const place = { jurisdictions, rules: rules.map(({ jurisdiction }) => jurisdiction), zone: zones[0], zones: zones.length, zoneBecause, zoneCertainty };
	return { rules, place, mustInclude: [], schedules: [] };
}

/** The day, week or month of a moment. */
export function periodAt(now: number): Policy['period'] {
	return ({ calendar }, zone) => ({ from: periodStart(calendar, now, zone), to: nextPeriodStart(calendar, now, zone) });
}

/** A house without caps, lists and campaigns, where the shop's law allows any hour. */
export function policyOf(some: Partial<Policy> = {}, channel: Channel = 'email', rules?: ContactRule[]): Policy {
	const book = new RuleBook();
	return {
		now: NOON, marketing: true, department: '', tags: [], group: new Set(), caps: [], lists: { lists: [], spellings: new Map() }, controlGroups: [],
		registers: () => undefined,
		law: (place) => lawOf(place, some.marketing === false ? [] : rules ?? place.jurisdictions.map(({ code }) => book.rule(code, channel))),
		hours: (_, from) => ({ at: from, blocking: [] }),
		period: periodAt(some.now ?? NOON),
		...some,
	};
}
