import { dayWriter, timeWriter, type PageLanguage } from '../../../messages';
import { LANGUAGES } from './languages';
import type { Sentences } from './reasons';
import type { Counted, Words } from './words';

/** How one language writes, with the clock of one zone. */
export interface Pen {
	language: PageLanguage;
	words: Words;
	sentences: Sentences;
	/** A moment or its day; undefined where it is none (UTC milliseconds). */
	moment: (value: unknown) => string | undefined;
	day: (value: unknown) => string | undefined;
	/** A number of things; undefined where it is no number. */
	count: (what: Counted, value: unknown) => string | undefined;
	/** The name of a jurisdiction (`DE`, `US-FL`, `EU`, `*`). */
	jurisdiction: (code: string) => string;
}

/** The furthest moment from 1970 that a clock can show, in milliseconds. */
const FURTHEST = 8.64e15;

/** A language's way of writing; times are those of the zone. */
export function penFor(language: PageLanguage, timeZone: string): Pen {
	const { words, sentences } = LANGUAGES[language];
	const numbers = new Intl.NumberFormat(language);
	const plural = new Intl.PluralRules(language);
	const regions = new Intl.DisplayNames(language, { type: 'region' });
	const [moment, day] = [timeWriter(language, timeZone), dayWriter(language, timeZone)];
	const valid = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= FURTHEST;
	return {
		language, words, sentences,
		moment: (value) => (valid(value) ? moment(value) : undefined),
		day: (value) => (valid(value) ? day(value) : undefined),
		count: (what, value) => {
			const number = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : NaN;
			if (!Number.isFinite(number)) return undefined;
			const forms = words.counted[what];
			return (forms[plural.select(number)] ?? forms.other).replace('#', numbers.format(number));
		},
		jurisdiction: (code) => {
			if (code === '*') return words.place.anywhere;
			const [country, ...parts] = code.split('-');
			return /^[A-Z]{2}$/.test(country) ? [regions.of(country), ...parts].join(', ') : isolated(code);
		},
	};
}

/** Somebody's own words, one line, which may be written in another direction than the page. */
export function isolated(written: string): string {
	const line = plain(written).replace(/\s+/g, ' ').trim();
	return line === '' ? '' : `\u2068${line}\u2069`;
}

/** Somebody's own words without the signs that could turn the text around them. */
export function plain(written: string): string {
	return written.replace(/\p{Bidi_Control}+/gu, '').replace(/\p{Cc}+/gu, ' ');
}
