import { Refusal } from '../../../outcome';
import { emailKey } from '../../../profiles';

/** What a column of a list may hold. `kind` and `value` are those of our own export. */
export const ROLES = ['email', 'phone', 'areaCode', 'sha256', 'md5', 'kind', 'value', 'channel', 'reason', 'since', 'expires', 'source', 'note'] as const;
export type Role = (typeof ROLES)[number];

/** Where each of these stands in a row, counted from 0. */
export interface Columns {
	at: Partial<Record<Role, number>>;
	/** Whether the first row names the columns. */
	named: boolean;
	/** What was hashed, where the column's name tells. */
	hashOf?: 'email' | 'phone';
	/** The names in the file, for the report. */
	names: Partial<Record<Role, string>>;
}

const NAMES: Record<Role, string> = {
	email: 'email mail emailaddress mailaddress emailadresse useremail contactemail subscriber address',
	phone: 'phone phonenumber telephone telephonenumber mobile mobilephone mobilenumber cell cellphone msisdn number tel telefon fullphonenumber',
	areaCode: 'areacode npa',
	sha256: 'sha256 emailsha256 sha256email hashedemail emailhash hash phonesha256 sha256phone hashedphone phonehash emailsha256hash',
	md5: 'md5 emailmd5 md5email phonemd5 md5phone emailmd5hash md5hash',
	kind: 'kind',
	value: 'value',
	channel: 'channel',
	reason: 'reason suppressionreason why cause',
	since: 'since date addedon addeddate createdat suppressedat created',
	expires: 'ends endson enddate expires expiry expirydate expiresat expireson until validuntil',
	source: 'source',
	note: 'note notes comment comments',
};
const ROLE_OF = new Map(ROLES.flatMap((role) => NAMES[role].split(' ').map((name) => [name, role] as const)));
const ADDRESSES: readonly Role[] = ['email', 'phone', 'sha256', 'md5', 'value'];

/** Finds the columns: those that are named by the user, else by the file's first row, else by what the first rows hold. */
export function findColumns(rows: readonly (readonly string[])[], told: Partial<Record<Role, string>>): Columns {
	const [first] = rows;
	const asked = Object.entries(told).filter(([, name]) => name !== '') as [Role, string][];
	const named = asked.length > 0 ? toldColumns(first, asked) : byName(first);
	if (named && hasAddresses(named)) return named;
	// Under a row of names bare digits may be anything, e.g. customer numbers.
	const bare = !/\p{L}/u.test(first.join(''));
	const found = rows.map((row) => byContent(row, bare || row === first)).find(hasAddresses);
	if (!found) throw noAddresses(first);
	if (named) return { ...named, at: { ...found.at, ...named.at } };
	// A first row with a digit or an @ where the others have their addresses is a broken one, not a name.
	return { ...found, named: first.length > 0 && Object.values(found.at).every((place) => !/[\d@]/.test(first[place] ?? '')) };
}

function hasAddresses({ at }: Columns): boolean {
	return ADDRESSES.some((role) => role in at);
}

function toldColumns(first: readonly string[], asked: readonly [Role, string][]): Columns {
	const columns = byName(first) ?? { at: {}, named: true, names: {} };
	// Who names columns of addresses names all that count.
	if (asked.some(([role]) => ADDRESSES.includes(role))) for (const role of [...ADDRESSES, 'areaCode' as const]) delete columns.at[role];
	for (const [role, name] of asked) {
		const place = first.findIndex((cell) => cell.trim().toLowerCase() === name.trim().toLowerCase());
		if (place < 0) {
			throw new Refusal({
				code: 'no-column', field: 'Columns', message: `The file has no column "${name}"`,
				advice: `Its first line has: ${shown(first)}.`,
			});
		}
		columns.at[role] = place;
		columns.names[role] = first[place].trim();
	}
	return columns;
}

function byName(first: readonly string[]): Columns | undefined {
	const columns: Columns = { at: {}, named: true, names: {} };
	for (const [place, cell] of first.entries()) {
		const name = cell.toLowerCase().replace(/[^a-z0-9]/g, '');
		const role = ROLE_OF.get(name);
		if (!role || role in columns.at) continue;
		columns.at[role] = place;
		columns.names[role] = cell.trim();
		if (role === 'sha256' || role === 'md5') columns.hashOf ??= /phone/.test(name) ? 'phone' : /mail/.test(name) ? 'email' : undefined;
	}
	return Object.keys(columns.at).length > 0 ? columns : undefined;
}

/** A file without names: registers come as bare numbers, or as area code and number. */
function byContent(row: readonly string[], bare: boolean): Columns {
	const cells = row.map((cell) => cell.trim());
	const columns: Columns = { at: {}, named: false, names: {} };
	if (bare && /^\d{3}$/.test(cells[0]) && /^\d{7}$/.test(cells[1] ?? '')) return { ...columns, at: { areaCode: 0, phone: 1 } };
	for (const [place, cell] of cells.entries()) {
		const role = roleOfCell(cell, bare);
		if (role) columns.at[role] ??= place;
	}
	return columns;
}

const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\D|$)/;

function roleOfCell(cell: string, bare: boolean): Role | undefined {
	if (/^[0-9a-f]{64}$/i.test(cell)) return 'sha256';
	if (/^[0-9a-f]{32}$/i.test(cell)) return 'md5';
	if (cell.includes('@')) return emailKey(cell) ? 'email' : undefined;
	if (DAY.test(cell) || !(bare || /^'?\+/.test(cell))) return undefined;
	return /^'?\+?[\d\s()./-]+$/.test(cell) && /^\d{7,15}$/.test(cell.replace(/\D/g, '')) ? 'phone' : undefined;
}

function noAddresses(first: readonly string[]): Refusal {
	return new Refusal({
		code: 'no-column',
		field: 'Columns',
		message: `No column of addresses was found. The first line has: ${shown(first)}`,
		advice: 'Name the column that holds the e-mail addresses, numbers or hashes under \'Columns\'.',
	});
}

function shown(first: readonly string[]): string {
	return first.slice(0, 20).map((cell) => `"${cell.trim().slice(0, 40)}"`).join(', ');
}
