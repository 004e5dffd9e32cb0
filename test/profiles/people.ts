import { getProfiles, identify, readSighting, type Identified, type Profile, type Sighting, type Traits } from '../../marketing/profiles';
import type { Work } from '../../marketing/store';
import { good } from '../kit/outcomes';

/** A row about a person; identifiers are written `kind:value`. */
export function row(identifiers: string, traits: Traits = {}, source = 'till'): Sighting {
	const written = identifiers.split(' ').map((one) => {
		const cut = one.indexOf(':');
		return { kind: one.slice(0, cut), value: one.slice(cut + 1) };
	});
	return good(readSighting({ identifiers: written, traits, source }));
}

/** Identifies rows, all of which are good. */
export async function seen(work: Work, ...rows: Sighting[]): Promise<Identified[]> {
	return (await identify(work, rows)).map(good);
}

/** Identifies one row; gives the id of its profile. */
export async function met(work: Work, identifiers: string, traits: Traits = {}): Promise<string> {
	return (await seen(work, row(identifiers, traits)))[0].profileId;
}

/** The profile behind an id. */
export async function profileOf(work: Work, profileId: string): Promise<Profile> {
	return good((await getProfiles(work, [{ profileId }]))[0]);
}
