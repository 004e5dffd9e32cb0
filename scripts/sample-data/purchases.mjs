import { advertised, otherProducts } from './products.mjs';

const yearOfDays = 364;
// Nobody buys the advertised article 27 to 34 days ago: "the last 30 days" is then the same in every time zone.
const recent = { from: 0, to: 26 };
const longAgo = { from: 35, to: yearOfDays };

function drawPurchase(random, buyer, opening) {
	const product = random.pick(otherProducts);
	const daysAgo = Math.floor((yearOfDays + 1) * random.next() ** 1.7);
	// On the newest day everybody buys before 16:00, so that no zone's moment lies in the next one.
	const closing = daysAgo === 0 ? 16 : opening.to;
	const minute = random.whole(opening.from * 60, closing * 60 - 1);
	return { ...buyer, product, quantity: random.whole(1, product.most), daysAgo, minute, second: random.whole(0, 59) };
}

/** Draws purchases of buyers (with a `person`): one each, a second for `twice`, a third for `thrice` of them. */
export function drawPurchases(random, buyers, { twice, thrice, opening }) {
	const inTurn = random.shuffled(buyers);
	inTurn.sort((one, other) => Number(other.person.regular ?? false) - Number(one.person.regular ?? false));
	const visits = [...inTurn, ...inTurn.slice(0, twice), ...inTurn.slice(twice - thrice, twice)];
	return visits.map((buyer) => drawPurchase(random, buyer, opening));
}

/** Lets people buy the advertised article: some who are in both files and some others lately, some others long ago. */
export function sellAdvertised(random, purchases, counts) {
	const oneEach = [...new Map(random.shuffled(purchases).map((purchase) => [purchase.person, purchase])).values()];
	const isInBoth = ({ person }) => person.customers.length > 0 && person.accounts.length > 0;
	const inBoth = oneEach.filter((purchase) => isInBoth(purchase));
	const others = oneEach.filter((purchase) => !isInBoth(purchase));
	const sell = (chosen, days) => {
		for (const purchase of chosen) {
			Object.assign(purchase, { product: advertised, quantity: 1, daysAgo: random.whole(days.from, days.to) });
			purchase.minute = Math.min(purchase.minute, 16 * 60 - 1);
		}
	};
	sell([...inBoth.splice(0, counts.inBoth), ...others.splice(0, counts.others)], recent);
	sell(random.shuffled([...inBoth, ...others]).slice(0, counts.longAgo), longAgo);
}

/**
 * Spoils the dates of some purchases; the first two stand among recent ones of the advertised article,
 * whose buyers a reader must not count.
 */
export function loseDates(random, purchases, texts) {
	const buyers = new Set(purchases.filter(({ product }) => product === advertised).map(({ person }) => person));
	const others = random.shuffled(purchases.filter(({ person }) => !buyers.has(person) && !person.regular));
	texts.forEach((text, turn) => {
		others[turn].writtenDate = text;
		if (turn < 2) Object.assign(others[turn], { product: advertised, quantity: 1, daysAgo: recent.to });
	});
}
