import { createHash } from 'node:crypto';
import { accepted, refused, type Outcome } from '../outcome';
import { readPerson, type PersonName, type WrittenPerson } from '../profiles';
import { readMoment } from '../calendar';

/** The name of a purchase on any channel. Source: Segment's e-commerce events. */
export const PURCHASE = 'Order Completed';

const LONGEST_NAME = 200;
const LONGEST_PROPERTIES = 32_000;
const LONGEST_KEY = 300;

/** One thing a person did, as a system wrote it. */
export interface WrittenEvent {
	person: WrittenPerson;
	name: string;
	/** Where it happened: `store`, `web`, `call-center`, `app` … */
	channel: string;
	/** The system that says so. */
	source: string;
	occurredAt: unknown;
	timeFormat?: string;
	timeZone?: string;
	/** The source's own number for it, e.g. the receipt number: the same number counts once. */
	eventId?: string;
	properties: Record<string, unknown>;
}

/** One thing a person did. `key` is the same for the same fact, however often it is imported. */
export interface Event {
	person: PersonName;
	name: string;
	channel: string;
	source: string;
	occurredAt: number;
	key?: string;
	properties: Record<string, unknown>;
}

/** Judges one event; the person is looked up when it is recorded. */
export function readEvent(written: WrittenEvent, now: number): Outcome<Event> {
	const person = readPerson(written.person);
	if (!person.ok) return person;
	const name = written.name.trim();
	if (name === '' || name.length > LONGEST_NAME) {
		return refused({ code: 'no-event-name', field: 'Event Name', message: `An event name has 1 to ${LONGEST_NAME} characters` });
	}
	const occurredAt = readMoment(written.occurredAt, now, written.timeFormat, written.timeZone);
	if (occurredAt === undefined) return refused(noTime(written));
	const properties = withoutEmpty(written.properties);
	const size = JSON.stringify(properties).length;
	if (size > LONGEST_PROPERTIES) {
		return refused({ code: 'event-too-big', field: 'Properties', message: `The event has ${size.toLocaleString('en')} characters; the most is ${LONGEST_PROPERTIES.toLocaleString('en')}` });
	}
	const { channel, source } = written;
	const id = written.eventId?.trim();
	const key = id ? sourceKey(source, id) : undefined;
	return accepted({ person: person.value, name, channel, source, occurredAt, key, properties });
}

/** `source/number`, one key for one pair; very long ones as a fingerprint. Characters that no store keeps are replaced. */
function sourceKey(source: string, id: string): string {
	const key = `${source.replaceAll('%', '%25').replaceAll('/', '%2F')}/${id}`.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
	return key.length <= LONGEST_KEY ? key : createHash('sha256').update(key).digest('base64url');
}

/** The event's key: the source's own number, else a fingerprint of everything it says. */
export function keyOf(event: Event, profileId: string): string {
	if (event.key) return event.key;
	const said = JSON.stringify([profileId, event.name, event.channel, event.source, event.occurredAt, event.properties]);
	return createHash('sha256').update(said).digest('base64url');
}

function withoutEmpty(properties: Record<string, unknown>): Record<string, unknown> {
	const said = Object.entries(properties).filter(([, value]) => value !== '' && value !== null && value !== undefined);
	// PostgreSQL can't keep the character U+0000.
	return JSON.parse(JSON.stringify(Object.fromEntries(said), (_, value: unknown) =>
		(typeof value === 'string' ? value.replaceAll('\u0000', '') : value))) as Record<string, unknown>;
}

function noTime(written: WrittenEvent) {
	const given = written.occurredAt === undefined || written.occurredAt === null || written.occurredAt === ''
		? 'There is no time'
		: `"${String(written.occurredAt).slice(0, 60)}" is no time in the past`;
	return {
		code: 'no-event-time',
		field: 'Time',
		message: written.timeFormat ? `${given} (read as ${written.timeFormat})` : given,
		advice: 'Give ISO 8601 (2026-11-20T14:05:00+01:00), or set \'Time Format\' to how your system writes it.',
	};
}
