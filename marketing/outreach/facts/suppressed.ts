import { hashedSuppressions, suppressionsOf, type HeldAddress, type SuppressionRow } from '../../consent';
import { identifiersOf, type Identifier } from '../../profiles';
import type { Database } from '../../store';
import type { Known } from './people';

const NONE: SuppressionRow[] = [];

/** Where a message would go: a person we know, or an address of nobody we know. */
export interface Destination {
	profileId?: string;
	/** The address that was asked for itself. */
	asked?: Identifier;
}

/**
 * What speaks against each destination on a channel: against the person and every address of theirs of the channel's
 * kinds, or against the address alone; and whether they asked to be forgotten, under whatever address they come back.
 * One statement, and two more once anything was stored as a hash.
 */
export async function loadSuppressions(
	database: Database,
	destinations: readonly Destination[],
	known: ReadonlyMap<string, Known>,
	about: { kinds: readonly string[]; channel: string; now: number },
): Promise<(destination: Destination) => readonly SuppressionRow[]> {
	const holders = holdersOf(destinations, known, about.kinds);
	const rows = await suppressionsOf(database, [...new Set(holders.map(({ value }) => value))], about.channel, about.now);
	const hashed = await hashedSuppressions(database, about, async () => await everyAddress(database, destinations, known));
	if (rows.length + hashed.length === 0) return () => NONE;
	const byValue = Map.groupBy(rows, ({ value }) => value);
	const found = new Map<string, Map<string, SuppressionRow>>();
	const keep = (holder: string, row: SuppressionRow) => {
		const own = found.get(holder) ?? new Map<string, SuppressionRow>();
		// Several records of a person hold the same address: what speaks against it is found several times.
		found.set(holder, own.set(row.id, row));
	};
	for (const { holder, kind, value } of holders) for (const row of byValue.get(value) ?? []) if (row.kind === kind) keep(holder, row);
	for (const { holder, ...row } of hashed) keep(holder, row);
	const lists = new Map([...found].map(([holder, own]) => [holder, [...own.values()]]));
	return (destination) => lists.get(holderOf(destination)) ?? NONE;
}

function holderOf({ profileId, asked }: Destination): string {
	return profileId ?? asked?.value ?? '';
}

/** Under what each destination may be suppressed plainly: its ids, and its addresses of the channel's kinds. */
function holdersOf(destinations: readonly Destination[], known: ReadonlyMap<string, Known>, kinds: readonly string[]): HeldAddress[] {
	const holders: HeldAddress[] = [];
	for (const [holder, { members, keys }] of known) {
		for (const value of members) holders.push({ holder, kind: 'profile', value });
		for (const { kind, value } of keys) if (kinds.includes(kind)) holders.push({ holder, kind, value });
	}
	for (const { profileId, asked } of destinations) if (asked) holders.push({ holder: profileId ?? asked.value, kind: asked.kind, value: asked.value });
	return holders;
}

/** Every address by which a destination may have been known before: all of a person's, or the one that was asked for. */
async function everyAddress(database: Database, destinations: readonly Destination[], known: ReadonlyMap<string, Known>): Promise<HeldAddress[]> {
	const held = known.size > 0 ? await identifiersOf(database, [...known.keys()]) : [];
	return [
		...held.map(({ profile_id, kind, value, original }) => ({ holder: profile_id, kind, value, original })),
		...destinations.flatMap(({ profileId, asked }) => (!profileId && asked ? [{ holder: asked.value, ...asked }] : [])),
	];
}
