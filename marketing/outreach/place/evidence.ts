import type { Channel } from '../../consent';
import { numberPlace } from './number-place';

/** Somebody, as far as it says where they are. */
export interface Whereabouts {
	traits: Readonly<Record<string, unknown>>;
	/** Phones in E.164, e-mail addresses; others say nothing here. */
	identifiers: readonly { kind: string; value: string }[];
	/** The number the message goes to, where it goes to one. */
	number?: string;
	/** The country that the caller says. */
	country?: string;
}

/** What speaks for a place, in short words: few people differ in them. */
export interface Evidence {
	said: string;
	country: string;
	region: string;
	zone: string;
	ip: string;
	/** The places of the number that the message goes to, else of all numbers. */
	numbers: readonly string[];
	/** The places of all numbers. */
	allNumbers: readonly string[];
	tld: string;
	/** Whether the message goes to a number. */
	dialled: boolean;
}

type Slot = 'country' | 'region' | 'zone' | 'ip';

/** Names of traits, plainly written, the better ones first. */
const NAMES: Readonly<Record<Slot, string>> = {
	country: 'country countrycode countryiso countryname residencecountry homecountry addresscountry shippingcountry billingcountry land kraj pays pais paese страна държава ארץ מדינה',
	region: 'state statecode province provincecode region regioncode regionname addressstate addressregion',
	zone: 'timezone tz zoneinfo zeitzone',
	ip: 'ipcountry ipcountrycode geoipcountry geocountry',
};
const SLOTS = new Map(Object.entries(NAMES).flatMap(([slot, names]) => names.split(' ').map((name, rank) => [name, { slot: slot as Slot, rank }] as const)));
const TO_NUMBERS: readonly Channel[] = ['sms', 'whatsapp', 'phone', 'autocall'];
const LONGEST = 60;
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, { slot: Slot; rank: number } | null>();

/** What is known of where somebody is. */
export function evidenceOf({ traits, identifiers, number, country }: Whereabouts, channel: Channel): Evidence {
	const evidence: Evidence = { said: text(country), country: '', region: '', zone: '', ip: '', numbers: [], allNumbers: [], tld: '', dialled: TO_NUMBERS.includes(channel) };
	readTraits(traits, evidence);
	// An address kept as one object has the same names inside.
	const address = traits.address;
	if (typeof address === 'object' && address !== null) readTraits(address as Record<string, unknown>, evidence);
	const goal = evidence.dialled && number ? placeOfNumber(number) : undefined;
	let all: string[] | undefined;
	for (const { kind, value } of identifiers) {
		if (kind === 'phone') all = added(all, placeOfNumber(value));
		else if (kind === 'email' && evidence.tld === '') evidence.tld = tldOf(value);
	}
	evidence.allNumbers = (goal === undefined ? all : added(all, goal)) ?? [];
	evidence.numbers = goal === undefined ? evidence.allNumbers : [goal];
	return evidence;
}

/** Every field fills only what is empty, the better name first. */
function readTraits(traits: Readonly<Record<string, unknown>>, evidence: Evidence): void {
	let ranks: Record<Slot, number> | undefined;
	for (const name of Object.keys(traits)) {
		const place = slotOf(name);
		if (place === undefined) continue;
		// What was there before these traits stays.
		ranks ??= { country: rankOf(evidence.country), region: rankOf(evidence.region), zone: rankOf(evidence.zone), ip: rankOf(evidence.ip) };
		if (place.rank >= ranks[place.slot]) continue;
		const value = text(traits[name]);
		if (value === '') continue;
		evidence[place.slot] = value;
		ranks[place.slot] = place.rank;
	}
}

const rankOf = (value: string) => (value === '' ? Infinity : -1);

function slotOf(name: string): { slot: Slot; rank: number } | undefined {
	const known = remembered.get(name);
	if (known !== undefined) return known === null ? undefined : known;
	const plain = name.length > LONGEST ? '' : name.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
	const place = SLOTS.get(plain);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(name, place ?? null);
	return place;
}

/** A short text; whatever else stands there says nothing. */
function text(value: unknown): string {
	return typeof value === 'string' && value.length <= LONGEST && !/[\n\t]/.test(value) ? value.trim() : '';
}

function placeOfNumber(e164: string): string | undefined {
	return typeof e164 === 'string' ? numberPlace(e164) : undefined;
}

function added(list: string[] | undefined, place: string | undefined): string[] | undefined {
	if (place === undefined || list?.includes(place)) return list;
	return list === undefined ? [place] : [...list, place].sort();
}

/** The last part of an address if it has two letters, as countries have. */
function tldOf(email: string): string {
	if (typeof email !== 'string') return '';
	const dot = email.length - 3;
	if (email[dot] !== '.') return '';
	const ending = email.slice(dot + 1);
	return /^[a-z]{2}$/i.test(ending) ? ending.toLowerCase() : '';
}
