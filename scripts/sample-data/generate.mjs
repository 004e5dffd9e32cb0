import { toCsv } from './csv.mjs';
import { noDates, repeated, repeatRows, spoilOrders, spoilReceipts } from './dirt.mjs';
import { drawPeople, drawStranger } from './people.mjs';
import { drawPurchases, loseDates, sellAdvertised } from './purchases.mjs';
import { seededRandom } from './random.mjs';
import { writeReceipts } from './store-receipts.mjs';
import { tellTruth, toJson } from './truth.mjs';
import { verify } from './verify.mjs';
import { writeOrders } from './web-shop.mjs';

/** Somebody who bought and left no identifier. */
function strangers(random, count) {
	const customer = { anchors: [], mobile: '', mail: '', card: '' };
	return Array.from({ length: count }, () => {
		const person = { ...drawStranger(random), stranger: true };
		return { person, customer, account: { mobile: '', mail: '', stranger: true } };
	});
}

function receipts(random, people) {
	const buyers = people.flatMap((person) => person.customers.map((customer) => ({ person, customer })));
	const opening = { from: 9, to: 20 };
	const purchases = drawPurchases(random, buyers, { twice: 67, thrice: 12, opening });
	sellAdvertised(random, purchases, { inBoth: 16, others: 24, longAgo: 25 });
	loseDates(random, purchases, repeated(noDates.store, 3));
	purchases.push(...drawPurchases(random, strangers(random, 8), { twice: 0, thrice: 0, opening }));
	const rows = writeReceipts(random, purchases);
	spoilReceipts(random, rows);
	repeatRows(random, rows, 3);
	return rows;
}

function orders(random, people) {
	const buyers = people.flatMap((person) => person.accounts.map((account) => ({ person, account })));
	const opening = { from: 6, to: 23 };
	const purchases = drawPurchases(random, buyers, { twice: 85, thrice: 20, opening });
	sellAdvertised(random, purchases, { inBoth: 10, others: 20, longAgo: 20 });
	loseDates(random, purchases, repeated(noDates.web, 2));
	purchases.push(...drawPurchases(random, strangers(random, 4), { twice: 0, thrice: 0, opening }));
	const rows = writeOrders(random, purchases);
	spoilOrders(random, rows);
	repeatRows(random, rows, 3);
	return rows;
}

/** Makes the three sample files of a seed, as texts by file name; throws when they contradict each other. */
export function generate(seed) {
	const random = seededRandom(seed);
	const people = drawPeople(random);
	const files = { store: receipts(random, people), web: orders(random, people) };
	const truth = tellTruth(seed, people, files);
	const cells = (rows) => rows.map((row) => row.cells);
	const storeCsv = toCsv(cells(files.store), ';');
	const webCsv = toCsv(cells(files.web), ',');
	verify(storeCsv, webCsv, truth);
	return { 'store-receipts.csv': storeCsv, 'web-shop-orders.csv': webCsv, 'truth.json': toJson(truth) };
}
