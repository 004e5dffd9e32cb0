const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text of one line, no longer than `most` letters: cut at a word, with an ellipsis. No letter is torn apart. */
export function cutAtWord(text: string, most: number): string {
	const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
	const letters = firstLetters(line, most + 1);
	if (letters.length <= most) return line;
	const head = letters.slice(0, most - 1).join('');
	const atWord = letters[most - 1] === ' ' ? head : head.replace(/\s+\S*$/, '');
	// A word that is nearly the whole text is cut itself.
	const kept = atWord.length >= head.length / 2 ? atWord : head;
	return `${kept.replace(/[\s.,;:!?…–-]+$/u, '')}…`;
}

/** Looks at no more of the text than it needs. */
function firstLetters(line: string, count: number): string[] {
	const letters: string[] = [];
	for (const { segment } of segmenter.segment(line)) {
		letters.push(segment);
		if (letters.length === count) break;
	}
	return letters;
}

/** How many letters a reader sees. */
export function lettersIn(text: string): number {
	return [...segmenter.segment(text)].length;
}
