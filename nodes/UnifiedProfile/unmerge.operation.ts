import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readIdentifier, readPerson, unmergePeople, type Identifier, type UnmergeAsk } from '../../marketing/profiles';
import { operation, personFields, readPersonFields, type Read } from '../kit';
import { identifierOf, identifierRow, type IdentifierForm } from './identifier-fields';
import { readReason, reasonField } from './reason-field';

const ofIdentifier = { displayOptions: { show: { undo: ['identifier'] } } };

/** Takes a person apart again. */
export const unmerge = operation({
	value: 'unmerge',
	name: 'Undo Merge',
	action: 'Undo merge of profiles',
	description: 'Take a person apart again: everybody gets their own traits, consents and events back, and the same evidence joins them no more',
	fields: [
		...personFields(),
		{
			displayName: 'Undo',
			name: 'undo',
			type: 'options',
			options: [
				{ name: 'Everything', value: 'everything', description: 'All that was ever merged into this person stands for itself again' },
				{ name: 'One Identifier', value: 'identifier', description: 'An identifier that is not theirs, or that others use too, is no link any more' },
				{ name: 'One Merged Profile', value: 'profile', description: 'Only the profile that the person is named by above, e.g. one of their \'aliases\'' },
			],
			default: 'profile',
			description: 'What to take back',
		},
		...identifierRow.map((field) => ({ ...field, displayOptions: { ...field.displayOptions, show: { ...field.displayOptions?.show, ...ofIdentifier.displayOptions.show } } })),
		{
			displayName: 'Country of the Number',
			name: 'identifierCountry',
			type: 'string',
			displayOptions: { show: { ...ofIdentifier.displayOptions.show, kind: ['phone', 'whatsapp'] } },
			default: '',
			placeholder: 'e.g. PL',
			description: 'Two-letter country in which a phone number without a prefix is dialled',
		},
		reasonField('Why they are not one person'),
	],
	input: (read) => ({ person: readPersonFields(read), what: read('undo'), reason: readReason(read), identifier: identifierIn(read) }),
	judge: ({ person, what, reason, identifier }): Outcome<UnmergeAsk> => {
		const read = readPerson(person);
		if (!read.ok) return read;
		if (what === 'everything' || what === 'profile') return accepted({ what, person: read.value, reason });
		const found = identifier ?? refused({ code: 'no-identifier', field: 'Identifier', message: 'This row names no identifier: the value is empty' });
		return found.ok ? accepted({ what: 'identifier', person: read.value, identifier: found.value, reason }) : found;
	},
	run: unmergePeople,
	emit: ({ profileId, givenBack }) => ({ fields: { profileId, givenBackProfileIds: givenBack } }),
});

function identifierIn(read: Read): Outcome<Identifier> | undefined {
	if (read('undo') !== 'identifier') return undefined;
	const form = Object.fromEntries(identifierRow.map(({ name }) => [name, read<unknown>(name)])) as unknown as IdentifierForm;
	const country = String(read<unknown>('identifierCountry') ?? '').trim().toUpperCase();
	return readIdentifier(identifierOf(form), country || undefined);
}
