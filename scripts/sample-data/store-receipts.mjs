import { earlierFirst, moment, tillFormat } from './calendar.mjs';
import { price } from './products.mjs';
import { tillMobile, tillName, typedCountry, typedMail } from './spelling.mjs';

/** Answers to "may we write to you?": often empty, seldom the opposite of what the person said before. */
function drawAnswer(random, usual) {
	if (usual === '' || random.chance(0.2)) return '';
	return random.chance(0.04) ? { yes: 'no', no: 'yes' }[usual] : usual;
}

function receipt(random, { person, customer, product, quantity, writtenDate, ...when }, answer) {
	const { country } = person;
	const isShown = (kind, share) => customer[kind] && (customer.anchors.includes(kind) || random.chance(share));
	const shown = (kind, share) => (isShown(kind, share) ? customer[kind] : '');
	return {
		'Receipt No': '',
		Date: writtenDate ?? moment(when, country.zone).toFormat(tillFormat),
		Store: random.pick(country.stores),
		'Customer Card': shown('card', 0.6),
		Name: tillName(random, person),
		Mobile: tillMobile(random, person, shown('mobile', 0.75)),
		Mail: typedMail(random, shown('mail', 0.7)),
		Country: typedCountry(random, person),
		'Article No': product.sku,
		Article: product.name,
		Category: product.category,
		Qty: String(quantity),
		Amount: price(product, quantity, country.currency),
		Currency: country.currency,
		'Marketing OK': country.words[answer] ?? '',
	};
}

/** Writes the till's receipts, oldest first; a row keeps the purchase and the answer it tells of. */
export function writeReceipts(random, purchases) {
	const usual = new Map();
	const rows = [...purchases].sort(earlierFirst).map((purchase) => {
		const { person } = purchase;
		if (!usual.has(person))
			usual.set(
				person,
				random.weighted([
					['yes', 52],
					['no', 14],
					['', 34],
				]),
			);
		const answer = drawAnswer(random, usual.get(person));
		return { person, purchase, answer, cells: receipt(random, purchase, answer) };
	});
	rows.forEach(({ cells }, position) => (cells['Receipt No'] = `R-${200001 + position}`));
	return rows;
}
