import { accepted, type Outcome } from '../../marketing/outcome';
import { erasePeople, type ErasureAsk } from '../../marketing/privacy';
import { readPerson } from '../../marketing/profiles';
import { freshKey, iso, operation, personFields, readPersonFields } from '../kit';

/** Forgets each item's person. */
export const erase = operation({
	value: 'erase',
	name: 'Erase',
	action: 'Erase a person',
	description: 'Answer a request to be forgotten: delete everything known about one person, and keep imports from bringing them back for marketing',
	fields: [
		...personFields(),
		{
			displayName: 'Simulate',
			name: 'simulate',
			type: 'boolean',
			default: true,
			description: 'Whether to only count what would be deleted. Switch it off to erase: it can\'t be undone.',
		},
	],
	input: (read) => ({ person: readPersonFields(read), simulate: read<unknown>('simulate') }),
	judge: ({ person, simulate }): Outcome<ErasureAsk> => {
		const read = readPerson(person);
		// Only a plain no erases.
		return read.ok ? accepted({ person: read.value, simulate: simulate !== false }) : read;
	},
	run: async (tools, asks) => {
		const outcomes = await erasePeople(tools, asks, freshKey);
		const erased = outcomes.filter((outcome) => outcome.ok && outcome.value.status === 'erased').length;
		if (erased > 0) {
			const backups = tools.database.dialect === 'postgres' ? 'backups and WAL archives of the database' : 'backups of the store';
			tools.hint(`${erased} erased. Out of reach of this node: ${backups}, and n8n's own execution data: let n8n prune it`);
		}
		return outcomes;
	},
	emit: ({ status, profileId, erasedAt, ids, counts, tombstones, warnings }) => ({
		alone: true,
		fields: { profileId: profileId ?? null, erasureStatus: status, erasedAt: erasedAt === undefined ? null : iso(erasedAt), counts, ids, tombstones, warnings },
	}),
});
