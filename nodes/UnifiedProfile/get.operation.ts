import { accepted, type Outcome } from '../../marketing/outcome';
import { getProfiles, readPerson, type PersonName } from '../../marketing/profiles';
import { operation, personFields, readPersonFields } from '../kit';
import { profileItems } from './profile-item';
import { simplifyField } from './simplify-field';

/** The whole profile of each item's person. */
export const get = operation({
	value: 'get',
	name: 'Get',
	action: 'Get profile',
	description: 'Everything known about one person: traits, identifiers and purchases of all channels',
	fields: [...personFields(), simplifyField],
	input: (read) => ({ person: readPersonFields(read), simplify: read<unknown>('simplify') !== false }),
	judge: ({ person, simplify }): Outcome<{ name: PersonName; simplify: boolean }> => {
		const read = readPerson(person);
		return read.ok ? accepted({ name: read.value, simplify }) : read;
	},
	run: async (tools, asks) => {
		const found = await getProfiles(tools, asks.map(({ name }) => name));
		const known = found.flatMap((outcome, place) => (outcome.ok ? [{ profile: outcome.value, simplify: asks[place].simplify }] : []));
		const items = (await profileItems(tools, known)).values();
		return found.map((outcome) => (outcome.ok ? accepted(items.next().value as object) : outcome));
	},
	emit: (profile) => ({ fields: profile, alone: true }),
});
