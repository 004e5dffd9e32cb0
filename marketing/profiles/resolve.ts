import { accepted, refused, type Outcome, type Reason } from '../outcome';
import type { Database } from '../store';
import { readIdentifier, type Identifier } from './identifiers/identifier';
import { countryCode } from './identifiers/phone';
import { Keys } from './identifiers/keys';
import { idsBehind } from './profiles.table';

/** A person as somebody names them: by profile id (merged ones too) or by one identifier. */
export type WrittenPerson =
	| { profileId: unknown }
	| { kind: string; value: unknown; country?: string };

/** A person named in a form that can be looked up. */
export type PersonName = { profileId: string } | Identifier;

/** Judges how a person is named; whether we know them is found out by `resolve`. */
export function readPerson(written: WrittenPerson): Outcome<PersonName> {
	if ('profileId' in written) {
		const profileId = typeof written.profileId === 'string' ? written.profileId.trim() : '';
		return profileId !== '' && profileId.length <= 100 ? accepted({ profileId }) : refused(noProfileId());
	}
	const read = readIdentifier(written, countryCode(written.country));
	return read ?? refused({ code: 'no-person', field: 'Person', message: 'This row names no person: the value is empty' });
}

/** The id of today of each named person; undefined for people we don't know. Two statements at most. */
export async function resolve(database: Database, names: PersonName[]): Promise<(string | undefined)[]> {
	const { keys, numbers, byId } = await lookedUp(database, names);
	const owners = await keys.owners(database);
	return names.map((name, position) => ('profileId' in name ? byId.get(name.profileId) : owners[numbers[position] as number]));
}

/**
 * Each named person: the id of today, and the record that was meant (`holder`). New facts are written under the
 * holder, so that they go with it when a merge is undone.
 */
export async function resolveHolders(database: Database, names: PersonName[]): Promise<({ profileId: string; holder: string } | undefined)[]> {
	const { keys, numbers, byId } = await lookedUp(database, names);
	const owners = await keys.holders(database);
	return names.map((name, position) => {
		if (!('profileId' in name)) return owners[numbers[position] as number];
		const profileId = byId.get(name.profileId);
		return profileId === undefined ? undefined : { profileId, holder: name.profileId };
	});
}

/** The people named by profile id, found; the identifiers of the others, numbered. */
async function lookedUp(database: Database, names: PersonName[]) {
	const ids = new Set<string>();
	const keys = new Keys();
	const numbers = names.map((name) => ('profileId' in name ? void ids.add(name.profileId) : keys.number(name)));
	const byId = new Map((ids.size > 0 ? await idsBehind(database, [...ids]) : []).map((row) => [row.asked, row.id]));
	return { keys, numbers, byId };
}

/** Nobody in the store has that id or identifier. */
export function unknownPerson(name: PersonName): Reason {
	const called = 'profileId' in name ? `the profile ID ${name.profileId}` : `the ${name.kind} ${name.original}`;
	return {
		code: 'unknown-person',
		field: 'Person',
		message: `Nobody in the store has ${called}`,
		advice: 'Run Unified Profile > Identify for this person first.',
	};
}

function noProfileId(): Reason {
	return {
		code: 'no-person',
		field: 'Profile ID',
		message: 'This row has no profile ID',
		advice: 'Put Unified Profile > Identify before this node, or name the person by an identifier.',
	};
}
