import { accepted, refused, type Outcome } from '../../outcome';
import type { PersonName } from '../../profiles';
import { slices, type Work } from '../../store';
import { findSubjects } from '../find-subjects';
import { subjectKey } from '../subject';
import { auditOf, latestAudit, type AuditRow } from './audit.table';

/** Whose trail is asked for; nobody's means everything that was done. `since` in UTC milliseconds. */
export interface TrailAsk {
	person?: PersonName;
	since: number;
	limit: number;
}

/** One thing that was done to what is known about somebody. */
export interface AuditLine {
	id: string;
	at: number;
	/** The workflow, its execution and the node. */
	actor: string;
	action: string;
	/** Empty where it was about nobody alone. */
	profileId: string;
	details: Record<string, unknown>;
}

/** Who did what to whose facts, newest first. The trail of an erased person is found by their profile id. */
export async function auditTrail(work: Work, asks: readonly TrailAsk[]): Promise<Outcome<AuditLine[]>[]> {
	const outcomes: Outcome<AuditLine[]>[] = [];
	for (const slice of slices(asks)) {
		const general = slice.filter(({ person }) => person === undefined);
		const everything = general.length > 0 ? await latestAudit(work.database, ...widest(general)) : [];
		const trails = await personalTrails(work, slice.filter((ask): ask is Required<TrailAsk> => ask.person !== undefined));
		for (const ask of slice) outcomes.push(ask.person ? trails.shift() ?? accepted([]) : accepted(narrowed(everything, ask)));
	}
	return outcomes;
}

async function personalTrails(work: Work, asks: Required<TrailAsk>[]): Promise<Outcome<AuditLine[]>[]> {
	if (asks.length === 0) return [];
	const found = await findSubjects(work.database, asks.map(({ person }) => person));
	// Nothing else is known of an erased person than the id under which it happened.
	const named = asks.map(({ person }, turn): { s: string; ids: string[] } | undefined => {
		const outcome = found[turn];
		if (outcome.ok) return { s: subjectKey(outcome.value), ids: outcome.value.ids };
		return 'profileId' in person ? { s: person.profileId, ids: [person.profileId] } : undefined;
	});
	const ids = new Map(named.flatMap((one) => (one ? one.ids.map((v) => [`${one.s}\n${v}`, { s: one.s, v }] as const) : [])));
	const rows = Map.groupBy(ids.size > 0 ? await auditOf(work.database, [...ids.values()], ...widest(asks)) : [], ({ subject }) => subject);
	return asks.map((ask, turn): Outcome<AuditLine[]> => {
		const outcome = found[turn];
		const one = named[turn];
		if (!one) return outcome.ok ? accepted([]) : refused(outcome.reason);
		return accepted(narrowed(rows.get(one.s) ?? [], ask));
	});
}

/** What has to be loaded for all of these: since when, and how much of each. */
function widest(asks: readonly TrailAsk[]): [since: number, limit: number] {
	return [Math.min(...asks.map(({ since }) => since)), Math.max(...asks.map(({ limit }) => limit))];
}

function narrowed(rows: readonly AuditRow[], { since, limit }: TrailAsk): AuditLine[] {
	return rows.filter(({ at }) => at >= since).slice(0, limit).map(lineOf);
}

function lineOf({ id, at, actor, action, profile_id, details }: AuditRow): AuditLine {
	return { id, at, actor, action, profileId: profile_id, details: JSON.parse(details) as Record<string, unknown> };
}
