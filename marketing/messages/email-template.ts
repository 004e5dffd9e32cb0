import { parseTemplate, type Template } from './template';
import { textPart } from './text-part';

/** An e-mail before rendering: Liquid in both fields. */
export interface EmailTemplate {
	subject: string;
	html: string;
	/** Left out: made from the HTML. */
	text?: string;
}

/** An e-mail as one person gets it. */
export interface RenderedEmail {
	subject: string;
	html: string;
	text: string;
}

/** Parses an e-mail's templates once; the function it gives renders them for one person after another. */
export async function emailRenderer(template: EmailTemplate): Promise<(values: Record<string, unknown>) => RenderedEmail> {
	const subject = await parseTemplate('Subject', template.subject, false);
	const html = await parseTemplate('HTML', template.html, true);
	const text: Template = template.text
		? await parseTemplate('Text', template.text, false)
		: await textPart('HTML', template.html, html);
	return (values) => ({
		subject: oneLine(subject.render(values)),
		html: html.render(values),
		text: text.render(values),
	});
}

/** A header has one line; RFC 5322 leaves 998 characters to it. */
function oneLine(written: string): string {
	return written.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, 900);
}
