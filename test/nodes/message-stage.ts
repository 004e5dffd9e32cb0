import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { brandKit, message } from './stage';

export const ANN = { email: 'ann@shop.test', phone: '+48601234567', firstName: 'Ann', language: 'en' };
export const HANNA = { email: 'hanna@shop.test', firstName: 'Hanna', language: 'he' };
export const BEN = { email: 'ben@shop.test', language: 'en' };

const text = { offer: '20% off', image: 'https://shop.test/trail.jpg', imageAlt: 'A runner', callToAction: 'Find your size', link: 'https://shop.test/trail', legal: 'While stocks last.' };
/** What the message of the tests says: by name only in English. */
export const ENGLISH = { headline: 'It is here, {{ profile.firstName }}', text: 'Your size is back.', ...text };
export const HEBREW = { ...text, headline: 'היא כאן', text: 'המידה שלך חזרה.', language: 'he' };

/** Keeps the message and the kit of the tests. */
export async function launch(parameters: IDataObject = {}): Promise<IDataObject> {
	await jsonOf(brandKit('createOrUpdate', {
		kitName: 'Outdoor', company: 'Outdoor Shop', website: 'https://shop.test', address: '1 Market Square', pages: { unsubscribe: 'https://shop.test/leave' },
		senders: { senderName: 'Outdoor Shop', address: 'news@shop.test' }, smsSenders: { row: [{ country: '', sender: 'Outdoor' }, { country: 'pl', sender: '+48600000000' }] },
	}), [{}]);
	return (await jsonOf(message('createOrUpdate', { messageName: 'Launch', language: 'en', ...ENGLISH, translations: { row: [HEBREW] }, ...parameters }), [{}]))[0][0];
}

/** An operation about the message of the tests. */
export const about = (operation: string, forms: string[], parameters: IDataObject = {}) => message(operation, { message: 'Launch', brandKit: 'Outdoor', forms, ...parameters });
