/** How a brief becomes a channel's form. */
export interface ComposeOptions {
	/** Whether it advertises: then it says who sends it and how to leave. */
	marketing: boolean;
	/** Only these of the brief's languages; all of them when left out. */
	languages?: readonly string[];
	/** ISO 3166 code of the country for people of whom none is known. */
	country?: string;
	/** Whether a text message may be written in plain letters where that needs fewer segments (`Zazolc` for `Zażółć`). */
	transliterate?: boolean;
}
