import { rivalsOf } from '../../campaigns';
import { readDevice } from '../../channels';
import { loadLedger, loadPreferences } from '../../consent';
import { lastEvents, productsBought, recentBuyers } from '../../events';
import { anyToStrangers, type MessageKey } from '../../deliveries';
import type { Identifier } from '../../profiles';
import type { Database } from '../../store';
import { loadListed, purchasesMatterSince } from '../dynamic-lists/listed';
import { suppressionsAgainst, usableAddress } from '../decision/suppression-ground';
import { placeOf, type Place } from '../place';
import { addressKinds, goesToNumber, strangerKey, type ContactTerms } from '../terms';
import { loadContacts, reach } from './contacts';
import type { Facts } from './facts';
import { loadAddresses, loadPeople, type Asked, type Known } from './people';
import type { Policy } from './policy';
import { isPostal } from './postal';
import { loadSuppressions, type Destination } from './suppressed';

const DAY = 24 * 60 * 60 * 1000;
/** An attempt under no message's key: whatever was sent counts. */
const NO_MESSAGE: MessageKey = { campaign: '', step: '', channel: '', occurrence: '' };
const NOT_KNOWN: Known = { members: [], keys: [], traits: {} };
const NO_ADDRESS: Identifier[] = [];
const KINDS_OF_STRANGERS = ['email', 'phone', 'whatsapp', 'device'];

/** Loads the facts about a slice of recipients: a bounded number of statements. `own` is the message at hand, where it has a key. */
export async function loadFacts(database: Database, asked: readonly Asked[], terms: ContactTerms, policy: Policy, own?: MessageKey): Promise<Facts[]> {
	const { now } = policy;
	const kinds = addressKinds(terms.channel);
	const { ids, known } = await loadPeople(database, asked);
	const destinations = asked.map(({ person }, position): Destination =>
		({ profileId: ids[position], asked: 'kind' in person && kinds.includes(person.kind) ? person : undefined }));
	const suppressed = await loadSuppressions(database, destinations, known, { kinds, channel: terms.channel, now });
	const people = [...known.keys()];
	const unasked = new Set(destinations.flatMap(({ profileId, asked: named }) => (profileId && !named ? [profileId] : [])));
	const written = await loadAddresses(database, unasked, known, kinds);
	const ledger = await loadLedger(database, people, terms.purpose);
	const preferences = await loadPreferences(database, people);
	const { listed, buyers } = await loadPurchasers(database, people, terms, policy);
	const rivals = policy.campaign ? await rivalsOf(database, people, policy.campaign) : undefined;
	const base = destinations.map((destination, position): Facts => {
		const profileId = destination.profileId ?? undefined;
		const person = profileId === undefined ? NOT_KNOWN : known.get(profileId) as Known;
		// An address that was asked for itself is the one to use.
		const addresses = destination.asked ? [destination.asked] : reachable(written.get(profileId ?? '') ?? NO_ADDRESS, terms);
		const id = profileId ?? '';
		const suppressions = suppressed(destination);
		return {
			profileId, addresses, key: profileId ?? strangerKey(terms.channel, destination.asked?.value ?? '', destination.asked?.kind),
			reachable: kinds.length === 0 && profileId !== undefined && (terms.channel !== 'mail' || isPostal(person.traits)),
			suppressions,
			listed: listed(id), recentPurchase: buyers.get(id),
			standing: profileId === undefined ? undefined : ledger.standing(profileId, terms.channel, terms.purpose, terms.topic),
			preferences: profileId === undefined ? [] : preferences.of(profileId, terms.channel, terms.topic ?? ''),
			place: placeFor(person, usableAddress(addresses, suppressionsAgainst({ suppressions }, terms)), terms, asked[position].country),
			contacts: [], rivals: rivals?.get(id) ?? [],
		};
	});
	await addContacts(database, base, known, terms, policy, own ?? NO_MESSAGE);
	await addActivity(database, base, terms, policy);
	return base;
}

/** Who stands on dynamic lists, and who bought what the message advertises: purchases are read once for both. */
async function loadPurchasers(database: Database, people: string[], { exclude }: ContactTerms, { marketing, lists, now }: Policy) {
	const { products = [], days = 0 } = marketing ? (exclude ?? {}) : {};
	const since = Math.min(purchasesMatterSince(lists.lists, now) ?? Infinity, products.length > 0 ? now - days * DAY : Infinity);
	const bought = since === Infinity || people.length === 0 ? [] : await productsBought(database, people, since);
	return {
		listed: await loadListed(database, people, lists, now, bought),
		buyers: await recentBuyers(database, people, products, now - days * DAY, bought),
	};
}

/** The devices that the provider can write to, where it can't write to all. */
function reachable(addresses: readonly Identifier[], { devices }: ContactTerms): readonly Identifier[] {
	return devices ? addresses.filter(({ kind, original }) => kind !== 'device' || devices.some((one) => one === readDevice(original)?.service)) : addresses;
}

/** Where they are, by the number that the message would go to. */
function placeFor({ traits, keys }: Known, address: Identifier | undefined, { channel }: ContactTerms, country?: string): Place {
	const number = goesToNumber(channel) ? address?.value : undefined;
	return placeOf({ traits, identifiers: keys.length > 0 || !address ? keys : [address], number, country }, channel);
}

/** Attempts and held slots, where a cap, a campaign or a department asks about them. */
async function addContacts(database: Database, facts: Facts[], known: ReadonlyMap<string, Known>, terms: ContactTerms, policy: Policy, own: MessageKey): Promise<void> {
	const laws = policy.marketing ? new Set(facts.map(({ place }) => policy.law(place))) : [];
	const furthest = reach(policy, laws, facts.map(({ preferences }) => preferences));
	if (furthest === 0) return;
	// What was sent to an address before we knew whose it is counts as well.
	const kinds = await anyToStrangers(database, KINDS_OF_STRANGERS) ? KINDS_OF_STRANGERS : [];
	const holders = new Map<string, readonly string[]>();
	for (const { key, profileId } of facts) {
		const person = profileId === undefined ? undefined : known.get(profileId);
		holders.set(key, person ? holdersOf(person, kinds) : [key]);
	}
	// A slot that is held for this campaign on this channel is the message's own.
	const slot = { campaign: terms.campaign, channel: terms.channel };
	const contacts = await loadContacts(database, holders, { since: policy.now - furthest, now: policy.now, own, slot });
	for (const one of facts) one.contacts = contacts(one.key);
}

/** Under what contacts of a person may be kept. */
function holdersOf({ members, keys }: Known, kinds: readonly string[]): readonly string[] {
	if (kinds.length === 0) return members;
	return [...members, ...keys.filter(({ kind }) => kinds.includes(kind)).map(({ kind, value }) => `${kind}:${value}`)];
}

/** When people last did anything, or wrote to us, where a rule asks about it. */
async function addActivity(database: Database, facts: Facts[], { channel, form }: ContactTerms, policy: Policy): Promise<void> {
	if (channel === 'whatsapp' && (form === 'free-form' || form === 'either')) {
		const last = await lastEvents(database, peopleOf(facts), { name: 'Message Received', channel });
		for (const one of facts) one.lastInboundAt = last.get(one.profileId ?? '');
	}
	const aged = policy.marketing ? facts.filter((one) => policy.law(one.place).rules.some(({ validity }) =>
		validity?.of === 'inactivity' && one.standing?.grants.some(({ saidAt }) => saidAt + validity.days * DAY <= policy.now))) : [];
	if (aged.length === 0) return;
	const last = await lastEvents(database, peopleOf(aged), {});
	for (const one of aged) one.lastActiveAt = last.get(one.profileId ?? '');
}

function peopleOf(facts: readonly Facts[]): string[] {
	return [...new Set(facts.flatMap(({ profileId }) => profileId ?? []))];
}
