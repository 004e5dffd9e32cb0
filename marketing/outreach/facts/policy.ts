import { loadHolidays, nextAllowed, nextPeriodStart, periodStart, type Holidays, type Schedule } from '../../calendar';
import { campaignsNamed, groupMembers, type Campaign } from '../../campaigns';
import { loadRegisters, loadRuleBook, registerKey, requirementText, type ContactRule, type Register, type RuleBook } from '../../consent';
import { loadControlGroups, type ControlGroup } from '../../experiments';
import type { Database } from '../../store';
import type { DecidedPlace } from '../decision/objection';
import { readTags, type Calendar, type FrequencyCap } from '../caps/cap';
import { loadCaps } from '../caps/caps.table';
import { applies } from '../dynamic-lists/dynamic-list';
import { activeLists, type ActiveLists } from '../dynamic-lists/listed';
import type { Place } from '../place';
import type { ContactTerms } from '../terms';
import type { Facts } from './facts';

/** The name under which a person's own hours stand among the schedules. */
export const WISHED = 'the person\'s own hours';

/** The law of a place for one channel: the rows that hold for the message (none unless it is marketing), and their hours. */
export interface Law {
	rules: readonly ContactRule[];
	/** What the message must carry, in words. */
	mustInclude: readonly string[];
	/** The place as decisions tell it. */
	place: DecidedPlace;
	schedules: readonly Schedule[];
}

/** When contact is allowed next, and by which schedules it is not at the moment that was asked about. */
export interface Opening {
	at?: number;
	blocking: readonly string[];
}

/** What holds for everybody on these terms at one moment: the house's rules and the law. */
export interface Policy {
	now: number;
	marketing: boolean;
	department: string;
	/** The message's tags with those of its campaign. */
	tags: readonly string[];
	campaign?: Campaign;
	/** The names of the other campaigns of the exclusive group. */
	group: ReadonlySet<string>;
	caps: readonly FrequencyCap[];
	/** The dynamic lists that have a say about the message. */
	lists: ActiveLists;
	/** The control groups that bear on it: the one of all campaigns, the campaign's own. */
	controlGroups: readonly ControlGroup[];
	registers: (jurisdiction: string, channel: string) => Register | undefined;
	law: (place: Place) => Law;
	hours: (facts: Pick<Facts, 'place' | 'preferences'>, from: number) => Opening;
	/** The day, week or month of a zone in which the moment lies: UTC milliseconds. */
	period: (unit: Calendar, zone: string) => { from: number; to: number };
}

/** Loads it: a handful of small statements, whatever the number of recipients. */
export async function loadPolicy(database: Database, terms: ContactTerms, now: number): Promise<Policy> {
	const campaign = (await campaignsNamed(database, [terms.campaign])).get(terms.campaign);
	const marketing = terms.purpose === 'marketing';
	const group = await groupMembers(database, campaign);
	const book = await loadRuleBook(database);
	const registers = await loadRegisters(database);
	const groups = marketing ? await loadControlGroups(database) : undefined;
	const holidays = marketing ? await loadHolidays() : undefined;
	const law = lawOf(book, terms);
	const tags = readTags([...(terms.tags ?? []), ...(campaign?.tags ?? [])]);
	const { lists, spellings } = await activeLists(database);
	return {
		now, marketing, campaign, law,
		department: terms.department || campaign?.department || '',
		tags,
		group: new Set(group),
		caps: await loadCaps(database),
		lists: { spellings, lists: lists.filter((list) => applies(list, { ...terms, tags })) },
		controlGroups: [...new Set(['', terms.campaign])].flatMap((name) => groups?.get(name) ?? []),
		registers: (jurisdiction, channel) => registers.get(registerKey(jurisdiction, channel)) ?? registers.get(registerKey(jurisdiction.split('-')[0], channel)),
		hours: hoursOf(law, holidays),
		period: periodsOf(now),
	};
}

/** The day, week or month of each zone, worked out once. */
function periodsOf(now: number): Policy['period'] {
	const known = new Map<string, { from: number; to: number }>();
	return ({ calendar }, zone) => {
		const key = `${calendar} ${zone}`;
		const period = known.get(key) ?? { from: periodStart(calendar, now, zone), to: nextPeriodStart(calendar, now, zone) };
		known.set(key, period);
		return period;
	};
}

/** The rows for a place, found once for each. */
function lawOf(book: RuleBook, { channel, purpose }: ContactTerms): (place: Place) => Law {
	const known = new Map<string, Law>();
	return (place) => {
		const found = known.get(place.key);
		if (found) return found;
		const places = purpose === 'marketing' ? place.jurisdictions.map(({ code }) => ({ code, rule: book.rule(code, channel) })) : [];
		const rules = [...new Set(places.map(({ rule }) => rule))];
		const schedules = places.map(({ code, rule }) => scheduleOf(rule, code));
		const mustInclude = [...new Set(rules.flatMap((rule) => rule.mustInclude.map(requirementText)))];
		const law = { rules, mustInclude, place: decidedPlace(place, rules), schedules: schedules.filter(({ windows, onHolidays }) => windows.length > 0 || !onHolidays) };
		known.set(place.key, law);
		return law;
	};
}

function decidedPlace({ jurisdictions, zones, zoneBecause, zoneCertainty }: Place, rules: readonly ContactRule[]): DecidedPlace {
	return { jurisdictions, rules: rules.map((rule) => rule.jurisdiction), ...(zones.length === 1 ? { zone: zones[0] } : {}), zones: zones.length, zoneBecause, zoneCertainty };
}

function scheduleOf({ allowedHours, onHolidays, jurisdiction }: ContactRule, code: string): Schedule {
	const [country, region] = code.split('-');
	return { id: jurisdiction, windows: allowedHours, onHolidays, ...(code === '*' || code === 'EU' ? {} : { country, region }) };
}

/** The next allowed moment, worked out once for all people of one place who ask about the same minute. */
function hoursOf(law: Policy['law'], holidays: Holidays | undefined): Policy['hours'] {
	const known = new Map<string, Opening>();
	return ({ place, preferences }, from) => {
		const wishes = preferences.length === 0 ? NO_WISHES : preferences.flatMap((wish) => (wish.kind === 'hours' ? [wish] : []));
		const { schedules } = law(place);
		if (!holidays || schedules.length + wishes.length === 0 || from > FURTHEST) return { at: from, blocking: [] };
		const key = `${place.key} ${from}${wishes.length > 0 ? JSON.stringify(wishes.map(({ windows, zone }) => [windows, zone])) : ''}`;
		const found = known.get(key);
		if (found) return found;
		const gates = [{ zones: place.zones, schedules }, ...wishes.map(({ windows, zone }) =>
			({ zones: zone === undefined ? place.zones : [zone], schedules: [{ id: WISHED, windows, onHolidays: true }] }))];
		const opening = throughAll(gates, from, holidays);
		known.set(key, opening);
		return opening;
	};
}

const NO_WISHES: never[] = [];
/** Nobody knows the clocks of the year 2200: what is put off until then is put off for good. */
const FURTHEST = Date.UTC(2200, 0);
/** So often one gate may send on to the next: each time the moment moves by hours at least. */
const MOST_ROUNDS = 500;

/** The first moment at which the law's hours where the person is and their own hours, perhaps by another clock, are open. */
function throughAll(gates: readonly { zones: readonly string[]; schedules: readonly Schedule[] }[], from: number, holidays: Holidays): Opening {
	const ask = (at: number) => gates.map(({ zones, schedules }) => nextAllowed(at, zones, schedules, holidays));
	const first = ask(from);
	const blocking = first.flatMap((one) => one.blocking);
	let answers = first;
	for (let round = 0, at: number | undefined = from; round < MOST_ROUNDS; round++) {
		if (answers.some((one) => one.at === undefined)) break;
		const latest: number = Math.max(...answers.map((one) => one.at as number));
		if (latest === at) return { at, blocking };
		at = latest;
		answers = ask(at);
	}
	return { at: undefined, blocking };
}
