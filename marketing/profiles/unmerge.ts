import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { audit, slices, type Database, type Work } from '../store';
import type { Identifier } from './identifiers/identifier';
import { aliasesOf, lockPeople } from './profiles.table';
import { currentRules } from './resolution/current-rules';
import type { Decision } from './resolution/decisions';
import { Neighbourhood } from './resolution/neighbourhood';
import type { SourceRecord } from './resolution/record';
import { revokeDecisions, saveDecisions } from './resolution/decisions.table';
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
	const around = new Neighbourhood(database, book);
	const known = await whatIsKnown(database, around, [...new Set(found.flatMap((one) => one?.profileId ?? []))]);
	const undoings = asks.map((ask, place): Undoing | Reason => {
		const who = found[place];
		return who ? undoingOf(ask, who, known) : unknownPerson(ask.person);
	});
	const done = undoings.filter((one) => 'add' in one);
	const revoked = new Set(done.flatMap(({ revoke }) => revoke));
	const decisions = undoings.flatMap((one, place) => ('add' in one ? one.add.map((decision) => ({ ...decision, id: work.newId(), r: asks[place].reason })) : []));
	if (revoked.size > 0) await revokeDecisions(database, [...revoked], work.now());
	if (decisions.length > 0) await saveDecisions(database, decisions, work.actor, work.now());
	const { people } = await settle(work, book, around);
	await audit(work, undoings.flatMap((one, place) => ('add' in one ? [{ action: 'unmerge', profileId: found[place]?.profileId ?? '', details: { what: asks[place].what } }] : [])));
	return undoings.map((undoing, place) => {
		if (!('add' in undoing)) return refused(undoing);
		const { profileId } = found[place] as { profileId: string };
		const givenBack = people.filter((person) => person.splitFrom.includes(profileId)).map(({ head }) => head.id);
		return accepted({ profileId, givenBack });
	});
}

/** What must be decided, and which decisions taken back, for an undoing. */
interface Undoing {
	add: Omit<NewDecision, 'id' | 'r'>[];
	revoke: string[];
}

/** The people concerned: their records, the profiles merged into them, and what was decided about them. */
interface Known {
	recordsOf: Map<string, SourceRecord[]>;
	aliasesOf: Map<string, string[]>;
	same: Decision[];
}

async function whatIsKnown(database: Database, around: Neighbourhood, heads: string[]): Promise<Known> {
	await around.reach(heads);
	const records = Map.groupBy(around.known.values(), ({ row }) => row.head);
	const aliases = Map.groupBy(heads.length > 0 ? await aliasesOf(database, heads) : [], (row) => row.profile_id);
	return {
		recordsOf: new Map([...records].map(([head, own]) => [head, own.map(({ record }) => record)])),
		aliasesOf: new Map([...aliases].map(([head, rows]) => [head, rows.map((row) => row.alias_id)])),
		same: (await around.decisions()).same,
	};
}

function undoingOf(ask: UnmergeAsk, { profileId, holder }: { profileId: string; holder: string }, known: Known): Undoing | Reason {
	if (ask.what === 'identifier') return linkUndone(ask.identifier, known.recordsOf.get(profileId) ?? []);
	const aliases = known.aliasesOf.get(profileId) ?? [];
	// Only merges are taken back: what was said about one of them (see updateTraits) stays theirs.
	const profiles = new Set([profileId, holder, ...aliases]);
	const merges = known.same.filter(({ oneId, otherId = '' }) => profiles.has(oneId) && profiles.has(otherId));
	if (ask.what === 'profile') {
		if (holder === profileId) return OWN_ID;
		const own = merges.filter(({ oneId, otherId }) => oneId === holder || otherId === holder);
		return { add: [{ v: 'different', one: holder, other: profileId }], revoke: own.map(({ id }) => id) };
	}
	if (aliases.length === 0) return NOTHING_MERGED;
	const all = [profileId, ...aliases];
	const add = all.flatMap((one, turn) => all.slice(turn + 1).map((other) => ({ v: 'different', one, other })));
	return { add, revoke: merges.map(({ id }) => id) };
}

function linkUndone(identifier: Identifier, records: readonly SourceRecord[]): Undoing | Reason {
	const kind = linkKind(identifier.kind);
	const holders = records.filter(({ mentions }) => mentions.some((mention) => linkKind(mention.kind) === kind && mention.value === identifier.value));
	if (holders.length === 0) return notTheirs(identifier);
	return { add: holders.map(({ id }) => ({ v: 'detached', one: id, k: kind, val: identifier.value })), revoke: [] };
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
