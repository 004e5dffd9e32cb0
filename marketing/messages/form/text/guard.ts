const LIQUID = /\{\{.*?\}\}|\{%-?\s*(raw|comment)\s*-?%\}.*?\{%-?\s*end\1\s*-?%\}|\{%.*?%\}/gs;

/** A text whose Liquid stands aside for a while, so that what reads HTML or cuts text can't break it. */
export interface Guarded {
	text: string;
	/** The tag that a mark stands for. */
	tags: readonly string[];
	/** Puts the Liquid back, wherever its marks have gone. */
	restore: (text: string) => string;
}

/** What stands for a piece of Liquid: private characters of Unicode, which no text holds. */
export const MARK = /\uE000(\d+)\uE001/g;

/** Sets the Liquid of a text aside. */
export function guard(source: string): Guarded {
	const tags: string[] = [];
	const text = source.replaceAll(/[\uE000\uE001]/g, '').replaceAll(LIQUID, (tag) => `\uE000${tags.push(tag) - 1}\uE001`);
	return { text, tags, restore: (marked) => marked.replaceAll(MARK, (_, place: string) => tags[Number(place)] ?? '') };
}

/** A template as it reads for somebody of whom a word of usual length is known, whichever of its conditions hold. */
export function filledAsUsual(source: string, word = 'Someone'): string {
	const { text, tags } = guard(source);
	return text.replaceAll(MARK, (_, place: string) => (tags[Number(place)]?.startsWith('{{') ? word : ''));
}
