import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listProfiles, searchPeople as search, type Profile } from '../../marketing/profiles';
import type { Work } from '../../marketing/store';
import { inEditor } from './editor-store';
import { personLabel } from './person-label';

/** So many people are shown; who is not among them is found by typing. */
const PAGE = 50;

/** The people of a node's list 'From List': those of whom the typed text is known, else the first of the store. */
export async function searchPeople(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const text = filter.trim();
	const people = await inEditor(this, async (work) => await (text === '' ? firstOf(work) : search(work, text, PAGE)));
	return { results: people.map((profile) => ({ name: personLabel(profile), value: profile.profileId })) };
}

async function firstOf(work: Work): Promise<Profile[]> {
	const people: Profile[] = [];
	for await (const page of listProfiles(work, { limit: PAGE })) people.push(...page);
	return people;
}
