import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

function phone(text, country) {
	const number = parsePhoneNumberFromString(text.normalize('NFKC').trim(), country.trim().toUpperCase());
	return number?.isValid() ? [`phone:${number.number}`] : [];
}

function mail(text) {
	const address = text.trim().toLowerCase();
	return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address) ? [`mail:${address}`] : [];
}

const present = (kind, text) => (text.trim() === '' ? [] : [`${kind}:${text.trim()}`]);

/** The identifiers of a receipt that can be used: card, valid mobile number, valid e-mail address. */
export const ofReceipt = (row) => [
	...present('card', row['Customer Card']),
	...phone(row.Mobile, row.Country),
	...mail(row.Mail),
];

/** The identifiers of an order that can be used: customer number, valid phone number, valid e-mail address. */
export const ofOrder = (row) => [
	...present('customer', row.customer_id),
	...phone(row.phone, row.country),
	...mail(row.email),
];

/** Joins rows (name and identifiers) that share an identifier, directly or through others: groups of row names. */
export function joinRows(rows) {
	const parent = new Map();
	const root = (node) => {
		let top = node;
		while (parent.has(top)) top = parent.get(top);
		return top;
	};
	for (const { name, identifiers } of rows) {
		for (const identifier of identifiers) {
			if (root(name) !== root(identifier)) parent.set(root(name), root(identifier));
		}
	}
	const groups = new Map();
	for (const { name } of rows) groups.set(root(name), [...(groups.get(root(name)) ?? []), name]);
	return [...groups.values()];
}
