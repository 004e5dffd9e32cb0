const product = (sku, name, category, euros, most = 1) => ({ sku, name, category, euros, most });

/** The article that was advertised, and that its recent buyers should see no more advertisements for. */
export const advertised = product('TRAIL-200', 'Trail Runner 200', 'Running shoes', 119);

/** All other articles; `most` is how many one buys at a time. */
export const otherProducts = [
	product('ROAD-110', 'Road Runner 110', 'Running shoes', 99),
	product('HIKE-GTX', 'Summit Hiker GTX', 'Hiking boots', 169),
	product('SHELL-30', 'Rain Shell 30', 'Jackets', 139),
	product('DOWN-500', 'Down Jacket 500', 'Jackets', 199),
	product('PACK-24', 'Day Pack 24 l', 'Backpacks', 79),
	product('TENT-2P', 'Tent Lake 2P', 'Camping', 249),
	product('BAG-M5', 'Sleeping Bag -5 °C', 'Camping', 129),
	product('BEAM-300', 'Headlamp Beam 300', 'Lights', 39),
	product('SOCK-M', 'Merino Socks', 'Clothing', 15, 3),
	product('BOTTLE-75', 'Bottle "Spring", 0.75 l', 'Accessories', 19, 2),
	product('POLES-C', 'Trekking Poles Carbon', 'Accessories', 89),
];

const rates = { EUR: 1, PLN: 4.3, ILS: 4, USD: 1.1 };

/** What `quantity` pieces cost in a currency: prices are round numbers there, given as text with two decimals. */
export function price({ euros }, quantity, currency) {
	return (Math.round(euros * rates[currency]) * quantity).toFixed(2);
}
