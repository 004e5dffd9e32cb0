import type { Outcome } from '../../marketing/outcome';
import {
	getProfiles, identify, mergePeople, readIdentifier, readPerson, readSighting, unmergePeople,
	type Identified, type Identifier, type Merged, type PersonName, type Profile, type Sighting, type Traits, type Unmerged, type WrittenSighting,
} from '../../marketing/profiles';
import { sql, type Sql, type Work } from '../../marketing/store';
import { good } from '../kit/outcomes';

/** A row about a person; identifiers are written `kind:value`. */
export function row(identifiers: string, traits: Traits = {}, source = 'till'): Sighting {
	return rowWith(identifiers, { traits, source });
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

/** A row with everything that may be said about it; identifiers are written `kind:value`. */
export function rowWith(identifiers: string, more: Partial<WrittenSighting>): Sighting {
	const written = identifiers.split(' ').map((one) => ({ kind: kindIn(one), value: valueIn(one) }));
	return good(readSighting({ identifiers: written, traits: {}, source: 'till', ...more }));
}

/** A person by an identifier, written `kind:value`. */
export function by(identifier: string): PersonName {
	return good(readPerson({ kind: kindIn(identifier), value: valueIn(identifier) }));
}

/** An identifier as it is taken away from somebody, written `kind:value`. */
export function identifier(written: string): Identifier {
	return good(readIdentifier({ kind: kindIn(written), value: valueIn(written) }));
}

// Customer numbers are written `customer:shop=7`.
const kindIn = (written: string) => written.slice(0, written.includes('=') ? written.indexOf('=') : written.indexOf(':'));
const valueIn = (written: string) => written.slice(kindIn(written).length + 1);

/** Makes one person of two; gives what came out. */
export async function merge(work: Work, one: string, other: string, reason = 'the same'): Promise<Outcome<Merged>> {
	return (await mergePeople(work, [{ one: { profileId: one }, other: { profileId: other }, reason }]))[0];
}

/** Takes one earlier profile out of a person, or everything that was merged into them. */
export async function unmerge(work: Work, what: 'everything' | 'profile', profileId: string): Promise<Outcome<Unmerged>> {
	return (await unmergePeople(work, [{ what, person: { profileId }, reason: 'two people' }]))[0];
}

/** Takes the link of one identifier away from a person. */
export async function unlink(work: Work, profileId: string, written: string): Promise<Outcome<Unmerged>> {
	return (await unmergePeople(work, [{ what: 'identifier', person: { profileId }, identifier: identifier(written), reason: 'not theirs' }]))[0];
}

/** The pairs that wait for somebody to look at them, each in the order of the ids. */
export async function suggested(work: Work): Promise<{ pair: string[]; reasons: string }[]> {
	const rows = await work.database.rows<{ one_id: string; other_id: string; reasons: string }>(
		sql`select one_id, other_id, reasons from duplicate_pairs where state = 'open' order by one_id, other_id`);
	return rows.map(({ one_id, other_id, reasons }) => ({ pair: [one_id, other_id], reasons }));
}

/** How many people there are, those merged into others left out. */
export async function people(work: Work): Promise<number> {
	const [{ count }] = await work.database.rows<{ count: number }>(
		sql`select count(*) as count from profiles p where not exists (select 1 from profile_aliases a where a.alias_id = p.id)`);
	return Number(count);
}

/** Everything that the store knows about people, table by table. */
export async function everything(work: Work): Promise<Record<string, string[]>> {
	const tables: Record<string, Sql> = {
		profiles: sql`select * from profiles`, aliases: sql`select * from profile_aliases`, identifiers: sql`select * from identifiers`,
		rules: sql`select * from identity_rules`, decisions: sql`select * from identity_decisions`, shared: sql`select * from shared_identifiers`,
		changes: sql`select * from identity_changes`, pairs: sql`select * from duplicate_pairs`, audit: sql`select * from audit_log`,
		events: sql`select * from events`, consents: sql`select * from consents`, suppressions: sql`select * from suppressions`,
	};
	const found: Record<string, string[]> = {};
	for (const [name, statement] of Object.entries(tables)) found[name] = (await work.database.rows(statement)).map((row) => JSON.stringify(row)).sort();
	return found;
}
