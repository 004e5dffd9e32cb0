import { blocksOf, type Block } from '../../brief/blocks';
import { escapeHtml } from '../../template/escaping';
import { guard, MARK } from './guard';

/** An author's plain text as HTML: escaped, its Liquid left as it is, which escapes its values itself. */
export function htmlOf(text: string): string {
	const { text: guarded, restore } = guard(text);
	return restore(escapeHtml(guarded));
}

/** The same, in several lines. */
export function linesOf(text: string): string {
	return htmlOf(text.trim()).replaceAll('\n', '<br>');
}

/** A brand's own lines, each in the direction of its own letters: an address stays in order in a text that runs the other way. */
export function ownLines(text: string): string {
	return text.trim().split('\n').map((line) => (line.trim() === '' ? '' : `<span dir="${directionOfText(line)}">${htmlOf(line.trim())}</span>`)).join('<br>');
}

/** The direction of a text's first letter that has one. */
function directionOfText(text: string): 'ltr' | 'rtl' {
	const [letter = ''] = /\p{L}/u.exec(text) ?? [];
	return /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(letter) ? 'rtl' : 'ltr';
}

/** How paragraphs and lists are styled: the content of their `style`. */
export interface TextStyle {
	paragraph: string;
	list: string;
	entry: string;
}

/** An author's text as paragraphs and lists. */
export function paragraphsOf(text: string, style: TextStyle): string {
	return blocksOf(oneLineTags(text)).map((block) => blockHtml(block, style)).join('\n');
}

/** Lines inside a tag of Liquid must not be taken for lines of the text. */
function oneLineTags(text: string): string {
	const { text: guarded, tags } = guard(text);
	return guarded.replaceAll(MARK, (_, place: string) => (tags[Number(place)] ?? '').replaceAll('\n', ' '));
}

function blockHtml({ kind, lines }: Block, { paragraph, list, entry }: TextStyle): string {
	if (kind === 'tags') return lines.join('\n');
	if (kind === 'paragraph') return `<p style="${paragraph}">${lines.map(htmlOf).join('<br>')}</p>`;
	const tag = kind === 'bullets' ? 'ul' : 'ol';
	return `<${tag} style="${list}">${lines.map((line) => `<li style="${entry}">${htmlOf(line)}</li>`).join('')}</${tag}>`;
}
