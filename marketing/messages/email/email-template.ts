import { markLinksInHtml, markLinksInText } from '../links/marks/mark';
import { parseTemplate, type Template } from '../template/template';
import { textPart } from '../template/text-part';
import type { MessageLinks, Values } from '../writer';
import { subjectLine, type RenderedEmail } from './rendered-email';

/** An e-mail before rendering: Liquid in both fields. */
export interface EmailTemplate {
	subject: string;
	html: string;
	/** Left out: made from the HTML. */
	text?: string;
}

/** Renders an e-mail for one person after another; its links lead where `links` says, else straight on. */
export interface EmailRenderer {
	(values: Values, links?: MessageLinks): RenderedEmail;
	/** The variables that it needs and has no default for. */
	needs: readonly string[];
	/** The web addresses in it that are the same for everybody. */
	addresses: readonly string[];
}

/** Parses an e-mail's templates once. Numbers, dates and plurals follow the language (BCP 47). */
export async function emailRenderer(template: EmailTemplate, language = 'en'): Promise<EmailRenderer> {
	const marked = markLinksInHtml(template.html);
	const addresses = new Set(marked.addresses);
	const mark = (written: string) => {
		const { source, addresses: more } = markLinksInText(written);
		for (const address of more) addresses.add(address);
		return source;
	};
	const subject = await parseTemplate('Subject', template.subject, false, language);
	const html = await parseTemplate('HTML', marked.source, true, language);
	const text: Template = template.text
		? await parseTemplate('Text', mark(template.text), false, language)
		: await textPart('HTML', template.html, html, { language, mark });
	const render = (values: Values, links?: MessageLinks): RenderedEmail => ({
		subject: subjectLine(subject.render(values)),
		html: html.render(values, links),
		text: text.render(values, links),
	});
	return Object.assign(render, { needs: [...new Set([subject, html, text].flatMap(({ needs }) => needs))], addresses: [...addresses] });
}
