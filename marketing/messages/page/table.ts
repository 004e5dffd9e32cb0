import { pageFragment } from './fragment';

/** A table of a page, in words ready to be read. */
export interface PageTable {
	/** The parts of its heading: each may be written in another direction. A single one repeats the heading above. */
	caption: string[];
	columns: string[];
	rows: string[][];
}

/**
 * The start of a table. The roles keep it a table for screen readers where a narrow screen shows it as cards; a caption
 * that says no more than the heading above (`known`) is for screen readers only.
 */
const TABLE = `<table role="table">
<caption{% if known %} class="known"{% endif %}>{% for part in caption %}{% unless forloop.first %} · {% endunless %}<bdi>{{ part }}</bdi>{% endfor %}</caption>
<thead role="rowgroup"><tr role="row">{% for column in columns %}<th role="columnheader" scope="col">{{ column }}</th>{% endfor %}</tr></thead>
<tbody role="rowgroup">
`;

const ROWS = `{% for row in rows %}<tr role="row">{% for cell in row %}<td role="cell"{% if cell.size > 24 %} class="long"{% endif %} data-label="{{ columns[forloop.index0] }}">{% if cell != '' %}<bdi>{{ cell }}</bdi>{% endif %}</td>{% endfor %}</tr>
{% endfor %}`;

const TABLE_END = '</tbody>\n</table>\n';

/** So many rows are rendered at once: a template has limits of time and memory. */
const ROWS_AT_ONCE = 100;

/** Writes tables, however long: a table on wide screens, a card per row on narrow ones. */
export async function tableWriter(): Promise<(table: PageTable) => string> {
	const [start, some] = await Promise.all([TABLE, ROWS].map(pageFragment));
	return ({ caption, columns, rows }) => {
		const texts = [start({ caption, known: caption.length === 1, columns })];
		for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) texts.push(some({ columns, rows: rows.slice(from, from + ROWS_AT_ONCE) }));
		return texts.join('') + TABLE_END;
	};
}
