import { accepted, type Outcome } from '../outcome';
import type { Arrival } from './arrival';
import { kindName } from './identifiers/identifier';
import type { KeyedRow } from './resolution/resolution.table';
import type { NewRecord } from './resolution/settle';
import type { Settlement } from './resolution/settlement';
import type { Sighting } from './sighting';

/** Whose row this was. `merged`: the row joined people who were several profiles before. */
export interface Identified {
	profileId: string;
	status: 'created' | 'matched' | 'merged';
	mergedProfileIds: string[];
	warnings: string[];
}

/** What one slice came to. */
export interface Done {
	arrivals: Arrival[];
	known: Map<string, KeyedRow>;
	fresh: NewRecord[];
	settlement: Settlement;
}

/** Only the first row of a new or newly joined person says so; the others match it. */
export function describe(sightings: readonly Sighting[], refusals: readonly (Outcome<never> | undefined)[], { arrivals, known, fresh, settlement }: Done): Outcome<Identified>[] {
	const outcomes = [...refusals] as Outcome<Identified>[];
	const personOf = new Map(settlement.people.flatMap((person) => person.records.map(({ id }) => [id, person] as const)));
	const freshIds = new Map(fresh.map(({ key, record }) => [key, record.id]));
	const made = new Set(freshIds.values());
	const kept = refusedOf(settlement);
	const told = new Set<string>();
	for (const { key, positions, warnings } of arrivals) {
		const row = known.get(key);
		const id = row?.id ?? (freshIds.get(key) as string);
		const person = personOf.get(id);
		const profileId = person?.head.id ?? row?.head ?? id;
		const isNew = person?.records.every((record) => made.has(record.id));
		for (const [turn, position] of positions.entries()) {
			const first = turn === 0 && !told.has(profileId);
			if (first) told.add(profileId);
			const merged = first ? person?.merged ?? [] : [];
			outcomes[position] = accepted({
				profileId,
				status: !first ? 'matched' : merged.length > 0 ? 'merged' : isNew ? 'created' : 'matched',
				mergedProfileIds: merged,
				warnings: [...sightings[position].warnings, ...warnings.filter((warning) => !sightings[position].warnings.includes(warning)), ...(kept.get(id) ?? [])],
			});
		}
	}
	return outcomes;
}

/** What kept each record from being joined with others. */
function refusedOf({ refused }: Settlement): Map<string, string[]> {
	const kept = new Map<string, string[]>();
	for (const { kind, value, recordIds, clash } of refused) {
		for (const id of recordIds) kept.set(id, [...(kept.get(id) ?? []), `${kindName(kind)} "${value}" is also somebody else's, not joined: ${clash.message}`]);
	}
	return kept;
}
