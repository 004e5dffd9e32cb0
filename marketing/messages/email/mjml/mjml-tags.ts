import type { Guarded } from '../../form/text/guard';

/** A tag that doesn't fit, and the line it stands in. */
export interface TagFault {
	line: number;
	message: string;
}

/** Tags whose content is text or HTML, which may stand as it likes. */
const ENDING = new Set([
	'mj-accordion-text', 'mj-accordion-title', 'mj-button', 'mj-html-attributes', 'mj-navbar-link', 'mj-preview', 'mj-raw',
	'mj-social-element', 'mj-style', 'mj-table', 'mj-text', 'mj-title',
]);

interface Tag {
	name: string;
	closes: boolean;
	alone: boolean;
	start: number;
	end: number;
}

/** What is wrong with the tags of MJML: the compiler itself takes one that is never closed without a word. */
export function faultInTags(source: string): TagFault | undefined {
	const line = (place: number) => source.slice(0, place).split('\n').length;
	const open: Tag[] = [];
	const endless = endlessComment(source);
	if (endless >= 0) return { line: line(endless), message: 'the comment <!-- is never closed' };
	for (const tag of tagsOf(source)) {
		if (tag.name === 'mj-include') return { line: line(tag.start), message: 'mj-include reaches no file here: put its content in its place' };
		if (tag.alone) continue;
		if (!tag.closes) {
			open.push(tag);
			continue;
		}
		const last = open.pop();
		if (!last) return { line: line(tag.start), message: `</${tag.name}> closes nothing` };
		if (last.name !== tag.name) return { line: line(last.start), message: `<${last.name}> is not closed before </${tag.name}> in line ${line(tag.start)}` };
	}
	const [left] = open;
	if (left) return { line: line(left.start), message: `<${left.name}> is not closed` };
	return /<mjml[\s>]/.test(source) ? undefined : { line: 1, message: 'there is no <mjml>' };
}

/** Liquid that stands between tags, e.g. a condition around sections, is kept by the compiler only inside `mj-raw`. */
export function wrapLooseTags({ text }: Guarded): string {
	const open: string[] = [];
	let written = '';
	let place = 0;
	const upTo = (end: number) => {
		const piece = text.slice(place, end);
		const structural = open.length > 1 && !ENDING.has(open.at(-1) as string) && open.includes('mj-body');
		written += structural ? piece.replaceAll(/(?:\uE000\d+\uE001\s*)+/g, '<mj-raw>$&</mj-raw>') : piece;
		place = end;
	};
	for (const tag of tagsOf(text)) {
		upTo(tag.start);
		written += text.slice(tag.start, tag.end);
		place = tag.end;
		if (tag.closes) open.pop();
		else if (!tag.alone) open.push(tag.name);
	}
	upTo(text.length);
	return written;
}

/** The tags of MJML in their order, without HTML's own and what stands in comments. */
function tagsOf(source: string): Tag[] {
	const blank = withoutComments(source);
	return [...blank.matchAll(/<(\/?)(mj[a-z-]*)((?:\s(?:[^<>"']|"[^"]*"|'[^']*'){0,5000})?)(\/?)>/g)].map((found) => ({
		name: found[2],
		closes: found[1] === '/',
		alone: found[4] === '/' || /\/\s*$/.test(found[3]),
		start: found.index,
		end: found.index + found[0].length,
	}));
}

/** The same source with spaces for its comments. */
function withoutComments(source: string): string {
	let written = '';
	for (let at = 0; ;) {
		const start = source.indexOf('<!--', at);
		const end = start < 0 ? -1 : source.indexOf('-->', start);
		if (end < 0) return written + source.slice(at);
		written += source.slice(at, start) + ' '.repeat(end + 3 - start);
		at = end + 3;
	}
}

/** Where a comment begins that swallows the rest; -1 where none does. */
function endlessComment(source: string): number {
	return withoutComments(source).indexOf('<!--');
}
