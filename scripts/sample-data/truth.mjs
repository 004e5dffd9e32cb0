import { referenceDay } from './calendar.mjs';
import { advertised } from './products.mjs';

const numbersWhere = (rows, holds) => rows.flatMap((row, position) => (holds(row) ? [position + 1] : []));
const perFile = (files, holds) => ({ store: numbersWhere(files.store, holds), web: numbersWhere(files.web, holds) });

const isRecentPurchase = ({ purchase }) =>
	purchase.product === advertised && purchase.writtenDate === undefined && purchase.daysAgo < 30;

/** The persons (by number) of whom one row in any file is so. */
function personsWith(people, files, holds) {
	const found = new Set([...files.store, ...files.web].filter((row) => holds(row)).map(({ person }) => person));
	return people.flatMap((person, position) => (found.has(person) ? [position + 1] : []));
}

/** What a reader of the two files should find out, from what the generator meant; rows and persons count from 1. */
export function tellTruth(seed, everybody, files) {
	const people = everybody.map((person, position) => ({
		person: position + 1,
		storeRows: numbersWhere(files.store, (row) => row.person === person),
		webRows: numbersWhere(files.web, (row) => row.person === person),
	}));
	const saidNo = personsWith(everybody, files, ({ answer }) => answer === 'no');
	const saidYes = personsWith(everybody, files, ({ answer }) => answer === 'yes');
	return {
		seed,
		referenceDay,
		advertisedSku: advertised.sku,
		people,
		unusable: perFile(files, ({ person }) => person.stranger === true),
		badDates: perFile(files, ({ purchase }) => purchase.writtenDate !== undefined),
		duplicates: perFile(files, ({ duplicate }) => duplicate === true),
		inBoth: people.filter(({ storeRows, webRows }) => storeRows.length > 0 && webRows.length > 0).length,
		joinedLater: everybody.flatMap(({ customers }, position) => (customers.length > 1 ? [position + 1] : [])),
		recentBuyers: personsWith(everybody, files, isRecentPurchase),
		saidNo,
		saidYes: saidYes.filter((person) => !saidNo.includes(person)),
	};
}

/** The truth as JSON with one line per entry and per person. */
export function toJson({ people, ...rest }) {
	const entries = Object.entries(rest).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
	const persons = people.map((person) => JSON.stringify(person)).join(',\n');
	return `{\n${entries.join(',\n')},\n"people": [\n${persons}\n]\n}\n`;
}
