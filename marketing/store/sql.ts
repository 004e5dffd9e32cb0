/** The two databases the package knows. */
export type DialectName = 'sqlite' | 'postgres';

/** Writes a value into the statement's parameters and gives the placeholder to put in the text. */
export type Bind = (value: unknown) => string;

/** A piece of SQL that reads differently in the two databases. */
export class Fragment {
	constructor(readonly write: (dialect: DialectName, bind: Bind) => string) {}
}

/** SQL text with holes: nested SQL is put in place, every other value becomes a parameter. */
export class Sql {
	constructor(
		private readonly texts: readonly string[],
		private readonly holes: readonly unknown[],
	) {}

	/** The text and the parameters for one database. Both understand `$1`. */
	compile(dialect: DialectName): { text: string; values: unknown[] } {
		const values: unknown[] = [];
		const text = this.write(dialect, (value) => `$${values.push(storable(value))}`);
		return { text, values };
	}

	/** Whether it changes nothing for sure: it selects, and no word in it says otherwise. */
	get onlyReads(): boolean {
		return /^\s*(?:select|with)\b/.test(this.texts[0]) && !this.says(/\b(?:insert|update|delete)\b/);
	}

	private says(word: RegExp): boolean {
		return this.texts.some((text) => word.test(text)) || this.holes.some((hole) => hole instanceof Sql && hole.says(word));
	}

	private write(dialect: DialectName, bind: Bind): string {
		return this.texts.reduce((text, next, position) => {
			const hole = this.holes[position - 1];
			if (hole instanceof Sql) return text + hole.write(dialect, bind) + next;
			if (hole instanceof Fragment) return text + hole.write(dialect, bind) + next;
			return text + bind(hole) + next;
		});
	}
}

/** PostgreSQL refuses a text for its U+0000. */
function storable(value: unknown): unknown {
	return typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '\uFFFD') : value;
}

/** Tags a template as SQL: ``sql`select … where id = ${id}` ``. */
export function sql(texts: TemplateStringsArray, ...holes: unknown[]): Sql {
	return new Sql(texts, holes);
}

/** Stands between the parts of `together`. */
export const BETWEEN = '\u001f';

/** Columns as one text, where a statement gives many rows but few different ones of these: each is taken apart only once. */
export function together(...columns: readonly string[]): Fragment {
	return new Fragment(() => columns.join(` || '${BETWEEN}' || `));
}

/**
 * A condition that is judged row by row: without statistics either database may else choose an index that fits it and
 * read everybody's rows once for each person of a batch.
 */
export function rowByRow(condition: Sql): Sql {
	return sql`case when ${condition} then true else false end`;
}

/** Statements or conditions one after another, with fixed text between them. */
export function join(pieces: readonly Sql[], between: string): Sql {
	const texts = ['', ...pieces.slice(1).map(() => between), ''];
	return new Sql(pieces.length > 0 ? texts : [''], pieces);
}
