import type { INodeProperties } from 'n8n-workflow';
import type { Form } from '../../marketing/messages';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { brandKitField, messageField, purposeField, readName, readOptions, type Read } from '../kit';
import { FORM_OPTIONS, formsField } from './form-options';
import { LANGUAGE_OPTIONS } from './language.field';
import type { Wish } from './wardrobe';

/** Which message, which kit, which channels. */
export const wishFields: INodeProperties[] = [messageField, brandKitField, formsField];

/** What else decides how a message reads, among the options. */
export const wishOptions: INodeProperties[] = [
	{
		displayName: 'Country',
		name: 'country',
		type: 'string',
		default: '',
		placeholder: 'e.g. PL',
		description: 'Two-letter country of people of whom none is known: its legal footer and sender then hold',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		options: [{ name: 'Each Person\'s Own', value: '' }, ...LANGUAGE_OPTIONS],
		default: '',
		description: 'The language for everybody; else the one of the profile, then of the country, then the message\'s default',
	},
	{ ...purposeField, description: 'What the message is for: marketing says who sends it and how to leave' },
	{
		displayName: 'Transliterate SMS',
		name: 'transliterate',
		type: 'boolean',
		default: false,
		description: 'Whether text messages may be written in plain letters where that needs fewer segments, e.g. Zazolc for Zażółć',
	},
];

/** What is wanted of a message, and the language for everybody where one is set. */
export interface WrittenWish extends Wish {
	language: string;
}

/** What the form says. */
export function readWish(read: Read): WrittenWish {
	const options = readOptions(read);
	const text = (name: string) => String(options[name] ?? '').trim();
	const forms = read<unknown>('forms');
	return {
		message: readName(read, 'message'),
		brandKit: readName(read, 'brandKit'),
		forms: (Array.isArray(forms) ? forms : String(forms ?? '').split(',')).map((form) => String(form).trim() as Form).filter((form) => form as string !== ''),
		options: { marketing: (text('purpose') || 'marketing') === 'marketing', transliterate: options.transliterate === true, ...(text('country') ? { country: text('country').toUpperCase() } : {}) },
		language: text('language'),
	};
}

/** Judges what the form says. */
export function judgeWish(wish: WrittenWish): Outcome<WrittenWish> {
	const { message, forms, options: { country } } = wish;
	if (message === '') return refused({ code: 'no-name', field: 'Message', message: 'This row names no message', advice: 'Choose one from the list, or make it with Message > Create or Update.' });
	if (forms.length === 0) return refused({ code: 'no-channel', field: 'Channels', message: 'No channel is chosen', advice: 'Choose at least one.' });
	const known = FORM_OPTIONS.map(({ value }) => value);
	const unknown = forms.find((form) => !known.includes(form));
	if (unknown !== undefined) return refused({ code: 'unknown-channel', field: 'Channels', message: `"${String(unknown).slice(0, 60)}" is none of ${known.join(', ')}` });
	if (country !== undefined && !/^[A-Z]{2}$/.test(country)) return refused({ code: 'no-country', field: 'Country', message: `"${country.slice(0, 60)}" is no country`, advice: 'Give its code of two letters, like PL.' });
	return accepted(wish);
}
