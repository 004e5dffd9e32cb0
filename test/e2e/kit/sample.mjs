// Whom the sample workflow has to write to, and which mail: told from the sample files, not from our nodes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import { ROOT } from '../../../scripts/sandbox/places.mjs';
import { ofOrder, ofReceipt } from '../../../scripts/sample-data/identifiers.mjs';

const text = (name) => readFileSync(join(ROOT, 'workflows', 'sample-data', name), 'utf8');
const rows = (name, delimiter) => parse(text(name), { columns: true, delimiter });

const mailsOf = (identifiers) => identifiers.filter((one) => one.startsWith('mail:')).map((one) => one.slice('mail:'.length));

function receiptOf(row) {
	return {
		channel: 'store',
		mails: mailsOf(ofReceipt(row)),
		at: DateTime.fromFormat(row.Date, 'dd.MM.yyyy HH:mm', { zone: 'Europe/Warsaw' }),
		country: row.Country.trim().toUpperCase(),
	};
}

function orderOf(row) {
	return { channel: 'web', mails: mailsOf(ofOrder(row)), at: DateTime.fromISO(row.ordered_at, { setZone: true }), country: row.country.trim().toUpperCase() };
}

/** Where a mail needs no yes beforehand, only that nobody said no (15 USC 7704). */
const OPT_OUT = 'US';

/** The channel of a person's last purchase that has a date. */
function lastChannel(own) {
	const dated = own.filter(({ at }) => at.isValid).sort((one, other) => other.at.toMillis() - one.at.toMillis());
	return dated[0]?.channel;
}

/**
 * Everybody in the sample: `mails` (the addresses they are known by, in small letters), what they said or the law says for them, whether they
 * bought the advertised product lately, and `mail`: `thank-you`, `offer`, or undefined when they must get nothing. `unusable` rows have nobody to belong to or no date.
 */
export function readSample() {
	const truth = JSON.parse(text('truth.json'));
	const receipts = rows('store-receipts.csv', ';').map(receiptOf);
	const orders = rows('web-shop-orders.csv', ',').map(orderOf);
	const [yes, no, bought] = [truth.saidYes, truth.saidNo, truth.recentBuyers].map((numbers) => new Set(numbers));
	const people = truth.people.map(({ person, storeRows, webRows }) => {
		const own = [...storeRows.map((row) => receipts[row - 1]), ...webRows.map((row) => orders[row - 1])];
		const mails = new Set(own.flatMap((row) => row.mails));
		const agreed = yes.has(person) || own.every(({ country }) => country === OPT_OUT);
		const welcome = mails.size > 0 && agreed && !no.has(person) && !bought.has(person);
		const kind = lastChannel(own) === 'store' ? 'thank-you' : 'offer';
		return { person, mails, agreed, saidNo: no.has(person), boughtLately: bought.has(person), mail: welcome ? kind : undefined };
	});
	const unusable = [truth.unusable, truth.badDates].flatMap(({ store, web }) => [...store, ...web]).length;
	return { people, rows: receipts.length + orders.length, unusable };
}
