import { history } from '../../marketing/outreach';
import { accepted, type Outcome } from '../../marketing/outcome';
import { readPerson, type PersonName } from '../../marketing/profiles';
import { iso, operation, personFields, readPersonFields } from '../kit';

/** A person's whole story. */
export const timeline = operation({
	value: 'timeline',
	name: 'Get Timeline',
	action: 'Get timeline of profile',
	description: 'What a person did on every channel, what we sent, and why we did not',
	fields: [
		...personFields(),
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
		},
	],
	input: (read) => ({ person: readPersonFields(read), limit: Number(read<unknown>('limit')) || 50 }),
	judge: ({ person, limit }): Outcome<{ person: PersonName; limit: number }> => {
		const read = readPerson(person);
		return read.ok ? accepted({ person: read.value, limit: Math.min(limit, 10_000) }) : read;
	},
	run: async (tools, asks) => await history(tools, asks.map(({ person }) => person), Math.max(...asks.map(({ limit }) => limit))),
	emit: ({ profileId, entries }) => ({
		fields: { profileId, timeline: entries.map(({ at, ...entry }) => ({ at: iso(at), ...entry })) },
		alone: true,
	}),
});
