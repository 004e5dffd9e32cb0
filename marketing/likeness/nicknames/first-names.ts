/** First names of a family of languages: groups end with a semicolon or line; the full name stands first, then its spellings and short forms. */
export interface FirstNames {
	female: string;
	male: string;
}
