import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { audit, slices, type Work } from '../store';
import type { Identifier } from './identifiers/identifier';
import { aliasesOf, lockPeople } from './profiles.table';
import { currentRules } from './resolution/current-rules';
import { Neighbourhood } from './resolution/neighbourhood';
import { revokeDecisions, saveDecisions } from './resolution/resolution.table';
import { linkKind } from './resolution/rules';
import { settle } from './resolution/settle';
import { resolveHolders, unknownPerson, type PersonName } from './resolve';

/** What to take apart: everything that was ever merged into a person, one earlier profile, or one identifier's link. */
export type UnmergeAsk =
	| { what: 'everything'; person: PersonName; reason: string }
	| { what: 'profile'; person: PersonName; reason: string }
	| { what: 'identifier'; person: PersonName; identifier: Identifier; reason: string };

/** The person who was asked for, and the profiles that stand for themselves again. */
export interface Unmerged {
	profileId: string;
	givenBack: string[];
}

type NewDecision = Parameters<typeof saveDecisions>[1][number];

/** Takes people apart again and remembers it, so that the same evidence does not join them once more. */
export async function unmergePeople(work: Work, asks: UnmergeAsk[]): Promise<Outcome<Unmerged>[]> {
	const outcomes: Outcome<Unmerged>[] = [];
	for (const slice of slices(asks)) {
		outcomes.push(...await work.database.transaction(async (inside) => await unmergeSlice({ ...work, database: inside }, slice)));
	}
	return outcomes;
}

async function unmergeSlice(work: Work, asks: UnmergeAsk[]): Promise<Outcome<Unmerged>[]> {
	const { database } = work;
	await lockPeople(database);
	const book = await currentRules(database);
	const found = await resolveHolders(database, asks.map(({ person }) => person));
	const heads = [...new Set(found.flatMap((one) => one?.profileId ?? []))];
	const around = new Neighbourhood(database, book);
	await around.reach(heads);
	const earlier = Map.groupBy(heads.length > 0 ? await aliasesOf(database, heads) : [], ({ profile_id }) => profile_id);
	const before = await around.decisions();
	const decisions: NewDecision[] = [];
	const revoked = new Set<string>();
	const refusals = asks.map((ask, place): Reason | undefined => {
		const who = found[place];
		if (!who) return unknownPerson(ask.person);
		const own = [...around.known.values()].filter(({ row }) => row.head === who.profileId).map(({ record }) => record);
		const aliases = (earlier.get(who.profileId) ?? []).map(({ alias_id }) => alias_id);
		// Only merges are taken back: what was said about one of them (see updateTraits) stays theirs.
		const profiles = new Set([who.profileId, who.holder, ...aliases]);
		const said = (id: string) => before.same.filter(({ oneId, otherId }) => profiles.has(oneId) && profiles.has(otherId ?? '') && (id === '' || oneId === id || otherId === id));
		const add = (decision: Omit<NewDecision, 'id' | 'r'>) => decisions.push({ ...decision, id: work.newId(), r: ask.reason });
		if (ask.what === 'identifier') {
			const kind = linkKind(ask.identifier.kind);
			const holders = own.filter(({ mentions }) => mentions.some((mention) => linkKind(mention.kind) === kind && mention.value === ask.identifier.value));
			for (const { id } of holders) add({ v: 'detached', one: id, k: kind, val: ask.identifier.value });
			return holders.length > 0 ? undefined : notTheirs(ask.identifier);
		}
		if (ask.what === 'profile') {
			if (who.holder === who.profileId) return OWN_ID;
			for (const { id } of said(who.holder)) revoked.add(id);
			add({ v: 'different', one: who.holder, other: who.profileId });
			return undefined;
		}
		if (aliases.length === 0) return NOTHING_MERGED;
		for (const { id } of said('')) revoked.add(id);
		const all = [who.profileId, ...aliases];
		for (const [turn, one] of all.entries()) for (const other of all.slice(turn + 1)) add({ v: 'different', one, other });
		return undefined;
	});
	if (revoked.size > 0) await revokeDecisions(database, [...revoked], work.now());
	if (decisions.length > 0) await saveDecisions(database, decisions, work.actor, work.now());
	const { people } = await settle(work, book, around);
	await audit(work, asks.flatMap(({ what }, place) => (refusals[place] ? [] : [{ action: 'unmerge', profileId: found[place]?.profileId ?? '', details: { what } }])));
	return asks.map((_, place) => {
		const reason = refusals[place];
		if (reason) return refused(reason);
		const { profileId } = found[place] as { profileId: string };
		const givenBack = people.filter((person) => person.splitFrom.includes(profileId)).map(({ head }) => head.id);
		return accepted({ profileId, givenBack });
	});
}

const OWN_ID: Reason = {
	code: 'own-id',
	field: 'Person',
	message: 'This is the id of the whole person, not of a profile that was merged into them',
	advice: 'Give one of the ids in \'aliases\' of Unified Profile > Profile > Get, or undo everything.',
};

const NOTHING_MERGED: Reason = {
	code: 'nothing-merged',
	field: 'Person',
	message: 'Nothing was ever merged into this person',
	advice: 'To take one identifier away from them, choose \'One Identifier\'.',
};

function notTheirs({ original }: Identifier): Reason {
	return { code: 'not-theirs', field: 'Identifier', message: `This person does not have ${original}` };
}
