import { profilesOfIds, type RuleEffect } from '../../marketing/profiles';
import { personLabel, type Tools } from '../kit';

/** What a change of the rules does, with the people concerned as one knows them. */
export async function effectItem(tools: Tools, { people, joins, splits, samples }: RuleEffect): Promise<object> {
	const ids = [...new Set(samples.flatMap(({ into, from }) => [into, ...from]))];
	const names = new Map<string, string>();
	for (const profile of await profilesOfIds(tools, ids)) names.set(profile.profileId, personLabel(profile));
	const named = (profileId: string) => ({ profileId, ...(names.has(profileId) ? { person: names.get(profileId) } : {}) });
	return { people, joins, splits, samples: samples.map(({ change, into, from }) => ({ change, into: named(into), from: from.map(named) })) };
}
