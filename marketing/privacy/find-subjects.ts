import { accepted, refused, type Outcome } from '../outcome';
import { resolve, type Identifier, type PersonName } from '../profiles';
import type { Database } from '../store';
import { nobodyThere, severalPeople, type Subject } from './subject';
import { holdersOf, identifiersHeld, membersOf } from './subjects.table';

/**
 * Whom each name means, with every id and identifier of theirs. A name that several people have is refused; an
 * address of nobody we know is a subject too, since messages may have gone there. Four statements at most.
 */
export async function findSubjects(database: Database, names: readonly PersonName[]): Promise<Outcome<Subject>[]> {
	const heads = await headsOf(database, names);
	const known = [...new Set(heads.flatMap((head) => (head.ok && head.value ? [head.value] : [])))];
	const subjects = await complete(database, known);
	return names.map((name, position): Outcome<Subject> => {
		const head = heads[position];
		if (!head.ok) return head;
		const subject = subjects.get(head.value ?? '');
		if (subject) return accepted(subject);
		return 'profileId' in name ? refused(nobodyThere(name)) : accepted(stranger(name));
	});
}

/** The profile of today that each name means; undefined for nobody we know. */
async function headsOf(database: Database, names: readonly PersonName[]): Promise<Outcome<string | undefined>[]> {
	const byId = names.filter((name) => 'profileId' in name);
	const ids = new Map((byId.length > 0 ? await resolve(database, byId) : []).map((id, turn) => [(byId[turn] as { profileId: string }).profileId, id]));
	const values = [...new Set(names.flatMap((name) => ('value' in name ? [name.value] : [])))];
	const holders = Map.groupBy(values.length > 0 ? await holdersOf(database, values) : [], ({ kind, value }) => `${kind}\n${value}`);
	return names.map((name) => {
		if ('profileId' in name) return accepted(ids.get(name.profileId));
		const people = (holders.get(`${name.kind}\n${name.value}`) ?? []).map(({ profile_id }) => profile_id);
		return people.length > 1 ? refused(severalPeople(name, people)) : accepted(people[0]);
	});
}

async function complete(database: Database, heads: readonly string[]): Promise<Map<string, Subject>> {
	const subjects = new Map<string, Subject>();
	if (heads.length === 0) return subjects;
	for (const profileId of heads) subjects.set(profileId, { profileId, ids: [profileId], identifiers: [] });
	for (const { profile_id, member_id } of await membersOf(database, heads)) {
		if (member_id !== profile_id) subjects.get(profile_id)?.ids.push(member_id);
	}
	for (const { profile_id, kind, value, others, shared } of await identifiersHeld(database, heads)) {
		subjects.get(profile_id)?.identifiers.push({ kind, value, others, shared: shared > 0 });
	}
	return subjects;
}

function stranger({ kind, value }: Identifier): Subject {
	return { ids: [], identifiers: [{ kind, value, others: 0, shared: false }] };
}
