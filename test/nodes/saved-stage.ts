import type { IDataObject } from 'n8n-workflow';
import { jsonOf, type OneNode } from '../kit/engine';
import { brandKit, email, message, profiles, push, sms, whatsApp } from './stage';

/** One reader for each way to find their language: it is said, named, that of a country, of a number, or not known. */
export const READERS = [
	{ email: 'ann@shop.test', phone: '+12015550123', device: 'fcm:ann', language: 'en', name: 'Ann' },
	{ email: 'dirk@shop.test', phone: '+4366412345678', device: 'fcm:dirk', language: 'de-AT', name: 'Dirk' },
	{ email: 'pola@shop.test', phone: '+48601234567', device: 'fcm:pola', country: 'PL', name: 'Pola' },
	{ email: 'boyan@shop.test', phone: '+359881234567', device: 'fcm:boyan', name: 'Boyan' },
	{ email: 'hanna@shop.test', phone: '+972502345678', device: 'fcm:hanna', language: 'Hebrew', name: 'Hanna' },
	{ email: 'someone@shop.test', phone: '+34612345678', device: 'fcm:someone', language: 'xx', name: 'Someone' },
] satisfies IDataObject[];
/** In which language each of them gets it. */
export const SPOKEN = ['en', 'de', 'pl', 'bg', 'he', 'en'];
export const HEADLINES: Record<string, string> = { en: 'Now here', de: 'Jetzt da', pl: 'Nareszcie', bg: 'Вече тук', he: 'עכשיו כאן' };
export const LINK = 'https://shop.test/trail';
export const GO = 'https://shop.test/go';

const template = (language: string) => ({ name: 'launch', language, parameters: ['{{ profile.name }}', HEADLINES[language]], buttons: [{ kind: 'url', value: 'trail' }] });

/** The message of the tests in five languages. */
export const BRIEF = {
	defaultLanguage: 'en',
	texts: Object.fromEntries(Object.entries(HEADLINES).map(([language, headline]) => [language, { headline: `${headline}, {{ profile.name }}`, text: 'Trail Runner 200.', callToAction: 'OK', link: LINK }])),
	overrides: { whatsapp: Object.fromEntries(Object.keys(HEADLINES).map((language) => [language, { template: template(language) }])) },
};

export const KIT = {
	company: 'Outdoor', website: 'https://shop.test', pages: { unsubscribe: 'https://shop.test/leave', preferences: 'https://shop.test/choose' },
	senders: { email: { name: 'Outdoor Shop', address: 'news@shop.test', replyTo: 'help@shop.test' }, sms: { '*': 'Outdoor', IL: 'Outdoor', US: '+12015550199' }, whatsapp: '+4915799912345' },
};

/** Keeps a message and a kit of these tests. */
export async function keep(brief: object = BRIEF, kit: object = KIT): Promise<void> {
	await jsonOf(brandKit('createOrUpdate', { kitName: 'Outdoor', specify: 'json', json: JSON.stringify(kit) }), [{}]);
	await jsonOf(message('createOrUpdate', { messageName: 'Launch', specify: 'json', json: JSON.stringify(brief) }), [{}]);
}

/** Makes profiles of readers, with their devices. */
export async function meet(...readers: IDataObject[]): Promise<void> {
	const identifier = ['email', 'phone', 'device'].map((kind) => ({ kind, value: `={{ $json.${kind} }}` }));
	await jsonOf(profiles('identify', { traitMode: 'all', identifiers: { identifier } }), readers);
}

const OF = { email, sms, whatsapp: whatsApp, push };
export type Through = keyof typeof OF;
export const CHANNELS = Object.keys(OF) as Through[];

/** A channel's node with the saved message. */
export const saved = (channel: Through, operation: string, parameters: IDataObject = {}): OneNode => OF[channel](operation, {
	...(operation === 'send' ? { campaign: 'launch' } : {}), purpose: 'transactional', content: 'message', savedMessage: 'Launch', brandKit: 'Outdoor', personBy: 'email', personEmail: '={{ $json.email }}', ...parameters,
});

/** Sends the saved message; gives what the ledger kept of each, as Get Message tells it, in the order of the items. */
export async function contents(channel: Through, parameters: IDataObject = {}, readers: IDataObject[] = READERS): Promise<IDataObject[]> {
	const [sent, ...others] = await jsonOf(saved(channel, 'send', parameters), readers);
	expect(others.flat().map(({ delivery }) => delivery)).toEqual([]);
	const [told] = await jsonOf(OF[channel]('getMessage'), sent);
	return told.map(({ message: found, email: who }) => ({ ...((found as IDataObject).content as IDataObject), deliveryId: (found as IDataObject).deliveryId, who }));
}

/** The words of a content by which one sees its language. */
export function words(channel: Through, content: IDataObject): string {
	return channel === 'email' ? String(content.subject) : channel === 'sms' ? String(content.text) : channel === 'push' ? String(content.title) : `${String((content.body as string[])[1])}, ${String((content.body as string[])[0])}`;
}

/** The addresses in a text that begin so. */
export const linksIn = (text: unknown, start: string): string[] => [...String(text).replaceAll('&amp;', '&').matchAll(/https:\/\/[^\s"<>)]+/g)].map(([url]) => url).filter((url) => url.startsWith(start));

/** A visit as n8n's Webhook gives it. */
export function visit(link: string): IDataObject {
	const { searchParams, pathname } = new URL(link);
	const headers = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1', accept: 'text/html', 'accept-language': 'de' };
	return { headers, params: /^\/go\/\w+$/.test(pathname) ? { code: pathname.slice(4) } : {}, query: Object.fromEntries(searchParams), body: {} };
}

/** Message > Link > Follow. */
export const follow = (parameters: IDataObject = {}): OneNode => message('follow', { resource: 'link', ...parameters });
