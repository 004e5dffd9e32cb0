import { isNothing, readArguments } from './arguments';
import { formatter } from './formatters';
import { readDecimals, readNumber } from './numbers';

interface Sum {
	amount: number;
	currency?: string;
}

/**
 * The filter `money`: `{{ order.total | money: "EUR" }}` gives `89,50 €` in German. The value may bring its own
 * currency: `89.50 EUR`, or an object with `amount` (or `value`) and `currency`. What is no sum stays as it is; a sum
 * without any currency throws, since a price in the wrong one is worse than no mail.
 */
export function moneyFilter(locale: string): (value: unknown, ...given: unknown[]) => unknown {
	return (value, ...given) => {
		if (isNothing(value)) return '';
		const sum = readSum(value);
		if (!sum) return value;
		const { first, named } = readArguments(given);
		const currency = currencyCode(first) ?? sum.currency;
		if (!currency) throw new Error('"money" needs a currency of three letters, e.g. | money: "EUR"');
		const decimals = readDecimals(named.decimals);
		return formatter(`money ${locale} ${currency} ${decimals}`, () => new Intl.NumberFormat(locale, {
			style: 'currency', currency, ...(decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
		})).format(sum.amount);
	};
}

function readSum(value: unknown): Sum | undefined {
	if (typeof value === 'string') {
		const [, before, written, after] = /^\s*([A-Za-z]{3})?\s*([\d.,+-]+)\s*([A-Za-z]{3})?\s*$/.exec(value.slice(0, 60)) ?? [];
		const amount = readNumber(written);
		return amount === undefined ? undefined : { amount, currency: currencyCode(before ?? after) };
	}
	if (typeof value === 'object' && value !== null) {
		const { amount, value: worth, currency } = value as Record<string, unknown>;
		const number = readNumber(amount ?? worth);
		return number === undefined ? undefined : { amount: number, currency: currencyCode(currency) };
	}
	const amount = readNumber(value);
	return amount === undefined ? undefined : { amount };
}

/** ISO 4217 as far as its form goes. */
function currencyCode(written: unknown): string | undefined {
	return typeof written === 'string' && /^[A-Za-z]{3}$/.test(written.trim()) ? written.trim().toUpperCase() : undefined;
}
