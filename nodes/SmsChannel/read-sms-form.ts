import { senderKind, type Sender, type SmsPrices } from '../../marketing/channels';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { countryCode } from '../../marketing/profiles';
import { readOptions, type Read } from '../kit';

/** What an item's form says about the text itself. */
export interface SmsForm {
	/** Those for one country after the usual one. */
	senders: Sender[];
	text: string;
	marketing: boolean;
	brandKit: string;
	language: string;
	transliterate: boolean;
	mostSegments: number;
	/** In the sender's own words; empty for those of the law. */
	wayOut: string;
	unsubscribePage: string;
	validSeconds?: number;
	currency: string;
	usualPrice?: number;
	prices: { country: string; price: number }[];
}

type Rows = { country?: unknown; sender?: unknown; price?: unknown }[];

/** Reads the text's fields; what may be said about the person is filled in later. */
export function readSmsForm(read: Read): SmsForm {
	const options = readOptions(read);
	const line = (name: string) => textOf(options[name]).trim();
	const rows = (name: string): Rows => (options[name] as { row?: Rows } | undefined)?.row ?? [];
	const usual = textOf(read<unknown>('sender')).trim();
	return {
		senders: [
			...(usual === '' ? [] : [{ sender: usual }]),
			...rows('senders').map(({ country, sender }) => ({ sender: textOf(sender).trim(), country: textOf(country).trim().toUpperCase() })),
		],
		text: textOf(read<unknown>('text')),
		marketing: read('purpose') === 'marketing',
		brandKit: chosen(options.brandKit),
		language: line('language').toLowerCase(),
		transliterate: options.transliterate === true,
		mostSegments: Number(options.mostSegments ?? MOST_SEGMENTS),
		wayOut: line('wayOut'),
		unsubscribePage: line('unsubscribePage'),
		...(options.validMinutes ? { validSeconds: Number(options.validMinutes) * 60 } : {}),
		currency: line('currency').toUpperCase() || 'EUR',
		...(Number(options.pricePerSegment) > 0 ? { usualPrice: Number(options.pricePerSegment) } : {}),
		prices: rows('prices').map(({ country, price }) => ({ country: textOf(country).trim().toUpperCase(), price: Number(price) })),
	};
}

const MOST_SEGMENTS = 10;

/** What is wrong with the form, before anything is written. */
export function judgeSmsForm(form: SmsForm): Outcome<SmsForm> {
	const { senders, text, brandKit } = form;
	if (text.trim() === '') return refused({ code: 'no-text', field: 'Text', message: 'There is no text', advice: 'Write what the message says.' });
	if (senders.length === 0 && brandKit === '') return refusedSender('');
	return judgeAround(form);
}

/** The same of what stands around a text, whoever wrote it. */
export function judgeAround(form: SmsForm): Outcome<SmsForm> {
	const { senders, prices, mostSegments, wayOut, unsubscribePage } = form;
	for (const { sender, country } of senders) {
		const kind = senderKind(sender);
		if (!kind.ok) return refusedSender(sender, country);
	}
	const lost = [...senders, ...prices].find(({ country }) => country !== undefined && !countryCode(country));
	if (lost) return noCountry(lost.country ?? '', 'sender' in lost ? 'Senders by Country' : 'Prices by Country');
	const priceless = prices.find(({ price }) => !(price >= 0));
	if (priceless) return refused({ code: 'no-price', field: 'Prices by Country', message: `The price for ${priceless.country} is no number`, advice: 'Write it like 0.07.' });
	if (!(mostSegments >= 1)) return refused({ code: 'no-number', field: 'Most Segments', message: `"${mostSegments}" is no number of segments`, advice: 'Write a number from 1, e.g. 3.' });
	if (wayOut !== '' && !/\bSTOP\b|unsubscribe_url/.test(wayOut)) {
		return refused({ code: 'no-way-out', field: 'Way Out Text', message: `"${wayOut.slice(0, 60)}" doesn't say how to leave`, advice: 'Let it hold the word STOP, or {{ unsubscribe_url }}.' });
	}
	if (unsubscribePage !== '' && !/^https?:$/.test(URL.parse(unsubscribePage)?.protocol ?? '')) {
		return refused({
			code: 'no-unsubscribe-page', field: 'Unsubscribe Page', message: `"${unsubscribePage.slice(0, 100)}" is no web address`,
			advice: 'Give the full address of the page, beginning with https://.',
		});
	}
	return accepted(form);
}

/** The prices of a form as the channel counts with them; undefined where it says none. */
export function pricesOf({ currency, usualPrice, prices }: SmsForm): SmsPrices | undefined {
	if (usualPrice === undefined && prices.length === 0) return undefined;
	return { currency, usual: usualPrice, byCountry: new Map(prices.map(({ country, price }) => [country, price])) };
}

function refusedSender(sender: string, country?: string): Outcome<never> {
	const kind = senderKind(sender);
	const reason = kind.ok ? { code: 'no-sms-sender', message: 'There is no sender' } : kind.reason;
	return refused({ ...reason, field: country === undefined ? 'Sender' : 'Senders by Country' });
}

function noCountry(country: string, field: string): Outcome<never> {
	return refused({ code: 'no-country', field, message: `"${country.slice(0, 40)}" is no country`, advice: 'Give its code of two letters, e.g. US.' });
}

/** The name in a field that is chosen from a list, or written. */
function chosen(field: unknown): string {
	return textOf(typeof field === 'object' && field !== null && 'value' in field ? field.value : field).trim();
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}
