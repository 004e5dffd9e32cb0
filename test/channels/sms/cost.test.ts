import { costOf, sumOf, type SmsPrices } from '../../../marketing/channels';

const prices: SmsPrices = { currency: 'EUR', usual: 0.07, byCountry: new Map([['PL', 0.0315], ['US', 0]]) };

test.each<[number, string | undefined, SmsPrices, number | undefined]>([
	[1, 'PL', prices, 0.0315],
	[3, 'PL', prices, 0.0945],
	[3, 'DE', prices, 0.21],
	[2, undefined, prices, 0.14],
	[5, 'US', prices, 0],
	[1, 'DE', { ...prices, usual: undefined }, undefined],
	[1, undefined, { ...prices, usual: undefined }, undefined],
])('%d segments to %s cost', (segments, country, known, cost) => expect(costOf(segments, country, known)).toBe(cost));

test('costs add up without the dust of binary fractions', () => {
	expect(sumOf(new Array<number>(10).fill(0.1))).toBe(1);
	expect(sumOf([])).toBe(0);
	expect(sumOf([0.00003, 0.00004])).toBe(0.00007);
});
