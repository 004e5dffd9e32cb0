import { createHash, createVerify } from 'node:crypto';

/** What a signature vouches for: its domain and selector, and the names of the headers it covers. */
export interface Vouched {
	domain: string;
	selector: string;
	headers: string[];
}

/**
 * Checks the DKIM signature of a raw mail with the public key: body hash and signature, relaxed/relaxed with rsa-sha256.
 * Gives what it vouches for; throws where it doesn't hold. Source: RFC 6376 3.4, 3.7, 6.1.
 */
export function verifyDkim(raw: Buffer, publicKey: string): Vouched {
	const text = raw.toString('latin1');
	const border = text.indexOf('\r\n\r\n');
	const fields = text.slice(0, border).split(/\r\n(?![ \t])/);
	const signature = fields.find((one) => /^dkim-signature:/i.test(one));
	if (!signature) throw new Error('the mail is not signed');
	const tags = Object.fromEntries(signature.slice(signature.indexOf(':') + 1).split(';').map((tag) => {
		const [name, ...value] = tag.trim().split('=');
		return [name, value.join('=').replaceAll(/\s+/g, '')];
	}));
	if (tags.a !== 'rsa-sha256' || tags.c !== 'relaxed/relaxed') throw new Error(`${tags.a} and ${tags.c} are not checked here`);
	const hash = createHash('sha256').update(relaxedBody(text.slice(border + 4)), 'latin1').digest('base64');
	if (hash !== tags.bh) throw new Error('the body is another one than was signed');
	const headers = tags.h.split(':');
	const signed = [...pick(fields, headers).map((one) => `${relaxed(one)}\r\n`), relaxed(signature.replace(/(;\s*b=)[^;]*/, '$1'))].join('');
	if (!createVerify('RSA-SHA256').update(signed, 'latin1').verify(publicKey, tags.b, 'base64')) throw new Error('the headers are others than were signed');
	return { domain: tags.d, selector: tags.s, headers };
}

/** Of fields with one name the last counts first; names that are not there count as nothing. */
function pick(fields: string[], names: string[]): string[] {
	const left = [...fields];
	return names.flatMap((name) => {
		const place = left.findLastIndex((one) => one.slice(0, one.indexOf(':')).trim().toLowerCase() === name.toLowerCase());
		return place < 0 ? [] : left.splice(place, 1);
	});
}

function relaxed(field: string): string {
	const colon = field.indexOf(':');
	const value = field.slice(colon + 1).replaceAll(/\r\n/g, '').replaceAll(/[ \t]+/g, ' ').trim();
	return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
}

function relaxedBody(body: string): string {
	const lines = body.split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''));
	while (lines.length > 0 && lines.at(-1) === '') lines.pop();
	return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
