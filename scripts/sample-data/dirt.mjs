import { advertised } from './products.mjs';

const noPhones = ['brak', '000', '123'];
const noMails = ['anna(at)example.com', 'jan@@example.com', '@example.com'];

/** Dates that are none, as the till and the web shop write them. */
export const noDates = {
	store: ['31.02.2026 10:00', 'yesterday', ''],
	web: ['2026-02-31T10:00:00+01:00', 'yesterday', ''],
};

/** The list `times` times over. */
export const repeated = (list, times) => Array.from({ length: times }, () => list).flat();

const isClean = ({ spoilt, purchase }) => spoilt !== true && purchase.writtenDate === undefined;

/** Takes from rows that nothing was done to yet, so that each fault can be found alone. */
function openPool(random, rows) {
	const pool = random.shuffled(rows.filter(({ person }) => !person.regular));
	return (count, fits) => {
		const taken = pool.filter((row) => isClean(row) && fits(row)).slice(0, count);
		if (taken.length < count) throw new Error('Not enough rows left to spoil');
		for (const row of taken) row.spoilt = true;
		return taken;
	};
}

const fullWidth = (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const isKnown = ({ person }) => person.stranger !== true;
const isNotAdvertised = ({ purchase }) => purchase.product !== advertised;

/** Spoils phones, e-mail addresses and amounts of receipts, never an identifier that says whose receipt it is. */
export function spoilReceipts(random, rows) {
	const take = openPool(random, rows);
	const spared = (kind) => (row) => isKnown(row) && !row.purchase.customer.anchors.includes(kind);
	const phones = repeated(noPhones, 3);
	take(phones.length, spared('mobile')).forEach(({ cells }, turn) => (cells.Mobile = phones[turn]));
	const mails = repeated(noMails, 3);
	take(mails.length, spared('mail')).forEach(({ cells }, turn) => (cells.Mail = mails[turn]));
	take(4, isNotAdvertised).forEach(({ cells }) => (cells.Amount = ''));
	const [wide] = take(1, (row) => isKnown(row) && row.purchase.customer.anchors.includes('mobile'));
	wide.cells.Mobile = fullWidth(wide.cells.Mobile);
	const strangers = rows.filter((row) => !isKnown(row));
	strangers.slice(0, 4).forEach(({ cells }, turn) => {
		if (turn % 2 === 0) cells.Mobile = noPhones[turn % 3];
		if (turn > 0) cells.Mail = noMails[turn % 3];
	});
}

/** Spoils phones, e-mail addresses and totals of orders of people whom the customer number alone identifies. */
export function spoilOrders(random, rows) {
	const take = openPool(random, rows);
	const sure = (row) => isKnown(row) && row.person.customers.length === 0 && row.person.accounts.length === 1;
	take(noPhones.length, sure).forEach(({ cells }, turn) => (cells.phone = noPhones[turn]));
	take(noMails.length, sure).forEach(({ cells }, turn) => (cells.email = noMails[turn]));
	take(3, isNotAdvertised).forEach(({ cells }) => (cells.total = ''));
	take(4, isKnown).forEach(({ cells }) => (cells.first_name = ` ${cells.first_name} `));
	const strangers = rows.filter((row) => !isKnown(row));
	Object.assign(strangers[0].cells, { phone: noPhones[1], email: noMails[0] });
}

/** Puts exact copies of some rows that nothing was done to a few rows below them. */
export function repeatRows(random, rows, count) {
	for (const row of random.shuffled(rows.filter((one) => isKnown(one) && isClean(one))).slice(0, count)) {
		const below = rows.indexOf(row) + random.whole(1, 4);
		rows.splice(below, 0, { ...row, duplicate: true });
	}
}
