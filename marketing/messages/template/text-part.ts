import type { HtmlToTextOptions } from 'html-to-text';
import { parseTemplate, type Template } from './template';

const LIQUID = /\{\{.*?\}\}|\{%.*?%\}/gs;
const OPTIONS: HtmlToTextOptions = {
	wordwrap: false,
	selectors: [
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
		{ selector: 'img', format: 'skip' },
		{ selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
		{ selector: 'table', format: 'block' },
		{ selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
		{ selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
		{ selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
	],
};

/** How a text part is written: in a language (BCP 47), its links marked by `mark` where they are to be counted. */
export interface TextPartOptions {
	language?: string;
	mark?: (text: string) => string;
}

/**
 * The plain-text part made from an HTML template whose links are not marked yet. The template itself is turned into
 * text once, its Liquid tags kept, and then filled per person. Where raw markup is let in (`| raw`), each filled mail
 * is converted instead.
 */
export async function textPart(field: string, html: string, filled: Template, { language, mark = (text) => text }: TextPartOptions = {}): Promise<Template> {
	const { convert } = await import('html-to-text');
	const textOf = (markup: string) => convert(markup, OPTIONS).replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
	if (/\|\s*raw\b|\{%-?\s*raw\b/.test(html)) return { needs: filled.needs, render: (values, links) => textOf(filled.render(values, links)) };
	const tags: string[] = [];
	const marked = html.replace(LIQUID, (tag) => `\uE000${tags.push(tag) - 1}\uE001`);
	const text = textOf(marked).replace(/\uE000(\d+)\uE001/g, (_, place: string) => tags[Number(place)] ?? '');
	return await parseTemplate(field, mark(text), false, language);
}
