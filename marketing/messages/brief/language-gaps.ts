import type { Warning } from '../writer';
import { textFor, type Brief, type Form } from './brief';
import { OWN_FIELDS, TEXT_FIELDS } from './fields';
import { languageName } from './language-code';

/** The fields of a form that some of these languages have and others leave empty: often a forgotten translation. */
export function languageGaps(brief: Brief, form: Form, languages: readonly string[]): Warning[] {
	const fields = Object.entries({ ...TEXT_FIELDS, ...OWN_FIELDS[form] });
	const said = languages.map((language) => [language, textFor(brief, form, language) as unknown as Record<string, unknown>] as const);
	return fields.flatMap(([field, { called }]) => {
		const has = said.filter(([, text]) => !isEmpty(text[field])).map(([language]) => language);
		if (has.length === 0) return [];
		return said.filter(([language]) => !has.includes(language)).map(([language]): Warning => ({
			code: 'language-gap',
			language,
			text: `'${called}' is empty in ${languageName(language)}, but written in ${has.map(languageName).join(', ')}. Translate it, or leave it out everywhere.`,
		}));
	});
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return value.trim() === '';
	return typeof value === 'object' && Object.keys(value).length === 0;
}
