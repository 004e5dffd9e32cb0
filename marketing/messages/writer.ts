/** What a template may say: `profile`, `last_purchase`, `item` and so on. */
export type Values = Readonly<Record<string, unknown>>;

/** Something about a message that its author should know before it goes out; it stops nothing. */
export interface Warning {
	code: string;
	/** What is the matter and what to do about it, in one or two sentences. */
	text: string;
	/** The language of the brief it is about; left out when it is about all of them. */
	language?: string;
}

/** The links of one message to one person. */
export interface MessageLinks {
	/** By which this person says no; missing in messages that need no such way. */
	unsubscribe?: string;
	/** By which this person changes what they get. */
	preferences?: string;
	/** The address that a link gets in this person's message: counted, or as it is where it must not be. */
	to: (url: string) => string;
}

/** A message made ready for one channel: parsed once, written for one person after another. */
export interface Writer<Content> {
	/** The languages it can be written in; the first is the default. */
	languages: readonly string[];
	/** What its templates need and have no default for, e.g. `profile.firstName`, language by language. */
	needs: (language: string) => readonly string[];
	warnings: readonly Warning[];
	/** The web addresses in it that are the same for everybody, language by language: saved once, before it is sent. */
	addresses?: (language: string) => readonly string[];
	/** Throws where it can't be filled for this person. */
	write: (values: Values, links: MessageLinks, language: string) => Content;
}
