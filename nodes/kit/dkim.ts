import { createPrivateKey } from 'node:crypto';
import { Refusal } from '../../marketing/outcome';

/** The fields of the credential with which mails are signed; all empty where the mail server signs. */
export interface DkimCredential {
	dkimDomain?: string;
	dkimSelector?: string;
	dkimPrivateKey?: string;
}

// What a signature vouches for. The pair for leaving with one click counts only when it is among them. Source: RFC 8058 4, RFC 6376 5.4.1.
const SIGNED = [
	'From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding',
	'In-Reply-To', 'References', 'List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'X-Campaign-Id',
].join(':');

/** How nodemailer signs mails: undefined where it needn't. Throws a Refusal where the fields can't be used. */
export function dkimOf({ dkimDomain = '', dkimSelector = '', dkimPrivateKey = '' }: DkimCredential) {
	const [domainName, keySelector, written] = [dkimDomain, dkimSelector, dkimPrivateKey].map((one) => one.trim());
	if (domainName === '' && keySelector === '' && written === '') return undefined;
	const missing = [[domainName, 'DKIM Domain'], [keySelector, 'DKIM Selector'], [written, 'DKIM Private Key']].find(([value]) => value === '');
	if (missing) throw unusable(missing[1], `${missing[1]} is empty`, 'Fill all three DKIM fields, or none where the mail server signs itself.');
	if (!/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i.test(domainName)) throw unusable('DKIM Domain', 'The DKIM domain is no domain', 'Write it like shop.example.com.');
	if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(keySelector)) throw unusable('DKIM Selector', 'The DKIM selector is no name of DNS', 'Write it like mail2026: what stands before ._domainkey in DNS.');
	const privateKey = readKey(written);
	if (!privateKey) throw unusable('DKIM Private Key', 'The DKIM private key can\'t be read, or is no RSA key of at least 1,024 bits', 'Paste the whole PEM text, from -----BEGIN to the end of -----END.');
	return { domainName, keySelector, privateKey, headerFieldNames: SIGNED };
}

/** A PEM text as it should be: a one-line field makes blanks, and some tools `\n`, of its line breaks. */
function readKey(written: string): string | undefined {
	const [, begin, body, end] = /(-----BEGIN [A-Z ]+-----)([\s\S]+)(-----END [A-Z ]+-----)/.exec(written.replaceAll('\\n', '\n')) ?? [];
	if (!begin) return undefined;
	const pem = [begin, ...(body.replaceAll(/\s+/g, '').match(/.{1,64}/g) ?? []), end, ''].join('\n');
	try {
		const key = createPrivateKey(pem);
		return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 1024 ? pem : undefined;
	} catch {
		return undefined;
	}
}

function unusable(field: string, message: string, advice: string): Refusal {
	return new Refusal({ code: 'bad-dkim', field, message, advice });
}
