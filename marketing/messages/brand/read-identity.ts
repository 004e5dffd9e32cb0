import { emailKey } from '../../profiles';
import { languageCode } from '../brief/language-code';
import type { BrandKit, LegalFooter, SenderIdentities } from './brand-kit';
import type { KitReader } from './kit-reader';

/** Who a brand writes as, on each channel. */
export function readSenders(reader: KitReader, written: unknown): SenderIdentities {
	const { email, sms, smsStop, whatsapp } = reader.fields(written, 'Senders');
	const mail = readMailSender(reader, email);
	const number = reader.line(whatsapp, 40, 'WhatsApp Number');
	return {
		...(mail ? { email: mail } : {}),
		sms: byCountry(reader, sms, 'SMS Sender', isSmsSender, 'Give a number like +4915112345678, a short code, or a name of up to 11 letters and digits.'),
		smsStop: byCountry(reader, smsStop, 'SMS Stop Number', isSmsSender, 'Give a number or a short code, like 36111.'),
		...(number ? { whatsapp: number } : {}),
	};
}

function readMailSender(reader: KitReader, written: unknown): SenderIdentities['email'] {
	const { name, address, replyTo } = reader.fields(written, 'E-Mail Sender');
	const from = reader.line(address, 320, 'E-Mail Sender');
	if (from === '') return undefined;
	const reply = reader.line(replyTo, 320, 'Reply To');
	for (const [field, one] of [['E-Mail Sender', from], ['Reply To', reply]]) {
		if (one !== '' && !emailKey(one)) reader.wrong('no-sender', field, `"${one.slice(0, 100)}" is no e-mail address`, 'Write it like news@example.com.');
	}
	return { name: reader.line(name, 200, 'E-Mail Sender'), address: from, ...(reply ? { replyTo: reply } : {}) };
}

/** A number of E.164, a short code, or letters and digits of GSM; at least one letter makes it a name. Source: GSM 03.40 9.1.2.5. */
function isSmsSender(written: string): boolean {
	return /^\+?[0-9]{3,15}$/.test(written) || (/^[A-Za-z0-9 &_.-]{1,11}$/.test(written) && /[A-Za-z]/.test(written));
}

/** One text for all countries, or texts by country. */
function byCountry(reader: KitReader, written: unknown, field: string, fits: (text: string) => boolean, advice: string): Record<string, string> {
	const given = typeof written === 'string' || typeof written === 'number' ? { '*': written } : reader.fields(written, field);
	const by: Record<string, string> = {};
	for (const [country, one] of Object.entries(given)) {
		const text = reader.line(one, 40, field);
		if (text === '') continue;
		if (!fits(text)) reader.wrong('no-sender', field, `"${text}" can't be a sender of text messages`, advice);
		by[reader.country(country, field)] = text;
	}
	return by;
}

/** What the law wants at the end of messages. */
export function readLegal(reader: KitReader, written: unknown): BrandKit['legal'] {
	return reader.list(written, 'Legal Footer').flatMap((one): LegalFooter[] => {
		const { country, language = '*', text } = reader.fields(one, 'Legal Footer');
		const said = reader.text(text, 5_000, 'Legal Footer');
		const asked = reader.line(language, 40, 'Legal Footer') || '*';
		const code = asked === '*' ? '*' : languageCode(asked);
		if (!code) reader.wrong('no-language', 'Legal Footer', `"${asked}" is no language`, 'Give its code, like de, or * for all.');
		return said === '' ? [] : [{ country: reader.country(country, 'Legal Footer'), language: code ?? '*', text: said }];
	});
}
