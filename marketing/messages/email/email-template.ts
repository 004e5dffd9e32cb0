import { parseTemplate, type Template } from '../template/template';
import { textPart } from '../template/text-part';
import { subjectLine, type RenderedEmail } from './rendered-email';

/** An e-mail before rendering: Liquid in both fields. */
export interface EmailTemplate {
	subject: string;
	html: string;
	/** Left out: made from the HTML. */
	text?: string;
}

/** Parses an e-mail's templates once; the function it gives renders them for one person after another. */
export async function emailRenderer(template: EmailTemplate): Promise<(values: Record<string, unknown>) => RenderedEmail> {
	const subject = await parseTemplate('Subject', template.subject, false);
	const html = await parseTemplate('HTML', template.html, true);
	const text: Template = template.text
		? await parseTemplate('Text', template.text, false)
		: await textPart('HTML', template.html, html);
	return (values) => ({
		subject: subjectLine(subject.render(values)),
		html: html.render(values),
		text: text.render(values),
	});
}
