import { costOf, senderFor, senderKind, type Sender, type Sms } from '../../marketing/channels';
import { forCountry, type BrandKit, type RenderedSms } from '../../marketing/messages';
import type { Recipient } from '../../marketing/outreach';
import { isLandline, phoneCountry } from '../../marketing/profiles';
import type { Tools } from '../kit';
import { pricesOf, type SmsForm } from './read-sms-form';

/** Where links lead that nobody follows: the sandbox takes no message to anybody. */
const NOWHERE = 'https://sandbox.example/unsubscribe';

/** What is the same for all texts of one form. */
export interface SmsFrame {
	/** The kit as this node sends. */
	brand: BrandKit;
	/** Where people say no by a link; empty where they can't. */
	page: string;
	/** Puts a written text on its way. Throws where it can't go to this number. */
	finish: (written: RenderedSms, recipient: Recipient) => Sms;
}

/** Prepares what stands around the texts of a form: sender, way out, price, how long they may wait. */
export function smsFrame(tools: Pick<Tools, 'now'>, form: SmsForm, kit: BrandKit, provider: string): SmsFrame {
	const brand = branded(form, kit);
	const senders = [...form.senders, ...kitSenders(brand)];
	const page = form.unsubscribePage || brand.pages.unsubscribe || (provider === 'sandbox' ? NOWHERE : '');
	const prices = pricesOf(form);
	return {
		brand,
		page,
		finish: (written, { address }) => {
			const country = phoneCountry(address);
			const otherWay = page !== '' || forCountry(brand.senders.smsStop, country ?? '') !== undefined;
			const from = chosenSender(form, senders, address, country, otherWay);
			const amount = prices && costOf(written.segments, country, prices);
			return {
				...inBounds(written, form), from, marketing: form.marketing,
				...(form.validSeconds ? { ttlSeconds: form.validSeconds, expiresAt: tools.now() + form.validSeconds * 1_000 } : {}),
				...(prices && amount !== undefined ? { cost: { amount, currency: prices.currency } } : {}),
			};
		},
	};
}

/** The kit as this node sends: its senders stand before the kit's own, for they decide how people can answer. */
function branded({ senders }: SmsForm, kit: BrandKit): BrandKit {
	const own = Object.fromEntries(senders.map(({ sender, country }) => [country ?? '*', sender]));
	return { ...kit, senders: { ...kit.senders, sms: { ...kit.senders.sms, ...own } } };
}

function kitSenders({ senders: { sms } }: BrandKit): Sender[] {
	return Object.entries(sms).map(([country, sender]) => (country === '*' ? { sender } : { sender, country }));
}

/** The sender for this number. Throws where none can be used, or where its person could not say no. */
function chosenSender({ marketing, wayOut }: SmsForm, senders: Sender[], address: string, country: string | undefined, otherWay: boolean): string {
	if (isLandline(address)) throw new Error(`${address} is a landline, which takes no text messages`);
	const chosen = senderFor(senders, country);
	if (!chosen.ok) throw new Error(`${chosen.reason.message}. ${chosen.reason.advice ?? ''}`.trim());
	const kind = senderKind(chosen.value);
	if (marketing && wayOut === '' && !otherWay && kind.ok && kind.value === 'name') {
		throw new Error(`Nobody can answer STOP to the name ${chosen.value}: give an Unsubscribe Page, or a Way Out Text with a number`);
	}
	return chosen.value;
}

function inBounds(written: RenderedSms, { mostSegments }: SmsForm): RenderedSms {
	if (written.text.trim() === '') throw new Error('The text is empty: give its fields a default');
	if (written.segments <= mostSegments) return written;
	throw new Error(`The text takes ${written.segments} segments (${written.encoding}), and ${mostSegments} are allowed: shorten it, or allow more under Most Segments`);
}
