import { domainToASCII } from 'node:url';
import isEmail from 'validator/lib/isEmail';

/** Most addresses look like this: dot-atoms of lower-case ASCII, a name that ends in letters. */
const PLAIN = /^[a-z0-9_%+-]{1,32}(?:\.[a-z0-9_%+-]{1,32}){0,1}@(?:[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,4}[a-z]{2,24}$/;

/** Whether this is an address as it is matched and sent to already: most are, and nothing has to be done about them. */
export function isPlainEmail(written: unknown): written is string {
	return typeof written === 'string' && PLAIN.test(written) && !GOOGLE.test(written);
}

/** Both names of one mail service; it knows neither dots nor a `+tag`. Source: support.google.com/mail/answer/7436150. */
const GOOGLE = /@(?:gmail|googlemail)\.com$/;

/** RFC 5321 4.5.3.1.3: a path has 256 octets, of which two are the angle brackets. */
const LONGEST = 254;

/**
 * The form of an e-mail address by which people are matched: composed Unicode, no spaces around, lower
 * case, the domain in ASCII, and what the mail service itself does not tell apart taken out. Undefined when it is no address. The address we send to stays as it was written.
 */
export function emailKey(written: string): string | undefined {
	if (written.length > LONGEST + 40) return undefined;
	const key = withAsciiDomain(sendable(written).toLowerCase());
	if (!PLAIN.test(key) && !isEmail(key, { allow_utf8_local_part: true, require_tld: true })) return undefined;
	return GOOGLE.test(key) ? googleMailbox(key) : key;
}

/** `münchen.example` and `xn--mnchen-3ya.example` are one domain (RFC 5890). */
function withAsciiDomain(address: string): string {
	const at = address.lastIndexOf('@');
	// eslint-disable-next-line no-control-regex -- everything beyond ASCII
	if (at < 0 || /^[\x00-\x7f]*$/.test(address)) return address;
	const domain = domainToASCII(address.slice(at + 1));
	return domain === '' ? address : `${address.slice(0, at)}@${domain}`;
}

function googleMailbox(address: string): string {
	const [local] = address.slice(0, address.lastIndexOf('@')).split('+');
	const mailbox = local.replaceAll('.', '');
	return mailbox === '' ? address : `${mailbox}@gmail.com`;
}

/** The address as we send to it: as written, without the spaces, invisible marks and `mailto:` that files carry along. */
export function sendable(written: string): string {
	return written.normalize('NFKC').replace(/\p{Cf}/gu, '').trim().replace(/^mailto:\s*/i, '');
}
