import type { BrandKit } from '../brand/brand-kit';
import type { Rendered } from '../form/writers';
import type { Network } from '../post/post';
import type { Warning } from '../writer';

/** A message in the form of one channel, as one person would get it. */
export type Shown = { [Form in keyof Rendered]: { form: Form; content: Rendered[Form] } }[keyof Rendered];

/** What is known around a message that is shown. */
export interface About {
	language: string;
	direction: 'ltr' | 'rtl';
	brand: BrandKit;
	/** Who it comes from, as the customer's device says it; left out: the brand. */
	sender?: string;
	/** Whom it would go to, as the author knows them. */
	recipient: string;
	/** Why it is in this language, e.g. `the profile's language`. */
	why: string;
	warnings: readonly Warning[];
	/** Whether images come from the web; else their descriptions stand in their place. */
	images: boolean;
	/** What the message's picture shows, for whoever doesn't see it. */
	imageAlt?: string;
	/** How tall a mail, letter or banner is at its width, in pixels, where somebody measured it. */
	height?: number;
	/** Of a post: where it would stand. */
	network?: Network;
}

/** How a form is shown: the width of its page, its look and its parts. The values are escaped where they are put. */
export interface Face<Content> {
	/** As people call it. */
	called: string;
	width: number;
	style: string;
	/** Liquid, with the values below. */
	template: string;
	values: (content: Content, about: About) => Record<string, unknown>;
	/** What else the author would like to know: names and values. */
	facts?: (content: Content) => [name: string, value: string][];
	/** Markup of its own, which stands in a frame that nothing leaves, and the width it is laid out for. */
	inside?: (content: Content, about: About) => { html: string; width: number };
}
