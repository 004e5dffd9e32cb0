import { pageFragment, pageFrame, tableWriter, timeWriter } from '../../messages';
import type { PersonExport } from '../export/document';
import { LANGUAGES, type Language } from './languages';
import { tablesOf, type Pen } from './tables';
import { FOOT, HEAD, SECTION, SECTION_END } from './template';
import { SECTIONS, type Words } from './words';

/** How the page is to be. */
export interface PageTerms {
	language: Language;
	/** Who is responsible for the data, and how they are reached; empty when the page is not to say. */
	controller: string;
	contact: string;
}

/** A function that writes a person's export as a page for them to read, every value escaped. */
export async function personPage(terms: PageTerms): Promise<(person: PersonExport) => string> {
	const words = LANGUAGES[terms.language];
	const [head, section, foot] = await Promise.all([HEAD, SECTION, FOOT].map(pageFragment));
	const [frame, table] = await Promise.all([pageFrame(terms.language, words.title), tableWriter()]);
	const pen = penFor(terms.language, words);
	return (person) => {
		const tables = tablesOf(person, pen);
		const parts = SECTIONS.map((id) => ({
			id, ...words.sections[id], none: words.none, tables: tables[id], count: tables[id].reduce((count, one) => count + one.rows.length, 0),
		}));
		return frame([
			head({ words, sections: parts, profileId: person.person.profileId, intro: words.intro.replace('{when}', pen.when(person.exportedAt)) }),
			...parts.flatMap((part) => [section({ ...part }), ...part.tables.map(table), SECTION_END]),
			foot({
				words,
				controller: terms.controller && words.rights.controller.replace('{controller}', () => terms.controller),
				contact: terms.contact && words.rights.contact.replace('{contact}', () => terms.contact),
			}),
		].join(''));
	};
}

function penFor(language: Language, words: Words): Pen {
	const write = timeWriter(language);
	return { words, when: (time) => (time === null ? words.unknown : write(Date.parse(time))) };
}
