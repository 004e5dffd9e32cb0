/** A sender or receiver as people see it: perhaps a name, and an address. */
export interface Mailbox {
	name?: string;
	address: string;
}

// The name may stand in quotes; without quotes it holds no brackets. Source: RFC 5322 3.4.
const NAMED = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^<>"]*?))\s*<\s*([^<>]*?)\s*>\s*$/;
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,255}$/;

/** Reads `Name <address>`, `"Name, Inc." <address>` or a bare address. Undefined where there is none, or more than one line. */
export function readMailbox(written: string): Mailbox | undefined {
	if (/\p{Cc}/u.test(written)) return undefined;
	const [, quoted, plain, inside] = NAMED.exec(written) ?? [];
	const address = inside ?? written.trim();
	if (!ADDRESS.test(address)) return undefined;
	const name = (quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '').trim();
	return name ? { name, address } : { address };
}

/** Writes a mailbox as one text; a name that holds more than letters stands in quotes. */
export function writeMailbox({ name, address }: Mailbox): string {
	if (!name) return address;
	if (/^[\p{L}\p{N} ]+$/u.test(name)) return `${name} <${address}>`;
	return `"${name.replaceAll(/["\\]/g, '\\$&')}" <${address}>`;
}

/** A sender as the vendors read it: the name in quotes where it needs them. What is no mailbox stays as it is. */
export function tidyMailbox(written: string): string {
	const mailbox = readMailbox(written);
	return mailbox ? writeMailbox(mailbox) : written;
}

/** The same in ASCII: a name in another writing becomes encoded words. Source: RFC 2047. */
export function writeAsciiMailbox(mailbox: Mailbox): string {
	const { name = '', address } = mailbox;
	if (/^[\x20-\x7e]*$/.test(name)) return writeMailbox(mailbox);
	return `${encodedWords(name)} <${address}>`;
}

/** Text in encoded words of at most 75 characters, none of which cuts a letter in two. Source: RFC 2047 2. */
export function encodedWords(text: string): string {
	const words: string[] = [];
	for (const letter of text) {
		const last = words.at(-1);
		// 45 bytes become 60 characters, with `=?utf-8?B?` and `?=` 72.
		if (last === undefined || Buffer.byteLength(last + letter) > 45) words.push(letter);
		else words[words.length - 1] = last + letter;
	}
	return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}

/** The domain of a mailbox, in lower case. */
export function domainOf({ address }: Mailbox): string {
	return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
