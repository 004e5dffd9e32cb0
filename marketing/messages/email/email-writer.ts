import type { BrandKit } from '../brand/brand-kit';
import { firstSentence } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import type { ComposeOptions } from '../form/options';
import { personValues } from '../form/person';
import { writerOf, type Draft } from '../form/writer-of';
import { directionOf } from '../language/direction';
import { parseTemplate } from '../template/template';
import { textPart } from '../template/text-part';
import type { Writer } from '../writer';
import { layoutOf, type MailContent } from './layout';
import { fillLinks, fillTextLinks, linkedHtml } from './mail-links';
import { compileMjml } from './mjml';
import { subjectLine, type RenderedEmail } from './rendered-email';
import { labelled } from './subject-label';
import { emailWarnings } from './warnings';

/** Nothing for a text part: the preheader with its empty letters, and links that are pictures. */
const UNSAID = /<div class="x-preheader".*?<\/div>|<a\b[^>]*>\s*<img\b[^>]*>\s*<\/a>/gs;

/** Makes a brief's e-mail ready: the layout is compiled once for each language. */
export async function emailWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedEmail>> {
	return await writerOf(brief, 'email', options, async (said, language) => await draftMail(said, language, brand, options));
}

async function draftMail(said: BriefText & Overrides['email'], language: string, brand: BrandKit, options: ComposeOptions): Promise<Draft<RenderedEmail>> {
	const content = contentOf(said);
	const source = await sourceOf(said, content, language, brand, options);
	const { html: linked, addresses } = linkedHtml(source);
	const called = (field: string) => `${field} (${language})`;
	const subject = await parseTemplate(called('Subject'), content.subject, false);
	const preheader = await parseTemplate(called('Preheader'), content.preheader, false);
	const html = await parseTemplate(called('HTML'), linked, true);
	const text = said.plainText?.trim()
		? await parseTemplate(called('Plain Text'), said.plainText, false)
		: await textPart(called('HTML'), linked.replaceAll(UNSAID, ''), html);
	return {
		templates: [subject, preheader, html, text],
		warnings: emailWarnings({ said, content, brand, options, source }),
		write: (values, links) => {
			const filled: Record<string, unknown> = { ...personValues(values, links, brand, options), _links: addresses.map((address) => links.to(address)) };
			return {
				subject: subjectLine(options.marketing ? labelled(subject.render(filled), String(filled.country)) : subject.render(filled)),
				preheader: subjectLine(preheader.render(filled)),
				html: fillLinks(html.render(filled), links),
				text: fillTextLinks(text.render(filled), links),
			};
		},
	};
}

/** What the mail shows: where subject and preheader are not written, the brief's first words serve. */
function contentOf(said: BriefText & Overrides['email']): MailContent {
	const { headline, text, offer } = said;
	const first = firstSentence(text);
	const subject = said.subject?.trim() || headline.trim() || first;
	const preheader = said.preheader?.trim() || offer.trim() || (first === subject ? '' : first);
	return { ...said, subject, preheader };
}

async function sourceOf(said: Overrides['email'], content: MailContent, language: string, brand: BrandKit, { marketing }: ComposeOptions): Promise<string> {
	if (said.mjml?.trim()) return await compileMjml(`MJML (${language})`, said.mjml);
	if (said.html?.trim()) return said.html;
	const html = await compileMjml(`Message (${language})`, layoutOf(content, brand, language, marketing));
	// Outlook asks each table which way it runs.
	return directionOf(language) === 'rtl' ? html.replaceAll(/<table\b/g, '<table dir="rtl"') : html;
}
