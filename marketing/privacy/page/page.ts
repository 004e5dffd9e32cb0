import { createHash } from 'node:crypto';
import { emailRenderer } from '../../messages';
import type { PersonExport } from '../export/document';
import { LANGUAGES, type Language } from './languages';
import { STYLE } from './style';
import { tablesOf, type Pen, type Table } from './tables';
import { FOOT, HEAD, ROWS, SECTION, SECTION_END, TABLE, TABLE_END } from './template';
import { SECTIONS, type Words } from './words';

/** How the page is to be. */
export interface PageTerms {
	language: Language;
	/** Who is responsible for the data, and how they are reached; empty when the page is not to say. */
	controller: string;
	contact: string;
}

/** So many rows are rendered at once: a template has limits of time and memory. */
const ROWS_AT_ONCE = 100;

/** Nothing is loaded and nothing runs: only the page's own style counts. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

type Render = (values: Record<string, unknown>) => string;

/** A function that writes a person's export as a page for them to read, every value escaped. */
export async function personPage(terms: PageTerms): Promise<(person: PersonExport) => string> {
	const [head, section, table, rows, foot] = await Promise.all([HEAD, SECTION, TABLE, ROWS, FOOT].map(renderer));
	const words = LANGUAGES[terms.language];
	const pen = penFor(terms.language, words);
	return (person) => {
		const tables = tablesOf(person, pen);
		const parts = SECTIONS.map((id) => ({
			id, ...words.sections[id], none: words.none, tables: tables[id], count: tables[id].reduce((count, one) => count + one.rows.length, 0),
		}));
		return [
			head({ language: terms.language, words, style: STYLE, policy: POLICY, sections: parts, profileId: person.person.profileId, intro: words.intro.replace('{when}', pen.when(person.exportedAt)) }),
			...parts.flatMap((part) => [section({ ...part }), ...part.tables.flatMap((one) => tableText(one, words, table, rows)), SECTION_END]),
			foot({
				words,
				controller: terms.controller && words.rights.controller.replace('{controller}', () => terms.controller),
				contact: terms.contact && words.rights.contact.replace('{contact}', () => terms.contact),
			}),
		].join('');
	};
}

function tableText({ caption, columns, rows }: Table, words: Words, table: Render, render: Render): string[] {
	const headings = columns.map((column) => words.columns[column]);
	const texts = [table({ caption, known: caption.length === 1, columns: headings })];
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) texts.push(render({ columns: headings, rows: rows.slice(from, from + ROWS_AT_ONCE) }));
	return [...texts, TABLE_END];
}

function penFor(language: Language, words: Words): Pen {
	const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
	return { words, when: (time) => (time === null ? words.unknown : `${format.format(new Date(time))} UTC`) };
}

/** The door of the templates renders mails; the page is the HTML of one. */
async function renderer(html: string): Promise<Render> {
	const render = await emailRenderer({ subject: '', html, text: '-' });
	return (values) => render(values).html;
}
