import { isNothing, readArguments } from './arguments';
import { formatter } from './formatters';
import { readNumber } from './numbers';

/**
 * The filter `plural`: the word that fits a number, `{{ count | plural: one: "item", other: "items" }}`. The words are
 * named by the categories of Unicode (zero, one, two, few, many, other); which number takes which is the language's
 * own rule. A list counts its members. Where the category has no word, `other` stands in, else the last word.
 */
export function pluralFilter(locale: string): (value: unknown, ...given: unknown[]) => unknown {
	return (value, ...given) => {
		if (isNothing(value)) return '';
		const count = Array.isArray(value) ? value.length : readNumber(value);
		const { named } = readArguments(given);
		const words = Object.values(named);
		if (words.length === 0) throw new Error('"plural" needs words, e.g. | plural: one: "item", other: "items"');
		if (count === undefined) return named.other ?? words.at(-1);
		const category = formatter(`plural ${locale}`, () => new Intl.PluralRules(locale)).select(count);
		return named[category] ?? named.other ?? words.at(-1);
	};
}
