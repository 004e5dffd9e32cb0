import type { PageLanguage } from '../../../messages';
import type { Sentences } from './reasons';
import { BULGARIAN_REASONS } from './reasons/bg';
import { GERMAN_REASONS } from './reasons/de';
import { ENGLISH_REASONS } from './reasons/en';
import { HEBREW_REASONS } from './reasons/he';
import { POLISH_REASONS } from './reasons/pl';
import type { Words } from './words';
import { bulgarian } from './words/bg';
import { german } from './words/de';
import { english } from './words/en';
import { hebrew } from './words/he';
import { polish } from './words/pl';

/** What the page says in each language, and its reasons. */
export const LANGUAGES: Record<PageLanguage, { words: Words; sentences: Sentences }> = {
	en: { words: english, sentences: ENGLISH_REASONS },
	de: { words: german, sentences: GERMAN_REASONS },
	pl: { words: polish, sentences: POLISH_REASONS },
	bg: { words: bulgarian, sentences: BULGARIAN_REASONS },
	he: { words: hebrew, sentences: HEBREW_REASONS },
};
