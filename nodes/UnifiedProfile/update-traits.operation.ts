import { readPerson, readTraitsUpdate, updateTraits as writeTraits } from '../../marketing/profiles';
import { operation, personFields, readPersonFields } from '../kit';
import { readTraitRows, traitsField } from './trait-fields';

/** Writes what somebody says about a person whom the store knows already. */
export const updateTraits = operation({
	value: 'updateTraits',
	name: 'Update Traits',
	action: 'Update traits of profile',
	description: 'Change what is known about a person, under the name of who says so; what the other systems said is kept',
	fields: [
		...personFields(),
		{ ...traitsField, required: true },
		{
			displayName: 'Source',
			name: 'source',
			type: 'string',
			default: 'call center',
			placeholder: 'e.g. call center',
			description: 'Who says so. How sure a source is decides where \'most trusted\' counts.',
		},
	],
	input: (read) => ({ person: readPersonFields(read), traits: readTraitRows(read), source: String(read<unknown>('source') ?? '').trim() || 'workflow' }),
	judge: ({ person, traits, source }) => {
		const read = readPerson(person);
		return read.ok ? readTraitsUpdate({ person: read.value, traits, source }) : read;
	},
	run: writeTraits,
	emit: ({ profileId, traits }) => ({ fields: { profileId, traits } }),
});
