import type { Document } from './openapi';

/** A repair of a description that is wrong or lacks something: where, what, and why. */
export interface Repair {
	/** The description, below the folder of all of them. */
	file: string;
	/** JSON pointer to what changes. */
	at: string;
	/** Takes it away. */
	remove?: true;
	/** Puts this there, whether something was there or not. */
	set?: unknown;
	/** Adds these to the list that is there; names that are there already stay. */
	add?: unknown[];
	/** Takes these out of the list that is there. */
	drop?: unknown[];
	/** In own words. */
	why: string;
}

/** Repairs a parsed description in place. Throws where a repair leads nowhere or changes nothing: then it isn't needed. */
export function applyOverlay(document: Document, repairs: readonly Repair[]): Document {
	for (const repair of repairs) apply(document, repair);
	return document;
}

function apply(document: Document, { file, at, remove, set, add, drop }: Repair): void {
	const keys = at.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
	const last = keys.pop()!;
	const parent = keys.reduce<Document>((inside, key) => inside?.[key], document);
	const before = JSON.stringify(parent?.[last]);
	if (parent === undefined || ((remove || drop) && before === undefined)) throw new Error(`the overlay of ${file} leads nowhere: ${at}`);
	if (remove) delete parent[last];
	if (set !== undefined) parent[last] = set;
	if (add) parent[last] = [...new Set([...(parent[last] ?? []), ...add])];
	if (drop) parent[last] = parent[last].filter((one: unknown) => !drop.includes(one));
	if (JSON.stringify(parent[last]) === before) throw new Error(`the overlay of ${file} is not needed: ${at}`);
}
