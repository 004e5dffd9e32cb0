import type { PageLanguage } from '../../messages';
import type { Words } from './words';
import { bulgarian } from './words/bg';
import { german } from './words/de';
import { english } from './words/en';
import { hebrew } from './words/he';
import { polish } from './words/pl';

/** The languages of the page. */
export const LANGUAGES: Record<PageLanguage, Words> = { en: english, de: german, pl: polish, bg: bulgarian, he: hebrew };
export type Language = PageLanguage;
