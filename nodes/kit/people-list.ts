import { sleep, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { listProfiles, searchPeople as search, type Profile } from '../../marketing/profiles';
import type { Work } from '../../marketing/store';
import { openStore } from './database';
import { nodeFault } from './faults';
import { personLabel } from './person-label';

/** So many people are shown; who is not among them is found by typing. */
const PAGE = 50;

/** The people of a node's list 'From List': those of whom the typed text is known, else the first of the store. */
export async function searchPeople(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const found = await peopleOf(this, filter.trim()).then(
		(people) => ({ people }),
		(failure: Error) => ({ failure }),
	);
	if ('failure' in found) throw nodeFault(this.getNode(), found.failure);
	return { results: found.people.map((profile) => ({ name: personLabel(profile), value: profile.profileId })) };
}

async function peopleOf(context: ILoadOptionsFunctions, text: string): Promise<Profile[]> {
	const { database, release } = await openStore(context);
	// Nothing is written, so nothing needs an id.
	const work: Work = { database, now: Date.now, newId: () => '', actor: 'editor', pause: sleep };
	return await (text === '' ? firstOf(work) : search(work, text, PAGE)).finally(release);
}

async function firstOf(work: Work): Promise<Profile[]> {
	const people: Profile[] = [];
	for await (const page of listProfiles(work, { limit: PAGE })) people.push(...page);
	return people;
}
