import { randomBytes } from 'node:crypto';
import { costOf, senderFor, senderKind, type Sender, type Sms } from '../../marketing/channels';
import { DEFAULT_KIT, getBrandKits, NO_TEXT, smsWriter, unsubscribeLink, type BrandKit, type RenderedSms, type Writer } from '../../marketing/messages';
import { Refusal } from '../../marketing/outcome';
import { valuesFor, type Compose, type Recipient } from '../../marketing/outreach';
import { isLandline, phoneCountry } from '../../marketing/profiles';
import { secret } from '../../marketing/store';
import type { ComposeAbout, Tools } from '../kit';
import { pricesOf, type SmsForm } from './read-sms-form';

/** Where links lead that nobody follows: the sandbox takes no message to anybody. */
const NOWHERE = 'https://sandbox.example/unsubscribe';

/** Gives the function that turns forms into texts. A text is parsed once for each language that people read. */
export async function composer(tools: Tools, { provider }: ComposeAbout): Promise<(form: SmsForm) => Promise<Compose<Sms>>> {
	const key = await secret(tools.database, 'links', () => randomBytes(32).toString('base64url'));
	const kits = new Map<string, BrandKit>();
	return async (form) => {
		const brand = branded(form, await kitOf(tools, form.brandKit, kits));
		const senders = [...form.senders, ...kitSenders(brand)];
		const page = form.unsubscribePage || brand.pages.unsubscribe || (provider === 'sandbox' ? NOWHERE : '');
		const writerFor = writersOf(form, brand);
		// A broken template stops the run before anything is sent.
		await writerFor('en');
		const prices = pricesOf(form);
		return async (recipient, deliveryId, item) => {
			const country = phoneCountry(recipient.address);
			const from = chosenSender(form, senders, recipient.address, country, page);
			const leave = form.marketing && page !== '' ? unsubscribeLink(page, deliveryId, key) : undefined;
			const values = { ...valuesFor(recipient, item, leave), ...(country ? { country } : {}) };
			const language = languageFor(form, recipient);
			const written = inBounds((await writerFor(language)).write(values, { unsubscribe: leave, to: (url) => url }, language), form);
			const amount = prices && costOf(written.segments, country, prices);
			return {
				...written, from, marketing: form.marketing,
				...(form.validSeconds ? { ttlSeconds: form.validSeconds, expiresAt: tools.now() + form.validSeconds * 1_000 } : {}),
				...(prices && amount !== undefined ? { cost: { amount, currency: prices.currency } } : {}),
			};
		};
	};
}

async function kitOf(tools: Tools, name: string, kits: Map<string, BrandKit>): Promise<BrandKit> {
	if (name === '') return DEFAULT_KIT;
	const kit = kits.get(name) ?? (await getBrandKits(tools.database, [name])).get(name);
	if (!kit) throw new Refusal({ code: 'no-brand-kit', field: 'Brand Kit', message: `There is no brand kit "${name.slice(0, 60)}"`, advice: 'Save one with the Message node, or leave it empty.' });
	kits.set(name, kit);
	return kit;
}

/** The kit as this node sends: its senders stand before the kit's own, for they decide how people can answer. */
function branded({ senders }: SmsForm, kit: BrandKit): BrandKit {
	const own = Object.fromEntries(senders.map(({ sender, country }) => [country ?? '*', sender]));
	return { ...kit, senders: { ...kit.senders, sms: { ...kit.senders.sms, ...own } } };
}

function kitSenders({ senders: { sms } }: BrandKit): Sender[] {
	return Object.entries(sms).map(([country, sender]) => (country === '*' ? { sender } : { sender, country }));
}

/** One writer for each language, made when the first person reads it. */
function writersOf(form: SmsForm, brand: BrandKit): (language: string) => Promise<Writer<RenderedSms>> {
	const writers = new Map<string, Promise<Writer<RenderedSms>>>();
	const message = form.wayOut !== '' && form.marketing ? `${form.text}\n${form.wayOut}` : form.text;
	return async (language) => {
		const brief = { name: '', defaultLanguage: language, texts: { [language]: NO_TEXT }, overrides: { sms: { [language]: { message } } } };
		const writer = writers.get(language) ?? smsWriter(brief, brand, { marketing: form.marketing, transliterate: form.transliterate });
		writers.set(language, writer);
		return await writer;
	};
}

function languageFor({ language }: SmsForm, { profile }: Recipient): string {
	const written = language || String(profile?.traits.language ?? '');
	return /^[a-z]{2,3}\b/i.exec(written.trim())?.[0].toLowerCase() ?? 'en';
}

/** The sender for this number. Throws where none can be used, or where its person could not say no. */
function chosenSender({ marketing, wayOut }: SmsForm, senders: Sender[], address: string, country: string | undefined, page: string): string {
	if (isLandline(address)) throw new Error(`${address} is a landline, which takes no text messages`);
	const chosen = senderFor(senders, country);
	if (!chosen.ok) throw new Error(`${chosen.reason.message}. ${chosen.reason.advice ?? ''}`.trim());
	const kind = senderKind(chosen.value);
	if (marketing && wayOut === '' && page === '' && kind.ok && kind.value === 'name') {
		throw new Error(`Nobody can answer STOP to the name ${chosen.value}: give an Unsubscribe Page, or a Way Out Text with a number`);
	}
	return chosen.value;
}

function inBounds(written: RenderedSms, { mostSegments }: SmsForm): RenderedSms {
	if (written.text.trim() === '') throw new Error('The text is empty: give its fields a default');
	if (written.segments <= mostSegments) return written;
	throw new Error(`The text takes ${written.segments} segments (${written.encoding}), and ${mostSegments} are allowed: shorten it, or allow more under Most Segments`);
}
