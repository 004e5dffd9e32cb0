/** An e-mail as one person gets it. */
export interface RenderedEmail {
	subject: string;
	/** What a mail program shows beside the subject; it stands in the HTML. */
	preheader?: string;
	html: string;
	text: string;
}

/** A header has one line; RFC 5322 leaves 998 characters to it. */
export function subjectLine(written: string): string {
	return written.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, 900);
}
