import isEmail from 'validator/lib/isEmail';

/** Most addresses look like this: dot-atoms of lower-case ASCII, a name that ends in letters. */
const PLAIN = /^[a-z0-9_%+-]{1,32}(?:\.[a-z0-9_%+-]{1,32}){0,1}@(?:[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,4}[a-z]{2,24}$/;

/** Whether this is an address as it is matched and sent to already: most are, and nothing has to be done about them. */
export function isPlainEmail(written: unknown): written is string {
	return typeof written === 'string' && PLAIN.test(written);
}

/** RFC 5321 4.5.3.1.3: a path has 256 octets, of which two are the angle brackets. */
const LONGEST = 254;

/**
 * The form of an e-mail address by which people are matched: composed Unicode, no spaces around, lower case.
 * Undefined when it is no address. The address we send to stays as it was written.
 */
export function emailKey(written: string): string | undefined {
	if (written.length > LONGEST + 40) return undefined;
	const key = sendable(written).toLowerCase();
	return PLAIN.test(key) || isEmail(key, { allow_utf8_local_part: true, require_tld: true }) ? key : undefined;
}

/** The address as we send to it: as written, without the spaces, invisible marks and `mailto:` that files carry along. */
export function sendable(written: string): string {
	return written.normalize('NFKC').replace(/\p{Cf}/gu, '').trim().replace(/^mailto:\s*/i, '');
}
