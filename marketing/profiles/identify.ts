import { accepted, type Outcome } from '../outcome';
import { slices, type Database, type Work } from '../store';
import { groupByPerson, type Group } from './grouping';
import { identifierKey } from './identifier';
import {
	lockPeople,
	moveAliases,
	ownersOf,
	profilesBehind,
	saveAliases,
	saveIdentifiers,
	saveProfiles,
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
	await lockPeople(work.database);
	const keys = new Map<string, { k: string; v: string }>();
	for (const { identifiers } of sightings) {
		for (const one of identifiers) keys.set(identifierKey(one), { k: one.kind, v: one.value });
	}
	const owners = await ownersOf(work.database, [...keys.values()]);
	const known = new Map(owners.map((owner) => [identifierKey(owner), owner.profile_id]));
	const groups = groupByPerson(sightings, known);
	const people = await load(work.database, groups);
	const now = work.now();
	const writes = groups.map((group) => writeOf(group, people, work.newId, now));
	await save(work.database, writes, known, now);
	const identified = new Array<Identified>(sightings.length);
	for (const write of writes) describe(write, sightings, identified);
	return identified;
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

async function load(database: Database, groups: Group[]): Promise<Map<string, StoredProfile>> {
	const ids = groups.flatMap((group) => group.profileIds);
	const stored = ids.length > 0 ? await profilesBehind(database, ids) : [];
	return new Map(stored.map((profile) => [profile.id, profile]));
}

function writeOf(group: Group, people: Map<string, StoredProfile>, newId: () => string, now: number): PersonWrite {
	const known = group.profileIds.map((id) => people.get(id) as StoredProfile).sort(older);
	const [first, ...others] = known;
	// The most recently updated of several profiles has the last word, then the rows in their order.
	const before = first ? (JSON.parse(first.traits) as Traits) : {};
	const byAge = others.length > 0 ? [...known].sort((one, other) => one.updated_at - other.updated_at) : [];
	let traits = byAge.reduce((merged, profile) => mergeTraits(merged, JSON.parse(profile.traits) as Traits), before);
	for (const sighting of group.sightings) traits = mergeTraits(traits, sighting.traits);
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

async function save(database: Database, writes: PersonWrite[], known: Map<string, string>, now: number): Promise<void> {
	const profiles = writes.filter((write) => write.changed);
	if (profiles.length > 0) {
		await saveProfiles(database, profiles.map((write) => ({ id: write.id, t: write.traits, c: write.createdAt, u: now })));
	}
	const identifiers = newIdentifiers(writes, known);
	if (identifiers.length > 0) await saveIdentifiers(database, identifiers, now);
	const merges = writes.flatMap((write) =>
		write.merged.map((from) => ({ from, into: write.id, evidence: { into: write.id, through: evidence(write, known) } })));
	if (merges.length === 0) return;
	await moveAliases(database, merges);
	await saveAliases(database, merges, now);
}

function newIdentifiers(writes: PersonWrite[], known: Map<string, string>) {
	const fresh = new Map<string, { k: string; v: string; p: string; o: string; s: string }>();
	for (const { id, group } of writes) {
		for (const { identifiers, source } of group.sightings) {
			for (const { kind, value, original } of identifiers) {
				const key = identifierKey({ kind, value });
				if (!known.has(key) && !fresh.has(key)) fresh.set(key, { k: kind, v: value, p: id, o: original, s: source });
			}
		}
	}
	return [...fresh.values()];
}

/** The identifiers by which the rows touched profiles that were separate until now. */
function evidence(write: PersonWrite, known: Map<string, string>): { kind: string; value: string; profileId: string }[] {
	const through = write.group.sightings.flatMap((sighting) => sighting.identifiers);
	return through
		.map(({ kind, value }) => ({ kind, value, profileId: known.get(identifierKey({ kind, value })) ?? '' }))
		.filter((one) => one.profileId !== '');
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
