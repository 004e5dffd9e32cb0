/** A piece of a web page, escaped, with its style in it. */
export interface RenderedBanner {
	html: string;
}
