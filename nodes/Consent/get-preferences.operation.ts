import { loadPreferences } from '../../marketing/consent';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readPerson, resolve, unknownPerson, type PersonName } from '../../marketing/profiles';
import { slices } from '../../marketing/store';
import { operation, personFields, readPersonFields, type Tools } from '../kit';
import { preferenceItem } from './preference-item';

/** What each item's person wishes about contact. */
export const getPreferences = operation({
	value: 'get',
	name: 'Get',
	action: 'Get preferences',
	description: 'What a person wishes about contact, as it holds now',
	fields: personFields(),
	input: readPersonFields,
	judge: readPerson,
	run: wishes,
	emit: (found: { profileId: string; preferences: object[] }) => ({ fields: found }),
});

async function wishes(tools: Tools, people: PersonName[]): Promise<Outcome<{ profileId: string; preferences: object[] }>[]> {
	const outcomes: Outcome<{ profileId: string; preferences: object[] }>[] = [];
	for (const slice of slices(people)) {
		const ids = await resolve(tools.database, slice);
		const preferences = await loadPreferences(tools.database, ids.filter((id) => id !== undefined));
		for (const [position, profileId] of ids.entries()) {
			if (!profileId) outcomes.push(refused(unknownPerson(slice[position])));
			else outcomes.push(accepted({ profileId, preferences: preferences.holding(profileId).map(preferenceItem) }));
		}
	}
	return outcomes;
}
