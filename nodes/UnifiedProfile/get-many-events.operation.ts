import { readMoment } from '../../marketing/calendar';
import { eventsOfPeople, listEvents, type EventFilter } from '../../marketing/events';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readPerson, type PersonName } from '../../marketing/profiles';
import { iso, listFields, operation, personFields, readLimit, readPersonFields, type Read } from '../kit';
import { eventFilters } from './event-filters.fields';

type Ask = EventFilter & { person?: PersonName };

interface Filters {
	name?: unknown;
	since?: unknown;
	until?: unknown;
}

const AHEAD = 24 * 60 * 60 * 1000;
const ofPerson = personFields().map((field) => ({ ...field, displayOptions: { show: { ...field.displayOptions?.show, eventsOf: ['person'] } } }));

/** What people did, as a list. */
export const getManyEvents = operation({
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many events',
	description: 'What one person or everybody did, newest first, one item each',
	once: (read) => read('eventsOf') === 'everybody',
	fields: [
		{
			displayName: 'Events Of',
			name: 'eventsOf',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Each Item\'s Person', value: 'person' },
				{ name: 'Everybody', value: 'everybody', description: 'Runs once, whatever the number of items' },
			],
			default: 'person',
			description: 'Whose events are wanted',
		},
		...ofPerson,
		...listFields,
		eventFilters,
	],
	input: (read) => ({
		person: read('eventsOf') === 'everybody' ? undefined : readPersonFields(read),
		limit: readLimit(read),
		filters: readFilters(read),
	}),
	judge: ({ person, limit, filters: { name, since, until } }, now): Outcome<Ask> => {
		const read = person && readPerson(person);
		if (read && !read.ok) return read;
		const [from, to] = [momentOf(since, now, 0), momentOf(until, now, now + AHEAD)];
		if (from === undefined) return refused(noTime('Since', since));
		if (to === undefined) return refused(noTime('Until', until));
		return accepted({ person: read?.value, name: String(name ?? '').trim(), since: from, until: to, limit });
	},
	run: async (tools, asks) => {
		const [{ person, ...filter }] = asks;
		return person ? await eventsOfPeople(tools, asks as (Ask & { person: PersonName })[]) : [accepted(await listEvents(tools, filter))];
	},
	emit: (events) => events.map(({ occurredAt, ...event }) => ({ fields: { ...event, occurredAt: iso(occurredAt) }, alone: true })),
});

function readFilters(read: Read): Filters {
	return read<Filters | undefined>('filters') ?? {};
}

function momentOf(written: unknown, now: number, otherwise: number): number | undefined {
	return written === undefined || written === null || written === '' ? otherwise : readMoment(written, now);
}

function noTime(field: string, written: unknown) {
	return { code: 'no-time', field, message: `"${String(written).slice(0, 60)}" is no time in the past`, advice: 'Give ISO 8601, e.g. 2026-11-20T14:05:00+01:00.' };
}
