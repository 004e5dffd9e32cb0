import { earlierFirst, moment } from './calendar.mjs';
import { price } from './products.mjs';
import { typedCountry, typedMail, webMobile } from './spelling.mjs';

const answers = { yes: 'true', no: 'false', '': '' };

/** What the shop stores about an account once, the same on each of its orders. */
function profileOf(random, { person, account }) {
	const mail = account.shouted ? account.mail.toUpperCase() : typedMail(random, account.mail);
	const answer = random.weighted([
		['yes', 50],
		['no', 18],
		['', 32],
	]);
	const cells = {
		customer_id: '',
		email: mail,
		first_name: person.given.latin,
		last_name: person.surname.latin,
		phone: webMobile(random, person, account.mobile),
		country: typedCountry(random, person),
		newsletter: answers[answer],
	};
	return { answer, cells };
}

function order({ person, product, quantity, writtenDate, ...when }, position) {
	const { zone, currency } = person.country;
	return {
		order_id: `O-${50001 + position}`,
		ordered_at: writtenDate ?? moment(when, zone).toISO({ suppressMilliseconds: true }),
		sku: product.sku,
		product_name: product.name,
		product_category: product.category,
		quantity: String(quantity),
		total: price(product, quantity, currency),
		currency,
	};
}

/** Writes the web shop's orders, oldest first; who orders first has the lower customer number, guests and strangers have none. */
export function writeOrders(random, purchases) {
	const profiles = new Map();
	let customers = 0;
	return [...purchases].sort(earlierFirst).map((purchase, position) => {
		const { person, account } = purchase;
		if (!profiles.has(account)) {
			const profile = profileOf(random, purchase);
			if (!account.stranger && !account.guest) profile.cells.customer_id = `W${10001 + customers++}`;
			profiles.set(account, profile);
		}
		const { answer, cells } = profiles.get(account);
		return { person, purchase, answer, cells: { ...cells, ...order(purchase, position) } };
	});
}
