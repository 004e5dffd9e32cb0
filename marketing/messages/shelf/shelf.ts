import { accepted, refused, type Outcome } from '../../outcome';
import { slices, type Database, type Work } from '../../store';
import { keepDocuments, keptDocuments, keptNames, lockShelf, removeDocuments, type ShelfName } from './shelf.table';

/** A document that is kept under its name. */
export interface Named {
	name: string;
}

/** A document as it is now kept. */
export interface Kept<Document> {
	document: Document;
	status: 'created' | 'updated' | 'unchanged';
}

/** What a list shows of a document. */
export interface Listed<Document> {
	document: Document;
	/** UTC milliseconds. */
	updatedAt: number;
}

/** Keeps documents under their names, over what was there; one that is named twice in a batch ends as the last says. */
export async function keep<Document extends Named>(work: Work, shelf: ShelfName, documents: readonly Document[]): Promise<Outcome<Kept<Document>>[]> {
	const outcomes: Outcome<Kept<Document>>[] = [];
	for (const slice of slices(documents)) {
		const kept = await work.database.transaction(async (inside) => await keepSlice({ ...work, database: inside }, shelf, slice));
		for (const outcome of kept) outcomes.push(accepted(outcome));
	}
	return outcomes;
}

async function keepSlice<Document extends Named>(work: Work, shelf: ShelfName, documents: readonly Document[]): Promise<Kept<Document>[]> {
	await lockShelf(work.database, shelf);
	const known = await kept<Document>(work.database, shelf, documents.map(({ name }) => name));
	const changed = new Map<string, Document>();
	const outcomes = documents.map((document): Kept<Document> => {
		const before = known.get(document.name);
		if (before && same(before, document)) return { document, status: 'unchanged' };
		known.set(document.name, document);
		changed.set(document.name, document);
		return { document, status: before ? 'updated' : 'created' };
	});
	const rows = [...changed.values()].map((document) => ({ n: document.name, d: document }));
	if (rows.length > 0) await keepDocuments(work.database, shelf, rows, work.now(), work.actor);
	return outcomes;
}

/** The documents of these names, by name; those that are not there are missing. */
export async function kept<Document extends Named>(database: Database, shelf: ShelfName, names: readonly string[]): Promise<Map<string, Document>> {
	const asked = [...new Set(names)].filter((name) => name !== '');
	const rows = asked.length > 0 ? await keptDocuments(database, shelf, asked) : [];
	return new Map(rows.map(({ name, document }) => [name, parsed(document) as Document]));
}

/** The documents whose names hold these words (empty: all), by name. */
export async function listed<Document extends Named>(database: Database, shelf: ShelfName, filter: { search: string; limit: number }): Promise<Listed<Document>[]> {
	const rows = await keptNames(database, shelf, filter);
	return rows.map(({ document, updated_at: updatedAt }) => ({ document: parsed(document) as Document, updatedAt }));
}

/** Takes documents away; `called` is what people call such a document. */
export async function remove(work: Work, shelf: ShelfName, called: string, names: readonly string[]): Promise<Outcome<{ name: string }>[]> {
	const outcomes: Outcome<{ name: string }>[] = [];
	for (const slice of slices(names)) {
		const gone = new Set((await removeDocuments(work.database, shelf, [...new Set(slice)])).map(({ name }) => name));
		for (const name of slice) outcomes.push(gone.has(name) ? accepted({ name }) : refused(unknownDocument(called, name)));
	}
	return outcomes;
}

/** Says that nobody keeps a document of this name. */
export function unknownDocument(called: string, name: string) {
	return { code: 'unknown-name', field: called, message: `There is no ${called.toLowerCase()} "${name.slice(0, 100)}"`, advice: 'Choose one from the list, or make it first.' };
}

/** PostgreSQL gives a document as an object, SQLite as its text. */
function parsed(document: unknown): unknown {
	return typeof document === 'string' ? JSON.parse(document) : document;
}

/** Whether two documents say the same, in whatever order PostgreSQL gives their fields. */
function same(one: unknown, other: unknown): boolean {
	return ordered(one) === ordered(other);
}

function ordered(document: unknown): string {
	return JSON.stringify(document, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
			: value);
}
