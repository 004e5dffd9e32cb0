import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { audit, slices, type Work } from '../store';
import { lockPeople } from './profiles.table';
import { currentRules } from './resolution/current-rules';
import { Neighbourhood } from './resolution/neighbourhood';
import { revokeDecisions, saveDecisions } from './resolution/decisions.table';
import { settle } from './resolution/settle';
import { StrongIds } from './resolution/strong-ids';
import { resolve, unknownPerson, type PersonName } from './resolve';

/** Two people of whom somebody says that they are one. */
export interface MergeAsk {
	one: PersonName;
	other: PersonName;
	reason: string;
}

/** The person that goes on, and the ids that are read as theirs from now on. */
export interface Merged {
	profileId: string;
	mergedProfileIds: string[];
}

/** Makes one person of two, by somebody's decision. Refused where they are one already or have different strong ids. */
export async function mergePeople(work: Work, asks: MergeAsk[]): Promise<Outcome<Merged>[]> {
	const outcomes: Outcome<Merged>[] = [];
	for (const slice of slices(asks)) {
		outcomes.push(...await work.database.transaction(async (inside) => await mergeSlice({ ...work, database: inside }, slice)));
	}
	return outcomes;
}

async function mergeSlice(work: Work, asks: MergeAsk[]): Promise<Outcome<Merged>[]> {
	const { database } = work;
	await lockPeople(database);
	const book = await currentRules(database);
	const ones = await resolve(database, asks.map(({ one }) => one));
	const others = await resolve(database, asks.map(({ other }) => other));
	const refusals = asks.map(({ one, other }, place): Reason | undefined => {
		if (!ones[place]) return unknownPerson(one);
		if (!others[place]) return unknownPerson(other);
		return ones[place] === others[place] ? SAME : undefined;
	});
	const around = new Neighbourhood(database, book);
	await around.reach([...ones, ...others].filter((id) => id !== undefined));
	const strong = new StrongIds(around.known.values(), book);
	const made = asks.flatMap(({ reason }, place) => {
		const [one, other] = [ones[place], others[place]];
		if (refusals[place] || !one || !other) return [];
		if (strong.join(one, other)) return [{ id: work.newId(), v: 'same', one, other, r: reason, place }];
		refusals[place] = STRONG;
		return [];
	});
	if (made.length > 0) await saveDecisions(database, made, work.actor, work.now());
	const { people } = await settle(work, book, around);
	const personOf = new Map(people.flatMap((person) => person.records.map(({ id }) => [id, person] as const)));
	const failed = made.filter(({ one, other }) => personOf.get(one) !== personOf.get(other));
	if (failed.length > 0) await revokeDecisions(database, failed.map(({ id }) => id), work.now());
	for (const { place } of failed) refusals[place] = STRONG;
	const done = made.filter((one) => !failed.includes(one));
	await audit(work, done.map(({ one, other }) => ({ action: 'merge', profileId: one, details: { with: other } })));
	return asks.map((_, place) => {
		const reason = refusals[place];
		if (reason) return refused(reason);
		const person = personOf.get(ones[place] as string);
		return accepted({ profileId: person?.head.id ?? (ones[place] as string), mergedProfileIds: person?.merged ?? [] });
	});
}

const SAME: Reason = {
	code: 'same-person',
	field: 'Other Person',
	message: 'Both are one person already',
	advice: 'Nothing has to be merged. To see why they are one, run Unified Profile > Profile > Explain.',
};

const STRONG: Reason = {
	code: 'different-strong-ids',
	field: 'Other Person',
	message: 'These two have different strong identifiers, such as two customer numbers of one system: they are never merged',
	advice: 'Correct the customer number in its system, or change what counts as strong with Unified Profile > Rule > Update.',
};
