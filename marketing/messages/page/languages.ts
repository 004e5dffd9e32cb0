/** The languages of the pages that customers see, and the direction in which each is written. */
export const PAGE_LANGUAGES = { en: 'ltr', de: 'ltr', pl: 'ltr', bg: 'ltr', he: 'rtl' } as const;
export type PageLanguage = keyof typeof PAGE_LANGUAGES;
