/** What stands for WhatsApp's marks where a value brings them in: letters that look like them and format nothing. */
const ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** WhatsApp formats at the edge of a word: marks inside one, as in `SAVE_10`, are found first and left alone. */
const MARKS = /(?<=[\p{L}\p{N}])([*_~`]+)(?=[\p{L}\p{N}])|[*_~`]/gu;

/** A value in a WhatsApp text: its own stars and dashes make nothing bold. Web addresses stay as they are. */
export function withoutFormatting(value: string): string {
	if (!/[*_~`]/.test(value)) return value;
	return value.split(/(\s+)/).map((word) => (/^https?:/i.test(word) ? word : word.replaceAll(MARKS, (mark: string, inside?: string) => inside ?? ALIKE[mark]))).join('');
}

/** A piece of Liquid that writes a value; addresses and what stands in a link are no words. */
const OUTPUT = /\{%-?\s*link\s*-?%\}.*?\{%-?\s*endlink\s*-?%\}|\{\{-?(?!-?\s*(?:link|unsubscribe_url|preferences_url)\b).*?-?\}\}/gs;

/** Marks every value of a template, so that it can be told from the author's words once it is filled. */
export function markValues(source: string): string {
	return source.replaceAll(OUTPUT, (output) => (output.startsWith('{%') ? output : `\uE004${output}\uE005`));
}

/** Filled, each value without formatting. */
export function settleValues(filled: string): string {
	return filled.replaceAll(/\uE004([^\uE005]*)\uE005/g, (_, value: string) => withoutFormatting(value));
}
