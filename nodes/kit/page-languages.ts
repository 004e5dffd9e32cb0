/** The languages of the pages that people read, as the editor lists them. */
export const PAGE_LANGUAGES = [
	{ name: 'Bulgarian', value: 'bg' },
	{ name: 'English', value: 'en' },
	{ name: 'German', value: 'de' },
	{ name: 'Hebrew', value: 'he' },
	{ name: 'Polish', value: 'pl' },
];
