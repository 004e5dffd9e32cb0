import { accepted, refused, type Outcome } from '../outcome';
import type { Database, Work } from '../store';
import { identifiersOf } from './profiles.table';
import { currentRules } from './resolution/current-rules';
import type { Decisions } from './resolution/decisions';
import { Neighbourhood } from './resolution/neighbourhood';
import type { Link } from './resolution/partition';
import type { SourceRecord } from './resolution/record';
import { changesOf } from './resolution/decisions.table';
import { sharedAmong } from './resolution/rules.table';
import { linkKind } from './resolution/rules';
import { recordsAtHand } from './resolution/settle';
import { settlementOf, type Settlement } from './resolution/settlement';
import { resolveHolders, unknownPerson, type PersonName } from './resolve';

/** Two people, profiles or identifiers: are they one person, and why? Without `other`: what made this person one. */
export interface ExplainAsk {
	one: PersonName;
	other?: PersonName;
}

/** One step on the way from one record to another: both hold the identifier, or somebody decided it. */
export interface Step {
	from: EvidenceRecord;
	to: EvidenceRecord;
	through: { kind: string; value: string };
}

/** A source record as evidence names it. */
export interface EvidenceRecord {
	profileId: string;
	source: string;
	seenAt: number;
}

/** Why two are one person, or why not. */
export interface Explanation {
	same: boolean;
	profileId: string;
	otherProfileId?: string;
	path: Step[];
	/** What they share and why that did not join them. */
	apart: { kind: string; value: string; why: string }[];
	/** When the people concerned became one, or two again. */
	history: { at: number; change: 'merge' | 'split'; profileId: string; otherId: string }[];
}

/** Says for each ask how the records hang together. */
export async function explain(work: Work, asks: ExplainAsk[]): Promise<Outcome<Explanation>[]> {
	const ones = await resolveHolders(work.database, asks.map(({ one }) => one));
	const others = await resolveHolders(work.database, asks.map(({ one, other }) => other ?? one));
	const book = await currentRules(work.database);
	const around = new Neighbourhood(work.database, book);
	await around.reach([...new Set([...ones, ...others].flatMap((found) => found?.profileId ?? []))]);
	const decisions = await around.decisions();
	const settlement = settlementOf(recordsAtHand(around), book, decisions);
	const shared = await sharedOf(work.database, ones.flatMap((mine, place) => (others[place] && mine && others[place].profileId !== mine.profileId ? [mine.profileId, others[place].profileId] : [])));
	const records = Map.groupBy(around.known.values(), ({ row }) => row.head);
	const steps = byPerson(around, stepsOf(settlement, around), ({ from, to }) => [from.profileId, to.profileId]);
	const doubts = byPerson(around, doubtsOf(settlement), ({ recordIds }) => recordIds);
	const history = byPerson(around, await historyOf(work.database, around), ({ profileId, otherId }) => [profileId, otherId]);
	return asks.map(({ one, other }, place) => {
		const [mine, theirs] = [ones[place], others[place]];
		if (!mine) return refused(unknownPerson(one));
		if (!theirs) return refused(unknownPerson(other ?? one));
		const same = mine.profileId === theirs.profileId;
		const [own, there] = [mine, theirs].map(({ profileId }) => (records.get(profileId) ?? []).map(({ record }) => record));
		const ids = new Set([...own, ...there].map(({ id }) => id));
		const inside = same ? (steps.get(mine.profileId) ?? []).filter(({ from, to }) => ids.has(from.profileId) && ids.has(to.profileId)) : [];
		const path = other ? shortest(inside, mine.holder, theirs.holder) : inside;
		return accepted({
			same, profileId: mine.profileId, ...(same ? {} : { otherProfileId: theirs.profileId }), path,
			apart: same && other ? [] : [
				...(doubts.get(mine.profileId) ?? []).filter(({ recordIds }) => recordIds.some((id) => (other ? there.some((record) => record.id === id) : !ids.has(id))))
					.map(({ kind, value, why }) => ({ kind, value, why })),
				...(same ? [] : [...saidApart(decisions, own, there), ...shared(mine.profileId, theirs.profileId)]),
			],
			history: (history.get(mine.profileId) ?? []).filter(({ profileId, otherId }) => ids.has(profileId) && ids.has(otherId)),
		});
	});
}

async function historyOf(database: Database, { known }: Neighbourhood): Promise<Explanation['history']> {
	const rows = known.size > 0 ? await changesOf(database, [...known.keys()]) : [];
	return rows.map(({ at, change, profile_id, other_id }) => ({ at, change, profileId: profile_id, otherId: other_id }));
}

/** Each link as steps from its first record to the others. */
function stepsOf({ links }: Settlement, { known }: Neighbourhood): Step[] {
	const evidence = (id: string): EvidenceRecord => {
		const row = known.get(id)?.row;
		return { profileId: id, source: row?.source ?? '', seenAt: row?.seen_at ?? 0 };
	};
	return links.flatMap(({ kind, value, recordIds: [first, ...rest] }) => rest.map((id) => ({ from: evidence(first), to: evidence(id), through: { kind, value } })));
}

/** The shortest way from one record to another, by breadth first search. */
function shortest(steps: readonly Step[], from: string, to: string): Step[] {
	const cameBy = new Map<string, Step | undefined>([[from, undefined]]);
	const open = [from];
	for (let at = open.shift(); at !== undefined && at !== to; at = open.shift()) {
		for (const step of steps) {
			const forth = step.from.profileId === at ? step : step.to.profileId === at ? { ...step, from: step.to, to: step.from } : undefined;
			if (!forth || cameBy.has(forth.to.profileId)) continue;
			cameBy.set(forth.to.profileId, forth);
			open.push(forth.to.profileId);
		}
	}
	const path: Step[] = [];
	for (let step = cameBy.get(to); step; step = cameBy.get(step.from.profileId)) path.unshift(step);
	return path;
}

/** What might have joined people and did not. */
function doubtsOf({ refused: kept, suggested }: Settlement): (Link & { why: string })[] {
	return [
		...kept.map((link) => ({ ...link, why: link.clash.message })),
		...suggested.map((link) => ({ ...link, why: 'it only suggests that they are one: the source or this kind of identifier is not sure enough' })),
	];
}

/** Findings by the people whose records they name. */
function byPerson<Finding>({ known }: Neighbourhood, findings: readonly Finding[], idsOf: (finding: Finding) => string[]): Map<string, Finding[]> {
	const found = new Map<string, Finding[]>();
	for (const finding of findings) {
		for (const head of new Set(idsOf(finding).map((id) => known.get(id)?.row.head ?? id))) {
			const own = found.get(head);
			if (own) own.push(finding);
			else found.set(head, [finding]);
		}
	}
	return found;
}

/** That somebody decided it; where an identifier would join them otherwise, that is told of as well. */
function saidApart(decisions: Decisions, one: SourceRecord[], other: SourceRecord[]): Explanation['apart'] {
	const clash = decisions.apart([one, other]);
	return clash ? [{ kind: 'decision', value: '', why: clash.message }] : [];
}

/** Which identifiers two people have in common that belong to too many people. */
async function sharedOf(database: Database, heads: readonly string[]): Promise<(one: string, other: string) => Explanation['apart']> {
	const held = heads.length > 0 ? await identifiersOf(database, [...new Set(heads)]) : [];
	const shared = held.length > 0 ? await sharedAmong(database, [...new Set(held.map(({ value }) => value))]) : [];
	const holds = new Set(held.map(({ profile_id, kind, value }) => `${profile_id}\n${linkKind(kind)}\n${value}`));
	return (one, other) => shared.filter(({ kind, value }) => [one, other].every((head) => holds.has(`${head}\n${kind}\n${value}`)))
		.map(({ kind, value, people }) => ({ kind, value, why: `it is used by ${people} people or more` }));
}
