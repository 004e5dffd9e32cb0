/** A letter as one person gets it: a whole HTML page that prints on A4. */
export interface RenderedLetter {
	html: string;
	/** How many pages it is likely to fill. */
	pages: number;
}
