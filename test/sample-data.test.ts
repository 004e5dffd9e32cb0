import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { runScript } from './kit/run-script.cjs';

type Row = Record<string, string>;
type PerFile = { store: number[]; web: number[] };
type Truth = {
	referenceDay: string;
	advertisedSku: string;
	people: Array<{ person: number; storeRows: number[]; webRows: number[] }>;
	unusable: PerFile;
	badDates: PerFile;
	duplicates: PerFile;
	inBoth: number;
	joinedLater: number[];
	recentBuyers: number[];
	saidNo: number[];
	saidYes: number[];
};

const root = resolve(__dirname, '..');
const shipped = join(root, 'workflows/sample-data');
const names = ['store-receipts.csv', 'web-shop-orders.csv', 'truth.json'];
const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const rows = (name: string, delimiter: string): Row[] => parse(text(shipped, name), { columns: true, delimiter });

const store = rows('store-receipts.csv', ';');
const web = rows('web-shop-orders.csv', ',');
const truth = JSON.parse(text(shipped, 'truth.json')) as Truth;

const folders: string[] = [];
function generated(...options: string[]): string[] {
	const folder = mkdtempSync(join(tmpdir(), 'sample-data-'));
	folders.push(folder);
	const script = join(root, 'scripts/sample-data/index.mjs');
	runScript(script, '--out', folder, ...options);
	return names.map((name) => text(folder, name));
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const count = (list: Row[], column: string, shape: RegExp) => list.filter((row) => shape.test(row[column])).length;
const phone = (written: string, country: string) =>
	parsePhoneNumberFromString(written.normalize('NFKC').trim(), country.trim().toUpperCase() as CountryCode);
const isMail = (written: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(written.trim());
const addresses = (digits: string, country: string, mail: string) => {
	const number = phone(digits, country);
	return [...(number?.isValid() ? [number.number] : []), ...(isMail(mail) ? [mail.trim().toLowerCase()] : [])];
};
const keys = {
	store: (row: Row) => [row['Customer Card'], ...addresses(row.Mobile, row.Country, row.Mail)].filter(Boolean),
	web: (row: Row) => [row.customer_id, ...addresses(row.phone, row.country, row.email)].filter(Boolean),
};

/** Imports rows one after the other: how many profiles there are then, and how many went into another on the way. */
function profilesAfter(rowsOfKeys: string[][]): { profiles: number; merged: number } {
	let profiles: Array<Set<string>> = [];
	let merged = 0;
	for (const row of rowsOfKeys.filter((some) => some.length > 0)) {
		const known = profiles.filter((profile) => row.some((key) => profile.has(key)));
		merged += Math.max(0, known.length - 1);
		profiles = profiles.filter((profile) => !known.includes(profile));
		profiles.push(new Set([...known.flatMap((profile) => [...profile]), ...row]));
	}
	return { profiles: profiles.length, merged };
}

describe('the generator', () => {
	test('writes the shipped files again, byte for byte', () => {
		expect(generated('--seed', '7')).toEqual(names.map((name) => text(shipped, name)));
		expect(generated()).toEqual(names.map((name) => text(shipped, name)));
	});

	test('writes other files for another seed', () => {
		const others = generated('--seed', '8');
		names.forEach((name, position) => expect(others[position]).not.toBe(text(shipped, name)));
	});

	test('keeps the files small', () => {
		const bytes = names.map((name) => statSync(join(shipped, name)).size);
		expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(200_000);
	});
});

describe('the sample', () => {
	test('holds the people it promises', () => {
		expect(store.length).toBeGreaterThanOrEqual(420);
		expect(truth.people.length).toBeGreaterThan(500);
		expect(truth.inBoth).toBeGreaterThanOrEqual(120);
		expect(truth.recentBuyers.length).toBeGreaterThanOrEqual(60);
		expect(new Set(web.map((row) => row.customer_id)).size).toBeGreaterThan(310);
		expect(truth.people.some((one) => new Set(one.webRows.map((n) => web[n - 1].customer_id)).size > 1)).toBe(true);
	});

	test('names every row once, as somebody or as unusable', () => {
		const told = [...truth.people.flatMap((one) => one.storeRows), ...truth.unusable.store];
		expect(told.sort((a, b) => a - b)).toEqual(store.map((_, position) => position + 1));
		const ordered = [...truth.people.flatMap((one) => one.webRows), ...truth.unusable.web];
		expect(ordered.sort((a, b) => a - b)).toEqual(web.map((_, position) => position + 1));
	});

	test('has eight people who are two customers at the till until the web shop knows both their addresses', () => {
		expect(truth.joinedLater).toHaveLength(8);
		for (const person of truth.joinedLater) {
			const { storeRows, webRows } = truth.people[person - 1];
			const receipts = storeRows.map((row) => store[row - 1]);
			const [[, number, mail], ...others] = webRows.map((row) => keys.web(web[row - 1]));
			for (const other of others) expect(other.slice(1)).toEqual([number, mail]);
			const cardWith = (column: string) => receipts.find((row) => row[column] !== '')?.['Customer Card'];
			const shown = new Set(receipts.map((row) => keys.store(row).join(' ')));
			expect(shown).toEqual(new Set([`${cardWith('Mobile')} ${number}`, `${cardWith('Mail')} ${mail}`]));
			expect(cardWith('Mobile')).not.toBe(cardWith('Mail'));
		}
	});

	test('has nobody else whose profile is made twice, at the till or on the web', () => {
		const till = store.map((row) => keys.store(row));
		const buyers = truth.people.filter((one) => one.storeRows.length > 0).length;
		expect(profilesAfter(till)).toEqual({ profiles: buyers + 8, merged: 0 });
		const everything = [...till, ...web.map((row) => keys.web(row))];
		expect(profilesAfter(everything)).toEqual({ profiles: truth.people.length, merged: 8 });
		for (const person of truth.joinedLater) {
			const own = truth.people[person - 1].storeRows.map((row) => till[row - 1]);
			expect(profilesAfter(own).profiles).toBe(2);
		}
	});

	test('has mobile numbers that are valid in their country, or plainly none', () => {
		const written = [
			...store.map((row) => [row.Mobile, row.Country]),
			...web.map((row) => [row.phone, row.country]),
		].filter(([digits]) => digits !== '' && !['brak', '000', '123'].includes(digits));
		for (const [digits, country] of written) {
			const number = phone(digits, country);
			expect([digits, number?.isValid(), number?.country]).toEqual([digits, true, country.trim().toUpperCase()]);
			expect(number?.getType()).toMatch(/MOBILE/);
		}
	});

	test('counts a "no" above every "yes", and recent purchases only with a real date', () => {
		const answers = (one: Truth['people'][number]) => [
			...one.storeRows.map((row) => store[row - 1]['Marketing OK']),
			...one.webRows.map((row) => web[row - 1].newsletter),
		];
		const says = (words: string[]) =>
			truth.people.filter((one) => answers(one).some((word) => words.includes(word))).map((one) => one.person);
		const no = says(['nie', 'не', 'nein', 'לא', 'no', 'false']);
		const yes = says(['tak', 'да', 'ja', 'כן', 'yes', 'true']);
		expect(truth.saidNo).toEqual(no);
		expect(truth.saidYes).toEqual(yes.filter((person) => !no.includes(person)));
		expect(yes.length).toBeGreaterThan(truth.saidYes.length);
	});
});

describe('the dirt', () => {
	test.each<[string, Row[], string, RegExp, number]>([
		['a phone that is none', store, 'Mobile', /^(brak|000|123)$/, 9],
		['a phone that is none', web, 'phone', /^(brak|000|123)$/, 3],
		['an odd phone format', store, 'Mobile', /^00|^\(0\)|\/|^tel\.|\d\.\d/, 3],
		['full-width digits', store, 'Mobile', /[０-９]{3}/, 1],
		['a bad e-mail', store, 'Mail', /^[^@]+$|@@|^@/, 9],
		['a bad e-mail', web, 'email', /^[^@]+$|@@|^@/, 3],
		['a mixed-case e-mail', store, 'Mail', /[A-Z].*[a-z]/, 3],
		['a mixed-case e-mail', web, 'email', /[A-Z].*[a-z]/, 3],
		['spaces around', store, 'Name', /^\s|\s$/, 3],
		['spaces around', web, 'first_name', /^\s|\s$/, 3],
		['a country in small letters', store, 'Country', /^[a-z]{2}/, 3],
		['a country with a space', store, 'Country', /\s$/, 3],
		['a date that does not exist', store, 'Date', /^31\.02/, 3],
		['a date in words', store, 'Date', /^yesterday$/, 3],
		['an empty date', store, 'Date', /^$/, 3],
		['no date', web, 'ordered_at', /^$|yesterday|-02-31/, 3],
		['an empty amount', store, 'Amount', /^$/, 3],
		['an empty amount', web, 'total', /^$/, 3],
		['an apostrophe', store, 'Name', /O'/, 3],
		['HTML', store, 'Name', /<b>/, 2],
		['a template', store, 'Name', /\{\{ 7 \| times: 7 \}\}/, 2],
		['SQL', web, 'last_name', /'\); DROP TABLE profiles;--/, 2],
		['comma and quotes', web, 'product_name', /".*",/, 3],
		['Cyrillic', store, 'Name', /\p{Script=Cyrillic}/u, 3],
		['Hebrew', store, 'Name', /\p{Script=Hebrew}/u, 3],
	])('has %s', (_, list, column, shape, least) => {
		expect(count(list, column, shape)).toBeGreaterThanOrEqual(least);
	});

	test('has rows without identifier, without date, and twice', () => {
		expect(count(store, 'Mobile', /[０-９]/)).toBe(1);
		for (const kind of [truth.unusable, truth.badDates, truth.duplicates]) {
			expect(kind.store.length).toBeGreaterThanOrEqual(2);
			expect(kind.web.length).toBeGreaterThanOrEqual(2);
		}
	});
});
