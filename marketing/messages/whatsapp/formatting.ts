/** What stands for WhatsApp's marks where a value brings them in: letters that look like them and format nothing. */
const ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** WhatsApp formats a mark only at the edge of a word: inside one, as in `SAVE_10`, it is left alone. */
const AT_AN_EDGE = /(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu;

/** A value in a WhatsApp text: its own stars and dashes make nothing bold. Web addresses stay as they are. */
export function withoutFormatting(value: string): string {
	if (!/[*_~`]/.test(value)) return value;
	return value.split(/(\s+)/).map((word) => (/^https?:/i.test(word) ? word : word.replaceAll(AT_AN_EDGE, (marks) => [...marks].map((mark) => ALIKE[mark]).join('')))).join('');
}

const OUTPUT = /\{\{-?(?!-?\s*(?:link|unsubscribe_url|preferences_url)\b).*?-?\}\}/gs;

/** Marks every value of a template, so that it can be told from the author's words once it is filled. */
export function markValues(source: string): string {
	return source.replaceAll(OUTPUT, (output) => `\uE004${output}\uE005`);
}

/** Filled, each value without formatting. */
export function settleValues(filled: string): string {
	return filled.replaceAll(/\uE004([^\uE005]*)\uE005/g, (_, value: string) => withoutFormatting(value));
}
