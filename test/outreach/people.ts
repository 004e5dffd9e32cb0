import { recordConsent, readStatement, type ConsentStatus, type WrittenStatement } from '../../marketing/consent';
import { readEvent, track } from '../../marketing/events';
import type { Outcome } from '../../marketing/outcome';
import { identify, readPerson, readSighting, type PersonName, type Traits, type WrittenPerson } from '../../marketing/profiles';
import type { Work } from '../../marketing/store';

/** The value of an outcome that has to be good. */
export function good<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(outcome.reason.message);
	return outcome.value;
}

/** A person as a test names them. */
export function named(written: WrittenPerson | string): PersonName {
	return good(readPerson(typeof written === 'string' ? { kind: 'email', value: written } : written));
}

/** People with these e-mail addresses, one profile per row; gives the profile ids. */
export async function meet(work: Work, people: (string | string[])[], traits: Traits = {}): Promise<string[]> {
	const sightings = people.map((addresses) => good(readSighting({
		identifiers: [addresses].flat().map((value) => ({ kind: value.includes('@') ? 'email' : value.startsWith('+') ? 'phone' : 'card', value })),
		traits, source: 'test',
	})));
	return (await identify(work, sightings)).map((outcome) => good(outcome).profileId);
}

/** Lets people say something about being contacted; a yes is confirmed. */
export async function say(work: Work, people: WrittenPerson[], status: ConsentStatus, about: Partial<WrittenStatement> = {}): Promise<void> {
	const method = status === 'granted' ? 'double-opt-in' : '';
	const statements = people.map((person) => good(readStatement({ person, channel: 'email', purpose: 'marketing', status, source: 'form', wording: '', method, saidAt: work.now(), ...about }, work.now())));
	for (const outcome of await recordConsent(work, statements)) good(outcome);
}

/** People who agreed to marketing by e-mail; gives their profile ids. */
export async function fans(work: Work, people: (string | string[])[], traits: Traits = {}): Promise<string[]> {
	const ids = await meet(work, people, traits);
	await say(work, ids.map((profileId) => ({ profileId })), 'granted');
	return ids;
}

/** Lets a person buy something. */
export async function buy(work: Work, person: WrittenPerson, product: object, occurredAt: number, channel = 'store'): Promise<void> {
	const event = good(readEvent({
		person, name: 'Order Completed', channel, source: 'till', occurredAt: new Date(occurredAt).toISOString(), properties: { products: [product] },
	}, work.now()));
	good((await track(work, [event]))[0]);
}
