const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text of one line, no longer than `most` letters: cut at a word, with an ellipsis. No letter is torn apart. */
export function cutAtWord(text: string, most: number): string {
	const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
	const letters = [...segmenter.segment(line)].map(({ segment }) => segment);
	if (letters.length <= most) return line;
	const head = letters.slice(0, most - 1).join('');
	const atWord = letters[most - 1] === ' ' ? head : head.replace(/\s+\S*$/, '');
	// A word that is nearly the whole text is cut itself.
	const kept = atWord.length >= head.length / 2 ? atWord : head;
	return `${kept.replace(/[\s.,;:!?…–-]+$/u, '')}…`;
}

/** How many letters a reader sees. */
export function lettersIn(text: string): number {
	return [...segmenter.segment(text)].length;
}
