import { Fragment } from './sql';

/**
 * A whole batch as one JSON parameter, read as a table named `each` with the column `value`.
 * Read a field with `each.value->>'name'` (text) or `each.value->'name'` (JSON).
 * The rows must be objects: SQLite can't take fields from bare values.
 */
export function each(rows: readonly object[]): Fragment {
	const json = storable(rows);
	return new Fragment((dialect, bind) =>
		dialect === 'sqlite'
			? `${eachRow}(${bind(json)}) as each`
			: `jsonb_array_elements(${bind(json)}::jsonb) as each(value)`,
	);
}

/** Newer SQLite gives rows in its binary form, from which fields are taken in half the time. Source: sqlite.org/json1.html (3.51). */
const [major, minor] = (process.versions.sqlite ?? '0.0').split('.').map(Number);
const eachRow = major > 3 || (major === 3 && minor >= 51) ? 'jsonb_each' : 'json_each';

/**
 * A list of texts as a table named `each` with the column `value`; three times as fast as `each`, since no field
 * has to be taken out. `placeOfEach` is a text's place in the list.
 */
export function eachText(texts: readonly string[]): Fragment {
	const json = storable(texts);
	return new Fragment((dialect, bind) =>
		dialect === 'sqlite'
			? `json_each(${bind(json)}) as each`
			: `jsonb_array_elements_text(${bind(json)}::jsonb) with ordinality as each(value, place)`,
	);
}

/** The place of the text at hand in the list given to `eachText`, counted from 0. */
export const placeOfEach = new Fragment((dialect) => (dialect === 'sqlite' ? 'each.key' : 'each.place - 1'));

/** The elements of a JSON array as a table named `element` with the column `value`; none for other JSON. */
export function elements(json: string): Fragment {
	return new Fragment((dialect) =>
		dialect === 'sqlite'
			? `json_each(case json_type(${json}) when 'array' then ${json} else '[]' end) as element`
			: `jsonb_array_elements(case jsonb_typeof(${json}) when 'array' then ${json} else '[]'::jsonb end) as element(value)`,
	);
}

/** A field of `element` as text; null where the element is no object or lacks it. */
export function elementText(name: string): Fragment {
	// SQLite can't take a field from a bare value, and gives a JSON number as a number.
	return new Fragment((dialect) =>
		dialect === 'sqlite'
			? `case element.type when 'object' then cast(element.value->>'${name}' as text) end`
			: `element.value->>'${name}'`,
	);
}

/** The members of a JSON object as a table named `field` with the columns `key` and `value`. */
export function fields(json: string): Fragment {
	return new Fragment((dialect) => (dialect === 'sqlite' ? `json_each(${json}) as field` : `jsonb_each_text(${json}) as field(key, value)`));
}

/** The column type that holds a JSON document. */
export const jsonColumn = new Fragment((dialect) => (dialect === 'sqlite' ? 'text' : 'jsonb'));

/** The place of a text in a column, counted from 1; 0 where it is not in it. Both are our own words, never a user's. */
export function placeOf(column: string, text: string): Fragment {
	return new Fragment((dialect) => `${dialect === 'sqlite' ? 'instr' : 'strpos'}(${column}, '${text}')`);
}

/** Keeps a table's rows inside its primary key's tree where the database can (half the look-ups). */
export const clustered = new Fragment((dialect) => (dialect === 'sqlite' ? 'without rowid' : ''));

/** A JSON document given as text. */
export function document(value: unknown): Fragment {
	const json = storable(value);
	return new Fragment((dialect, bind) =>
		dialect === 'sqlite' ? bind(json) : `${bind(json)}::jsonb`,
	);
}

/**
 * Holds the named lock until the transaction ends, as a column of a `select`.
 * A SQLite transaction already is the only writer of its file.
 */
export function exclusive(name: string): Fragment {
	return new Fragment((dialect, bind) =>
		dialect === 'sqlite'
			? '1 as locked'
			: `pg_advisory_xact_lock(hashtext(current_schema() || ${bind(name)}))`,
	);
}

/** JSON that both databases take: PostgreSQL refuses a whole batch for one U+0000 or half of a surrogate pair. */
function storable(value: unknown): string {
	const json = JSON.stringify(value);
	if (!json.includes('\\u')) return json;
	return json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f]..)/g, '$1\uFFFD');
}
