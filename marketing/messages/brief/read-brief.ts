import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import { FORMS, NO_TEXT, type Brief, type BriefText, type Form } from './brief';
import { OWN_FIELDS, TEXT_FIELDS, type Field } from './fields';
import { languageCode, languageName } from './language-code';
import { readField } from './read-field';

/** A brief as somebody writes it: by hand, from a form, or out of a file. */
export interface WrittenBrief {
	name?: unknown;
	defaultLanguage?: unknown;
	texts?: unknown;
	overrides?: unknown;
}

const LONGEST_NAME = 200;
const MOST_LANGUAGES = 60;

/** Judges a brief. Whether its Liquid and MJML can be read is known once it is composed. */
export function readBrief(written: WrittenBrief): Outcome<Brief> {
	const name = String(written.name ?? '').replaceAll(/\p{Cc}/gu, ' ').trim();
	if (name === '') return refused({ code: 'no-name', field: 'Message', message: 'This message has no name', advice: 'Give a name by which channels find it.' });
	if (name.length > LONGEST_NAME) return refused({ code: 'too-long', field: 'Message', message: `The name has more than ${LONGEST_NAME} characters`, advice: 'Shorten it.' });
	const texts = readTexts(written.texts);
	if (!texts.ok) return texts;
	const given = String(written.defaultLanguage ?? '').trim();
	const first = given === '' ? Object.keys(texts.value)[0] : languageCode(given);
	if (first === undefined) return refused(noLanguage(given, 'Default Language'));
	if (!(first in texts.value)) {
		return refused({
			code: 'no-default-text', field: 'Default Language', message: `There is no text in ${languageName(first)}, the default language`,
			advice: `Write it, or choose one of ${Object.keys(texts.value).join(', ')}.`,
		});
	}
	const overrides = readOverrides(written.overrides ?? {}, Object.keys(texts.value));
	if (!overrides.ok) return overrides;
	const empty = Object.keys(texts.value).find((language) => saysNothing(texts.value[language], overrides.value, language));
	if (empty) return refused(noText(empty));
	return accepted({ name, defaultLanguage: first, texts: texts.value, overrides: overrides.value });
}

function readTexts(written: unknown): Outcome<Record<string, BriefText>> {
	const languages = Object.entries(objectOf(written) ?? {});
	if (languages.length === 0) return refused({ code: 'no-text', field: 'Text', message: 'This message says nothing in any language', advice: 'Write a headline or a text in at least one language.' });
	if (languages.length > MOST_LANGUAGES) return refused({ code: 'too-many', field: 'Language', message: `There are ${languages.length} languages; the most is ${MOST_LANGUAGES}` });
	const texts: Record<string, BriefText> = {};
	for (const [language, fields] of languages) {
		const code = languageCode(language);
		if (!code) return refused(noLanguage(language, 'Language'));
		if (code in texts) return refused({ code: 'language-twice', field: 'Language', message: `There are two texts in ${languageName(code)}`, advice: 'Put them together.' });
		const read = readFields(fields, TEXT_FIELDS, code);
		if (!read.ok) return read;
		texts[code] = { ...NO_TEXT, ...read.value };
	}
	return accepted(texts);
}

function readOverrides(written: unknown, languages: string[]): Outcome<Brief['overrides']> {
	const overrides: Record<string, Record<string, object>> = {};
	for (const [form, byLanguage] of Object.entries(objectOf(written) ?? {})) {
		if (!FORMS.includes(form as Form)) return refused({ code: 'no-form', field: 'Overrides', message: `"${form.slice(0, 40)}" is no form of a message`, advice: `Choose one of ${FORMS.join(', ')}.` });
		for (const [language, fields] of Object.entries(objectOf(byLanguage) ?? {})) {
			const code = languageCode(language);
			if (!code) return refused(noLanguage(language, 'Overrides'));
			if (!languages.includes(code)) return refused({ code: 'no-language-text', field: 'Overrides', message: `${form} has its own words in ${languageName(code)}, the message has none in it`, advice: `Add ${languageName(code)} to the message, or take these words away.` });
			const read = readFields(fields, { ...TEXT_FIELDS, ...OWN_FIELDS[form as Form] }, `${form}, ${code}`);
			if (!read.ok) return read;
			(overrides[form] ??= {})[code] = read.value;
		}
	}
	return accepted(overrides as Brief['overrides']);
}

function readFields(written: unknown, fields: Readonly<Record<string, Field>>, where: string): Outcome<Record<string, unknown>> {
	const given = objectOf(written);
	if (!given) return refused({ code: 'no-fields', field: 'Text', message: `What stands under ${where} holds no fields`, advice: `Give an object with ${Object.keys(TEXT_FIELDS).join(', ')}.` });
	const read: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(given)) {
		if (value === undefined || value === null) continue;
		const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
		if (!field) return refused({ code: 'no-field', field: 'Text', message: `"${name.slice(0, 40)}" is no field of ${where}`, advice: `Choose one of ${Object.keys(fields).join(', ')}.` });
		const outcome = readField(field, value, `${field.called} (${where})`);
		if (!outcome.ok) return outcome;
		read[name] = outcome.value;
	}
	return accepted(read);
}

/** Whether neither the text nor every form's own words say anything in a language. */
function saysNothing({ headline, text }: BriefText, overrides: Brief['overrides'], language: string): boolean {
	if (headline.trim() !== '' || text.trim() !== '') return false;
	return !Object.values(overrides).some((byLanguage) => Object.keys(byLanguage?.[language] ?? {}).length > 0);
}

function noText(language: string): Reason {
	return { code: 'no-text', field: 'Text', message: `The message says nothing in ${languageName(language)}`, advice: 'Write a headline or a text in it, or take the language away.' };
}

function noLanguage(written: string, field: string): Reason {
	return { code: 'no-language', field, message: `"${written.slice(0, 40)}" is no language`, advice: 'Give its code, like de, pl or pt-BR.' };
}

function objectOf(written: unknown): Record<string, unknown> | undefined {
	return typeof written === 'object' && written !== null && !Array.isArray(written) ? (written as Record<string, unknown>) : undefined;
}
