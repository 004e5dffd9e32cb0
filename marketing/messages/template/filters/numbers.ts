import { isNothing, readArguments } from './arguments';
import { formatter } from './formatters';

const PLAIN = /^[+-]?(?:\d+|\d*[.,]\d+)$/;
const MOST_DECIMALS = 20;

/** The number that a value is or spells (`89`, `89.5`, `89,5`); undefined for everything else. */
export function readNumber(value: unknown): number | undefined {
	if (typeof value === 'bigint') return Number(value);
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'string' || value.length > 40) return undefined;
	const text = value.trim();
	// Three digits behind a comma may be thousands: such a text stays as it is.
	return PLAIN.test(text) && !/,\d{3}$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** How many decimals a filter asks for; undefined when it doesn't say. */
export function readDecimals(value: unknown): number | undefined {
	const decimals = readNumber(value);
	return decimals === undefined ? undefined : Math.min(MOST_DECIMALS, Math.max(0, Math.trunc(decimals)));
}

/** The filter `number`: `{{ 1299.5 | number: 2 }}` gives `1.299,50` in German. What is no number stays as it is. */
export function numberFilter(locale: string): (value: unknown, ...given: unknown[]) => unknown {
	return (value, ...given) => {
		if (isNothing(value)) return '';
		const number = readNumber(value);
		if (number === undefined) return value;
		const decimals = readDecimals(readArguments(given).first);
		return formatter(`number ${locale} ${decimals}`, () => new Intl.NumberFormat(locale, decimals === undefined
			? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals })).format(number);
	};
}
