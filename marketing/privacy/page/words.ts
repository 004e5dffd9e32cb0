/** The parts of the page, in their order. */
export const SECTIONS = ['traits', 'records', 'identifiers', 'identity', 'events', 'consents', 'preferences', 'suppressions', 'messages', 'notSent', 'audit'] as const;
export type Section = (typeof SECTIONS)[number];

/** The headings of the tables' columns. */
export type Column =
	| 'what' | 'value' | 'source' | 'first' | 'last' | 'kind' | 'address' | 'since' | 'when' | 'event' | 'channel' | 'details'
	| 'purpose' | 'topic' | 'answer' | 'wording' | 'reason' | 'until' | 'campaign' | 'to' | 'state' | 'message' | 'who';

/** Everything the page says in one language. */
export interface Words {
	title: string;
	/** What the page is; `{when}` is the moment of its making. */
	intro: string;
	keepSafe: string;
	profile: string;
	contents: string;
	/** Said where a part has nothing. */
	none: string;
	/** Said where a time is not known. */
	unknown: string;
	/** Each part's heading, and why it is kept. */
	sections: Record<Section, { title: string; why: string }>;
	columns: Record<Column, string>;
	/** Stored words as a reader understands them; others are shown as they are stored. */
	values: Record<string, string>;
	alsoOfOthers: string;
	anotherPerson: string;
	/** The person's rights, and whom to ask; `{controller}` and `{contact}` where they are known. */
	rights: { title: string; lines: string[]; controller: string; contact: string };
}

/** A stored word in the page's language. */
export function inWords(words: Words, stored: string): string {
	return Object.hasOwn(words.values, stored) ? words.values[stored] : stored;
}
