/** A piece of a text: a paragraph with its lines, a list with its entries, or tags of Liquid that stand alone. */
export interface Block {
	kind: 'paragraph' | 'bullets' | 'numbers' | 'tags';
	lines: string[];
}

const BULLET = /^\s*[-*•]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const TAGS = /^\s*(?:\{%(?:[^%]|%(?!\}))*%\}\s*)+$/;

/** The paragraphs and lists of a text, as its author divided it with empty lines and marks. */
export function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let open: Block | undefined;
	for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
		const kind = kindOf(line);
		if (kind === undefined) {
			open = undefined;
			continue;
		}
		if (open?.kind !== kind) blocks.push(open = { kind, lines: [] });
		open.lines.push(line.replace(kind === 'bullets' ? BULLET : kind === 'numbers' ? NUMBER : /^\s+/, '').trimEnd());
	}
	return blocks;
}

function kindOf(line: string): Block['kind'] | undefined {
	if (line.trim() === '') return undefined;
	if (TAGS.test(line)) return 'tags';
	if (BULLET.test(line)) return 'bullets';
	return NUMBER.test(line) ? 'numbers' : 'paragraph';
}

/** The first sentence of a text, without its lists. */
export function firstSentence(text: string): string {
	const [paragraph] = blocksOf(text).filter(({ kind }) => kind === 'paragraph');
	return sentencesOf(paragraph?.lines.join(' ') ?? '')[0] ?? '';
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a text, as the language divides them; tags of Liquid stay whole. */
export function sentencesOf(text: string, language = 'en'): string[] {
	const tags: string[] = [];
	const guarded = text.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, (tag) => `\uE000${tags.push(tag) - 1}\uE001`);
	const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
	segmenters.set(language, segmenter);
	return [...segmenter.segment(guarded)]
		.map(({ segment }) => segment.replaceAll(/\uE000(\d+)\uE001/g, (_, place: string) => tags[Number(place)] ?? '').trim())
		.filter((sentence) => sentence !== '');
}
