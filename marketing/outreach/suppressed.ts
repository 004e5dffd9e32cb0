import { suppressionsOf, type SuppressionRow } from '../consent';
import { aliasesOf, type Identifier } from '../profiles';
import type { Database } from '../store';

/** Finds what speaks against a person, or against one of the addresses a message could go to. */
export type SuppressionsOf = (profileId: string | undefined, addresses: Identifier[]) => SuppressionRow[];

const NONE: SuppressionRow[] = [];

/** Loads what speaks against these addresses and people, whatever id it was said about. Two statements. */
export async function loadSuppressions(
	database: Database,
	addresses: Identifier[][],
	people: string[],
	channel: string,
	now: number,
): Promise<SuppressionsOf> {
	const values = new Set<string>(people);
	for (const own of addresses) for (const { value } of own) values.add(value);
	const earlier = new Map<string, string[]>();
	for (const { profile_id, alias_id } of people.length > 0 ? await aliasesOf(database, people) : []) {
		values.add(alias_id);
		earlier.set(profile_id, [...(earlier.get(profile_id) ?? []), alias_id]);
	}
	const rows = values.size > 0 ? await suppressionsOf(database, [...values], channel, now) : [];
	if (rows.length === 0) return () => NONE;
	const byValue = Map.groupBy(rows, (row) => row.value);
	return (profileId, own) => {
		const ids = profileId === undefined ? [] : [profileId, ...(earlier.get(profileId) ?? [])];
		const found = [
			...ids.flatMap((id) => byValue.get(id)?.filter((row) => row.kind === 'profile') ?? []),
			...own.flatMap(({ kind, value }) => byValue.get(value)?.filter((row) => row.kind === kind) ?? []),
		];
		return found.length > 0 ? found : NONE;
	};
}
