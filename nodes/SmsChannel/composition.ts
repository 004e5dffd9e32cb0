import type { Sms } from '../../marketing/channels';
import { DEFAULT_KIT, getBrandKits, NO_TEXT, smsWriter, unsubscribeLink, type BrandKit, type RenderedSms, type Writer } from '../../marketing/messages';
import { Refusal } from '../../marketing/outcome';
import { valuesFor, type Compose, type Recipient } from '../../marketing/outreach';
import { phoneCountry } from '../../marketing/profiles';
import { secret } from '../../marketing/store';
import { freshKey, type ComposeAbout, type Tools } from '../kit';
import { smsFrame } from './frame';
import type { SmsForm } from './read-sms-form';

/** Gives the function that turns forms into texts. A text is parsed once for each language that people read. */
export async function composer(tools: Tools, { provider }: ComposeAbout): Promise<(form: SmsForm) => Promise<Compose<Sms>>> {
	const key = await secret(tools.database, 'links', freshKey);
	const kits = new Map<string, BrandKit>();
	return async (form) => {
		const { brand, page, finish } = smsFrame(tools, form, await kitOf(tools, form.brandKit, kits), provider);
		const writerFor = writersOf(form, brand);
		// A broken template stops the run before anything is sent.
		await writerFor('en');
		return async (recipient, deliveryId, item) => {
			const country = phoneCountry(recipient.address);
			const leave = form.marketing && page !== '' ? unsubscribeLink(page, deliveryId, key) : undefined;
			const values = { ...valuesFor(recipient, item, leave), ...(country ? { country } : {}) };
			const language = languageFor(form, recipient);
			return finish((await writerFor(language)).write(values, { unsubscribe: leave, to: (url) => url }, language), recipient);
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
