import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { slices, type Work } from '../store';
import { lockPeople } from './profiles.table';
import { saveDecisions } from './resolution/decisions.table';
import { resolve, unknownPerson, type PersonName } from './resolve';

/** Two people of whom somebody says that they are not one. */
export interface ApartAsk {
	one: PersonName;
	other: PersonName;
	reason: string;
}

/** The two as they are known today. */
export interface KeptApart {
	profileId: string;
	otherProfileId: string;
}

/**
 * Remembers that two people are different, so that no evidence joins them from now on. Nothing else changes: refused
 * where they are one person already, which Undo Merge takes apart.
 */
export async function keepApart(work: Work, asks: ApartAsk[]): Promise<Outcome<KeptApart>[]> {
	const outcomes: Outcome<KeptApart>[] = [];
	for (const slice of slices(asks)) {
		outcomes.push(...await work.database.transaction(async (inside) => await apartSlice({ ...work, database: inside }, slice)));
	}
	return outcomes;
}

async function apartSlice(work: Work, asks: ApartAsk[]): Promise<Outcome<KeptApart>[]> {
	const { database } = work;
	await lockPeople(database);
	const ones = await resolve(database, asks.map(({ one }) => one));
	const others = await resolve(database, asks.map(({ other }) => other));
	const outcomes = asks.map(({ one, other }, place): Outcome<KeptApart> => {
		const [profileId, otherProfileId] = [ones[place], others[place]];
		if (profileId === undefined) return refused(unknownPerson(one));
		if (otherProfileId === undefined) return refused(unknownPerson(other));
		return profileId === otherProfileId ? refused(SAME) : accepted({ profileId, otherProfileId });
	});
	const made = outcomes.flatMap((outcome, place) => (outcome.ok
		? [{ id: work.newId(), v: 'different', one: outcome.value.profileId, other: outcome.value.otherProfileId, r: asks[place].reason }] : []));
	if (made.length > 0) await saveDecisions(database, made, work.actor, work.now());
	return outcomes;
}

const SAME: Reason = {
	code: 'same-person',
	field: 'Other Person',
	message: 'Both are one person already',
	advice: 'To take a person apart again, run Unified Profile > Profile > Undo Merge.',
};
