import { blocksOf } from '../brief/blocks';
import type { BriefText } from '../brief/brief';

/** What a page holds: about 88 letters a line of 11 point, about 34 lines below the address and 48 on those that follow. */
const LINE = 88;
const FIRST = 34;
const NEXT = 48;

/** How many pages a letter is likely to fill. */
export function pagesOf({ headline, offer, callToAction, legal }: BriefText, text: string): number {
	const linesIn = (words: string, width = LINE) => words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
	const body = blocksOf(text).reduce((sum, { kind, lines }) => sum + 1 + (kind === 'paragraph' ? linesIn(lines.join('\n')) : lines.reduce((more, line) => more + linesIn(line), 0)), 0);
	const extra = [headline, offer, callToAction].reduce((sum, words) => sum + (words.trim() === '' ? 0 : 1 + linesIn(words, LINE * 0.7)), 0);
	const small = legal.trim() === '' ? 0 : 1 + Math.ceil(linesIn(legal, LINE * 1.4) * 0.75);
	// Salutation, closing and signature take seven lines.
	const all = 7 + body + extra + small;
	return all <= FIRST ? 1 : 1 + Math.ceil((all - FIRST) / NEXT);
}
