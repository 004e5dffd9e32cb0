/** What a segment costs, as the house knows it from its provider. */
export interface SmsPrices {
	/** ISO 4217, e.g. EUR. */
	currency: string;
	/** Where no price of the country's own is known. */
	usual?: number;
	/** By ISO 3166 alpha-2. */
	byCountry: ReadonlyMap<string, number>;
}

/** Money of small coins: prices of segments have up to five decimals. */
const PARTS = 100_000;

/** What a message of so many segments costs in that country; undefined where no price is known. */
export function costOf(segments: number, country: string | undefined, prices: SmsPrices): number | undefined {
	const price = (country === undefined ? undefined : prices.byCountry.get(country)) ?? prices.usual;
	return price === undefined ? undefined : Math.round(price * segments * PARTS) / PARTS;
}

/** The sum of costs, without the dust that adding binary fractions leaves. */
export function sumOf(costs: readonly number[]): number {
	return costs.reduce((sum, cost) => sum + Math.round(cost * PARTS), 0) / PARTS;
}
