import type { ContactRule } from '../../consent';
import { fallsUnder, type Calendar, type CapPeriod, type FrequencyCap } from '../caps/cap';
import type { Contact, Facts, Subject } from '../facts/facts';
import type { Policy } from '../facts/policy';
import type { ContactTerms } from '../terms';
import { minute, type Objection } from './objection';

const HOUR = 60 * 60 * 1000;

/** The law's most contacts in a time, by one rule: every attempt on the channel counts, whatever it was about. */
export function legalCapObjections({ jurisdiction, maxContacts }: ContactRule, { contacts }: Facts, { channel }: ContactTerms, now: number): Objection[] {
	if (!maxContacts) return [];
	const { count, hours } = maxContacts;
	const times = timesOf(contacts, (one) => one.channel === channel && one.purpose === 'marketing');
	const until = freeAgain(times, count, hours, now);
	if (until === undefined) return [];
	const text = `${plural(count)} by ${channel} in ${period({ hours })} are the most in ${jurisdiction}; the next may go out on ${minute(until)}`;
	return [{ code: 'legal-cap', text, until, details: { count, hours, jurisdiction } }];
}

/** The house's own caps; all that are reached are named, and the strictest counts. */
export function frequencyObjections(facts: Facts, terms: ContactTerms, { caps, tags, department, now, period: inZone }: Policy): Objection[] {
	const message = { channel: terms.channel, purpose: terms.purpose, department, tags };
	return caps.filter((cap) => fallsUnder(cap, message)).flatMap((cap) => {
		const times = timesOf(facts.contacts, (one) => fallsUnder(cap, one));
		const until = 'hours' in cap.period ? freeAgain(times, cap.count, cap.period.hours, now) : freeInPeriod(times, cap.count, (zone) => inZone(cap.period as Calendar, zone), facts.place.zones);
		if (until === undefined) return [];
		return [capped(cap, until)];
	});
}

function capped({ name, count, period: per }: FrequencyCap, until: number): Objection {
	const text = `The cap "${name}" is reached: ${plural(count)} in ${period(per)}${until === Infinity ? '' : `; the next may go out on ${minute(until)}`}`;
	return { code: 'frequency-cap', text, ...(until === Infinity ? {} : { until }), details: { cap: name, count, period: 'calendar' in per ? per.calendar : period(per) } };
}

/** "Less often": the person's own cap. */
export function lessOftenObjections({ preferences, contacts }: Facts, { channel, purpose }: ContactTerms, now: number): Objection[] {
	if (purpose !== 'marketing') return [];
	return preferences.flatMap((wish) => {
		if (wish.kind !== 'less-often') return [];
		const { count, days } = wish;
		const times = timesOf(contacts, (one) => one.purpose === 'marketing' && (wish.channel === 'all' || one.channel === channel) && (wish.topic === '' || one.topic === wish.topic));
		const until = freeAgain(times, count, days * 24, now);
		if (until === undefined) return [];
		const text = `Asked for no more than ${plural(count)} in ${period({ hours: days * 24 })}; the next may go out on ${minute(until)}`;
		return [{ code: 'less-often', text, until, evidence: wish.id, details: { count, days } }];
	});
}

/** When contacts of a kind were, the newest first. */
function timesOf(contacts: readonly Contact[], counts: (subject: Subject) => boolean): number[] {
	const times: number[] = [];
	for (const { at, subject } of contacts) if (counts(subject)) times.push(at);
	return times;
}

/** When a rolling window has room again; undefined when it has now. `times` are the newest first. */
function freeAgain(times: readonly number[], count: number, hours: number, now: number): number | undefined {
	if (count <= 0) return Infinity;
	const span = hours * HOUR;
	// The slot frees when the count-th newest attempt has left the window.
	const blocking = times[count - 1];
	return blocking !== undefined && blocking + span > now ? blocking + span : undefined;
}

/** When a day, week or month of the person's zone has room again; of several possible zones the strictest counts. */
function freeInPeriod(times: readonly number[], count: number, period: (zone: string) => { from: number; to: number }, zones: readonly string[]): number | undefined {
	if (count <= 0) return Infinity;
	const blocking = times[count - 1];
	if (blocking === undefined) return undefined;
	let until: number | undefined;
	for (const zone of zones) {
		const { from, to } = period(zone);
		if (blocking >= from) until = Math.max(until ?? 0, to);
	}
	return until;
}

function period(per: CapPeriod): string {
	if ('calendar' in per) return `a calendar ${per.calendar}`;
	return per.hours % 24 === 0 ? (per.hours === 24 ? '1 day' : `${per.hours / 24} days`) : per.hours === 1 ? '1 hour' : `${per.hours} hours`;
}

function plural(count: number): string {
	return count === 1 ? '1 contact' : `${count} contacts`;
}
