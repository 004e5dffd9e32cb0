/** What an agent says on the phone to one person. */
export interface RenderedScript {
	greeting: string;
	/** The message, sentence by sentence. */
	sentences: readonly string[];
	offer: string;
	/** What is asked of the person, and where it is found. */
	callToAction: string;
	link: string;
	objections: readonly { says: string; answer: string }[];
	/** What may not be said. */
	neverSay: readonly string[];
	legal: string;
	closing: string;
	/** All of it, to be read from a screen that shows text only. */
	text: string;
}
