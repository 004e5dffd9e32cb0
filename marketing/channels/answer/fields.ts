/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an answer or a part of one holds; nothing where it is no object. */
export function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The objects of a list; none where it is no list. */
export function listOf(value: unknown): Fields[] {
	return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** A text or number as text; empty for anything else. */
export function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
