/** A piece of a text that looks one way. */
export interface Run {
	text: string;
	look?: 'bold' | 'italic' | 'struck' | 'code' | 'link';
}

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;
/** A mark counts where it stands at the edge of words and holds the text without a space. Source: WhatsApp's help on formatting. */
const MARKED = /(?<![\p{L}\p{N}])(```|\*|_|~)(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu;
const LOOKS = { '*': 'bold', _: 'italic', '~': 'struck', '```': 'code' } as const;

/** A text with its links. */
export function linked(text: string): Run[] {
	return split(text, LINK, ([link]) => ({ text: link, look: 'link' }));
}

/** A text as WhatsApp shows it: bold, italic, struck out, and its links. */
export function formatted(text: string): Run[] {
	return linked(text).flatMap((run) => (run.look ? [run]
		: split(run.text, MARKED, ([, mark, inside]) => ({ text: inside, look: LOOKS[mark as keyof typeof LOOKS] }))));
}

function split(text: string, pattern: RegExp, make: (match: RegExpExecArray) => Run): Run[] {
	const runs: Run[] = [];
	let from = 0;
	for (const match of text.matchAll(pattern)) {
		if (match.index > from) runs.push({ text: text.slice(from, match.index) });
		runs.push(make(match));
		from = match.index + match[0].length;
	}
	if (from < text.length) runs.push({ text: text.slice(from) });
	return runs;
}

/** Writes runs, in Liquid: `runs` is what they are called there. */
export function runsIn(runs: string): string {
	return `{% for run in ${runs} %}{% case run.look %}{% when 'bold' %}<b>{{ run.text }}</b>{% when 'italic' %}<i>{{ run.text }}</i>{% when 'struck' %}<s>{{ run.text }}</s>`
		+ '{% when \'code\' %}<code>{{ run.text }}</code>{% when \'link\' %}<span class="link">{{ run.text }}</span>{% else %}{{ run.text }}{% endcase %}{% endfor %}';
}
