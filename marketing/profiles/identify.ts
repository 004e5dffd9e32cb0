import { accepted, type Outcome } from '../outcome';
import { slices, type Database, type Work } from '../store';
import { groupByPerson, type Group } from './grouping';
import { Keys } from './keys';
import {
	lockPeople,
	moveAliases,
	profilesOf,
	saveAliases,
	saveIdentifiers,
	saveProfiles,
	type NewIdentifier,
	type StoredProfile,
} from './profiles.table';
import type { Sighting } from './sighting';
import { mergeTraits, type Traits } from './traits';

/** Whose row this was. `merged`: the row joined people who were several profiles before. */
export interface Identified {
	profileId: string;
	status: 'created' | 'matched' | 'merged';
	mergedProfileIds: string[];
	warnings: string[];
}

/**
 * Finds or makes the person behind each row: whoever shares an identifier is one person, also through
 * other rows. The result does not depend on the order of the rows or on how they are batched.
 */
export async function identify(work: Work, sightings: Sighting[]): Promise<Outcome<Identified>[]> {
	const outcomes: Outcome<Identified>[] = [];
	for (const slice of slices(sightings)) {
		const identified = await work.database.transaction(async (inside) => await identifySlice({ ...work, database: inside }, slice));
		for (const one of identified) outcomes.push(accepted(one));
	}
	return outcomes;
}

async function identifySlice(work: Work, sightings: Sighting[]): Promise<Identified[]> {
	const { database } = work;
	await lockPeople(database);
	const keys = new Keys();
	const rows = sightings.map(({ identifiers }) => identifiers.map((identifier) => keys.number(identifier)));
	const owners = await keys.owners(database);
	const groups = groupByPerson(rows, owners);
	const ids = [...new Set(groups.flatMap((group) => group.profileIds))];
	const stored = ids.length > 0 ? await profilesOf(database, ids) : [];
	const people = new Map(stored.map((profile) => [profile.id, profile]));
	const now = work.now();
	const writes = groups.map((group) => writeOf(group, sightings, people, work.newId, now));
	await save(database, writes, { sightings, rows, owners }, now);
	const identified = new Array<Identified>(sightings.length);
	for (const write of writes) describe(write, sightings, identified);
	return identified;
}

/** A slice's rows, their identifiers by number, and whose these were before. */
interface Slice {
	sightings: Sighting[];
	rows: number[][];
	owners: (string | undefined)[];
}

interface PersonWrite {
	group: Group;
	id: string;
	status: Identified['status'];
	merged: string[];
	createdAt: number;
	traits: Traits;
	changed: boolean;
}

function writeOf(group: Group, sightings: Sighting[], people: Map<string, StoredProfile>, newId: () => string, now: number): PersonWrite {
	const known = group.profileIds.map((id) => people.get(id) as StoredProfile).sort(older);
	const [first, ...others] = known;
	// The most recently updated of several profiles has the last word, then the rows in their order.
	const before = first ? (JSON.parse(first.traits) as Traits) : {};
	const byAge = others.length > 0 ? [...known].sort((one, other) => one.updated_at - other.updated_at) : [];
	let traits = byAge.reduce((merged, profile) => mergeTraits(merged, JSON.parse(profile.traits) as Traits), before);
	for (const position of group.positions) traits = mergeTraits(traits, sightings[position].traits);
	return {
		group,
		id: first?.id ?? newId(),
		status: others.length > 0 ? 'merged' : first ? 'matched' : 'created',
		merged: others.map((other) => other.id),
		createdAt: first?.created_at ?? now,
		traits,
		changed: !first || traits !== before,
	};
}

/** The oldest profile goes on; ids are UUIDv7, so they decide within one millisecond. */
function older(one: StoredProfile, other: StoredProfile): number {
	return one.created_at - other.created_at || (one.id < other.id ? -1 : 1);
}

async function save(database: Database, writes: PersonWrite[], slice: Slice, now: number): Promise<void> {
	const profiles = writes.filter((write) => write.changed);
	if (profiles.length > 0) {
		await saveProfiles(database, profiles.map((write) => ({ id: write.id, t: write.traits, c: write.createdAt })), now);
	}
	const identifiers = newIdentifiers(writes, slice);
	if (identifiers.length > 0) await saveIdentifiers(database, identifiers, now);
	const merges = writes.flatMap((write) =>
		write.merged.map((from) => ({ from, into: write.id, evidence: { into: write.id, through: evidence(write, slice) } })));
	if (merges.length === 0) return;
	await moveAliases(database, merges);
	await saveAliases(database, merges, now);
}

function newIdentifiers(writes: PersonWrite[], { sightings, rows, owners }: Slice): NewIdentifier[] {
	const fresh: NewIdentifier[] = [];
	const seen = new Set<number>();
	for (const { id, group } of writes) {
		for (const position of group.positions) {
			const { identifiers, source } = sightings[position];
			for (const [turn, key] of rows[position].entries()) {
				if (owners[key] !== undefined || seen.has(key)) continue;
				seen.add(key);
				const { kind, value, original } = identifiers[turn];
				fresh.push({ k: kind, v: value, p: id, o: original === value ? undefined : original, s: source });
			}
		}
	}
	return fresh;
}

/** The identifiers by which the rows touched profiles that were separate until now. */
function evidence({ group }: PersonWrite, { sightings, rows, owners }: Slice): { kind: string; value: string; profileId: string }[] {
	return group.positions.flatMap((position) => sightings[position].identifiers.flatMap(({ kind, value }, turn) => {
		const profileId = owners[rows[position][turn]];
		return profileId === undefined ? [] : [{ kind, value, profileId }];
	}));
}

/** Only the first row of a new or newly joined person says so; the others match it. */
function describe(write: PersonWrite, sightings: Sighting[], identified: Identified[]): void {
	for (const [turn, position] of write.group.positions.entries()) {
		identified[position] = {
			profileId: write.id,
			status: turn === 0 ? write.status : 'matched',
			mergedProfileIds: turn === 0 ? write.merged : [],
			warnings: sightings[position].warnings,
		};
	}
}
