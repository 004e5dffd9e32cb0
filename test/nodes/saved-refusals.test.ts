import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { errorOf, ownStore } from './stage';
import { BRIEF, keep, meet, READERS, saved, type Through } from './saved-stage';

describe('what can\'t be sent is said before anything is claimed', () => {
	beforeEach(async () => {
		ownStore();
		await meet(...READERS);
		await keep();
	});
	const without = (brief: object, kit?: object) => async () => await keep(brief, kit);
	const english = (said: object, overrides = {}) => ({ defaultLanguage: 'en', texts: { en: { headline: 'Hi', ...said } }, overrides });

	test.each<[string, Through, IDataObject, (() => Promise<void>) | undefined, RegExp]>([
		['a message nobody made', 'email', { savedMessage: 'Lunch' }, undefined, /There is no message "Lunch"/],
		['a kit nobody made', 'push', { brandKit: 'Indoor' }, undefined, /There is no brand kit "Indoor"/],
		['a kit without a sender of mail', 'email', { brandKit: '' }, undefined, /has no e-mail sender/],
		['a kit without a sender of texts', 'sms', { brandKit: '' }, undefined, /has no sender of text messages/],
		['a page for links that is none', 'sms', { options: { linkPage: 'shop' } }, undefined, /"shop" is no web address/],
		['broken Liquid', 'push', {}, without(english({ text: '{{ profile.' })), /can't be read/],
		['broken MJML', 'email', {}, without(english({}, { email: { en: { mjml: '<mjml><mj-body><mj-nothing>' } } })), /MJML/],
	])('%s (%s)', async (_, channel, parameters, before, reason) => {
		await before?.();
		const { message, description } = await errorOf(saved(channel, 'send', parameters), READERS);
		expect(`${message} ${description}`).toMatch(reason);
		await keep();
		// Nothing was claimed: the same message goes at once.
		expect((await jsonOf(saved(channel, 'send'), READERS)).map((output) => output.length)).toEqual([READERS.length, 0, 0]);
	});

	test.each<[Through, IDataObject, RegExp]>([
		['sms', { options: { unsubscribePage: 'shop' } }, /no web address/],
		['sms', { options: { mostSegments: 0 } }, /no number of segments/],
		['whatsapp', { options: { unsubscribePage: 'shop' } }, /no web address/],
		['push', { options: { validMinutes: 99_999 } }, /four weeks/],
		['email', { options: { headers: { header: [{ name: 'Bcc', value: 'eve@shop.test' }] } } }, /Bcc/i],
	])('%s: options are judged as for words of one\'s own: %j', async (channel, parameters, reason) => {
		const [sent, notSent, failed] = await jsonOf(saved(channel, 'send', parameters), READERS.slice(0, 2));
		expect([sent, notSent, failed.length]).toEqual([[], [], 2]);
		expect(JSON.stringify(failed[0])).toMatch(reason);
	});

	test('a number that writes on WhatsApp is missing', async () => {
		await keep(BRIEF, { company: 'Outdoor' });
		const node = { ...saved('whatsapp', 'send', { provider: 'infobip' }), credentials: { omnichannelInfobipApi: { apiKey: 'x', baseUrl: 'https://x.test' } } };
		expect((await errorOf(node, READERS)).message).toMatch(/says which number writes/);
	});

	test('a fault of one item is that item\'s, the others go', async () => {
		const items = READERS.map((reader, place) => ({ ...reader, which: place === 2 ? 'Lunch' : 'Launch' }));
		const [sent, notSent, failed] = await jsonOf(saved('email', 'send', { savedMessage: '={{ $json.which }}' }), items);
		expect([sent.length, notSent.length, failed.map(({ email, reason }) => [email, (reason as IDataObject).code])]).toEqual([5, 0, [['pola@shop.test', 'unknown-message']]]);
	});

	test('items with different faults are told their own', async () => {
		const items = [{ ...READERS[0], which: 'Lunch' }, { ...READERS[1], which: 'Dinner' }];
		const [, , failed] = await jsonOf(saved('email', 'send', { savedMessage: '={{ $json.which }}' }), items);
		expect(failed.map(({ failure }) => failure)).toEqual([expect.stringContaining('"Lunch"'), expect.stringContaining('"Dinner"')]);
	});

	test('who can\'t be written to in their language fails alone', async () => {
		await keep({ ...BRIEF, texts: { ...BRIEF.texts, pl: { headline: 'x', text: '{% for i in (1..99999999) %}x{% endfor %}' } } });
		const [sent, , failed] = await jsonOf(saved('email', 'send'), READERS);
		expect([sent.length, failed.map(({ email }) => email)]).toEqual([5, ['pola@shop.test']]);
	});
});
