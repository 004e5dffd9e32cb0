import type { BrandKit } from '../brand/brand-kit';
import { firstSentence } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress, uncounted } from '../form/address';
import { parseFields } from '../form/fields';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import { directionOf } from '../language/direction';
import { markLinksInHtml, markLinksInText } from '../links/marks/mark';
import { parseTemplate } from '../template/template';
import { textPart } from '../template/text-part';
import type { Writer } from '../writer';
import { layoutOf, type MailContent } from './layout/layout';
import { compileMjml } from './mjml/mjml';
import { subjectLine, type RenderedEmail } from './rendered-email';
import { labelled } from './subject-label';
import { emailWarnings } from './warnings';

/** Nothing for a text part: the preheader with its empty letters, and links that are pictures. */
const UNSAID = /<div class="x-preheader".*?<\/div>|<a\b[^>]{0,2000}>\s*<img\b[^>]{0,5000}>\s*<\/a>/gs;

/** Makes a brief's e-mail ready: the layout is compiled once for each language. */
export async function emailWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedEmail>> {
	return await writerOf(brief, 'email', brand, options, async (said, language) => await draftMail(said, language, brand, options));
}

async function draftMail(said: BriefText & Overrides['email'], language: string, brand: BrandKit, options: ComposeOptions): Promise<Draft<RenderedEmail>> {
	const content = contentOf(said);
	const source = await sourceOf(said, content, language, brand, options);
	const marked = markLinksInHtml(source);
	const plain = markLinksInText(said.plainText?.trim() ?? '');
	const lines = await parseFields(language, { Subject: content.subject, Preheader: content.preheader });
	// Only own HTML and MJML may ask for it.
	const link = /\blink\b/.test(`${said.html ?? ''}${said.mjml ?? ''}`) ? await parseAddress(`Link (${language})`, said.link, language) : undefined;
	const html = await parseTemplate(`HTML (${language})`, marked.source, true, language);
	const text = plain.source === ''
		? await textPart(`HTML (${language})`, marked.source.replaceAll(UNSAID, ''), html, { language })
		: await parseTemplate(`Plain Text (${language})`, plain.source, false, language);
	return {
		templates: [...lines.templates, html, text, ...(link ? [link.template] : [])],
		addresses: [...marked.addresses, ...plain.addresses],
		warnings: emailWarnings({ said, content, brand, options, source }),
		write: (person, links) => {
			if (link) person.link = link.for(person, uncounted);
			const { Subject: subject, Preheader: preheader } = lines.render(person);
			return {
				subject: subjectLine(options.marketing ? labelled(subject, person.country) : subject),
				preheader: subjectLine(preheader),
				html: html.render(person, links),
				text: text.render(person, links),
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
