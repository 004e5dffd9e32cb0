import { parse } from 'csv-parse/sync';
import { DateTime } from 'luxon';
import { tillFormat } from './calendar.mjs';
import { joinRows, ofOrder, ofReceipt } from './identifiers.mjs';

const read = (text, delimiter) => parse(text, { columns: true, delimiter });

/** Throws unless two lists hold the same, in any order. */
function mustMatch(what, found, meant) {
	const missing = meant.filter((one) => !found.includes(one));
	const surplus = found.filter((one) => !meant.includes(one));
	if (missing.length + surplus.length > 0 || found.length !== meant.length) {
		throw new Error(
			`${what}: not found ${missing.slice(0, 3).join(' | ')}; not meant ${surplus.slice(0, 3).join(' | ')}`,
		);
	}
}

function repeatedNumbers(rows) {
	const seen = new Set();
	return rows.flatMap((row, position) => {
		const text = JSON.stringify(row);
		if (seen.has(text)) return [position + 1];
		seen.add(text);
		return [];
	});
}

/** The persons to whom the till's rows alone give a second group, once for each group after their first. */
function splitAtTill(rows, people) {
	const personOf = new Map(people.flatMap(({ person, storeRows }) => storeRows.map((row) => [`s${row}`, person])));
	const persons = joinRows(rows).map(([name]) => personOf.get(name));
	return persons.filter((person, position) => persons.indexOf(person) < position);
}

/** Reads the finished files again and throws unless they say what the truth says of people, faults and copies. */
export function verify(storeCsv, webCsv, truth) {
	const store = read(storeCsv, ';');
	const web = read(webCsv, ',');
	const rows = [
		...store.map((row, position) => ({ name: `s${position + 1}`, identifiers: ofReceipt(row) })),
		...web.map((row, position) => ({ name: `w${position + 1}`, identifiers: ofOrder(row) })),
	];
	const usable = rows.filter(({ identifiers }) => identifiers.length > 0);
	const unusable = rows.filter(({ identifiers }) => identifiers.length === 0).map(({ name }) => name);
	const named = ({ store: s, web: w }) => [...s.map((row) => `s${row}`), ...w.map((row) => `w${row}`)];
	const person = ({ storeRows, webRows }) => named({ store: storeRows, web: webRows }).join(' ');
	mustMatch(
		'People',
		joinRows(usable).map((names) => names.join(' ')),
		truth.people.map((one) => person(one)),
	);
	const receipts = usable.filter(({ name }) => name.startsWith('s'));
	mustMatch('Joined later', splitAtTill(receipts, truth.people), truth.joinedLater);
	mustMatch('Unusable rows', unusable, named(truth.unusable));
	mustMatch('Copies', named({ store: repeatedNumbers(store), web: repeatedNumbers(web) }), named(truth.duplicates));
	const undated = (list, isDate) => list.flatMap((row, position) => (isDate(row) ? [] : [position + 1]));
	const found = {
		store: undated(store, (row) => DateTime.fromFormat(row.Date, tillFormat).isValid),
		web: undated(web, (row) => DateTime.fromISO(row.ordered_at).isValid),
	};
	mustMatch('Bad dates', named(found), named(truth.badDates));
}
