/** How a letter begins and ends where its author wrote nothing; Liquid, for the person's name. */
export interface LetterWords {
	salutation: string;
	closing: string;
}

const named = (before: string, unnamed: string, after = ',') =>
	`{% if profile.firstName != blank %}${before} {{ profile.firstName }}{% if profile.lastName != blank %} {{ profile.lastName }}{% endif %}${after}{% else %}${unnamed}${after}{% endif %}`;

const WORDS: Readonly<Record<string, LetterWords>> = {
	bg: { salutation: named('Здравейте,', 'Здравейте'), closing: 'С уважение' },
	de: { salutation: named('Guten Tag', 'Guten Tag'), closing: 'Mit freundlichen Grüßen' },
	en: { salutation: named('Dear', 'Dear customer'), closing: 'Kind regards' },
	es: { salutation: named('Hola,', 'Hola', ':'), closing: 'Un cordial saludo' },
	fr: { salutation: named('Bonjour', 'Bonjour'), closing: 'Cordialement' },
	he: { salutation: named('שלום', 'שלום רב'), closing: 'בברכה' },
	it: { salutation: named('Buongiorno', 'Buongiorno'), closing: 'Cordiali saluti' },
	nl: { salutation: named('Beste', 'Beste klant'), closing: 'Met vriendelijke groet' },
	pl: { salutation: 'Dzień dobry,', closing: 'Z wyrazami szacunku' },
};

/** The words for a language, else the English ones. */
export function letterWords(language: string): LetterWords {
	return WORDS[language.split('-')[0]] ?? WORDS.en;
}
