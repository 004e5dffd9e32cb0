import type { IDataObject } from 'n8n-workflow';
import { sql } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { jsonOf, type OneNode } from '../kit/engine';
import { MailServer } from '../kit/mail-server';
import { email, errorOf, ownStore, people, profiles } from './stage';

let server: MailServer;
let file: string;
const crowd = Array.from({ length: 12 }, (_, place) => ({ email: `p${String(place).padStart(2, '0')}@shop.test` }));
const addresses = crowd.map((one) => one.email);

const smtp = (parameters: IDataObject = {}, credential: object = {}): OneNode => ({
	...email('send', {
		provider: 'smtp', campaign: 'spring', from: 'Shop <news@shop.test>', subject: 'Hello', html: '<p>Hello</p>', unsubscribePage: 'https://shop.test/leave', ...parameters,
	}),
	credentials: { omnichannelSmtpApi: server.credential(credential) },
});

/** Where each item went, and why: output and reason. */
async function ends(one: OneNode, items: IDataObject[] = crowd): Promise<Record<string, string>> {
	const outputs = await jsonOf(one, items);
	return Object.fromEntries(outputs.flatMap((output, place) => output.map((item): [string, string] => {
		const { reasons } = item.delivery as { reasons: { code: string }[] };
		return [String(item.email), [place, reasons[0]?.code].join(' ').trim()];
	})));
}

const all = (end: string) => Object.fromEntries(addresses.map((address) => [address, end]));

beforeEach(async () => {
	file = ownStore();
	server = await MailServer.open();
	await people(...crowd);
});
afterEach(async () => await server.close());

describe('a fault of the set-up stops the node before anything is claimed', () => {
	const CREDENTIAL = /in the credential Omnichannel SMTP\. Nothing was sent; run it again when it is mended\./;

	test.each<[string, IDataObject, object, RegExp, RegExp]>([
		['a wrong password', {}, { user: 'shop', password: 'wrong' }, /^The mail server 127\.0\.0\.1:\d+ refuses the login: /, CREDENTIAL],
		['a server that is not there', {}, { port: 1 }, /^The mail server 127\.0\.0\.1:1 can't be reached: /, CREDENTIAL],
		['a server without TLS', {}, { security: 'starttls' }, /^The mail server 127\.0\.0\.1:\d+ can't be reached: /, CREDENTIAL],
		['a broken subject', { subject: 'Hello {{ profile.name' }, {}, /^'Subject': The template in 'Subject' can't be read: /, /every \{\{ needs its \}\}/],
		['a broken body', { html: '{% if x %}<p>Hello</p>' }, {}, /^'HTML': The template in 'HTML' can't be read: .*if x/, /every \{% if %\} its \{% endif %\}/],
		['a broken text part', { options: { text: '{% nonsense %}' } }, {}, /^'Text': The template in 'Text' can't be read: .*nonsense/, /Liquid/],
		['no sender', { from: '={{ $json.sender }}' }, {}, /^'From': There is no sender$/, /Outdoor Shop <news@example\.com>/],
		['a sender without address', { from: 'Our shop' }, {}, /^'From': "Our shop" holds no e-mail address$/, /Outdoor Shop/],
		['a sender with a header in it', { from: 'Shop\r\nBcc: eve@shop.test,<a@shop.test>' }, {}, /^'From': "Shop/, /Outdoor Shop/],
		['a bad address for answers', { options: { replyTo: 'nobody' } }, {}, /^'Reply To': "nobody" holds no e-mail address$/, /leave it empty/],
		['marketing without a way out', { unsubscribePage: '' }, {}, /^'Unsubscribe Page': Marketing mail needs a page on which people say no$/, /web address/],
		['a way out that is no page', { unsubscribePage: 'shop.test/leave' }, {}, /^'Unsubscribe Page': "shop\.test\/leave" is no web address$/, /https:\/\//],
		['a way out that is a script', { unsubscribePage: 'javascript:alert(1)' }, {}, /^'Unsubscribe Page': /, /https:\/\//],
	])('%s', async (_, parameters, credential, message, advice) => {
		server.login = 'user' in credential ? { user: 'shop', password: 'right' } : undefined;
		const error = await errorOf(smtp(parameters, credential), crowd);
		expect(error.message).toMatch(message);
		expect(error.description).toMatch(advice);
		expect(JSON.stringify(error)).not.toContain('wrong');
		const right = { user: 'shop', password: 'right' };
		expect(await ends(smtp({}, server.login ? right : {}))).toEqual(all('0'));
		expect(server.recipients).toEqual(addresses);
	});
});

describe('a mail that the server did not take', () => {
	test('for an address that does not exist fails, and is not tried again', async () => {
		server.refuses.set(addresses[3], 550);
		expect(await ends(smtp())).toEqual({ ...all('0'), [addresses[3]]: '2 failed:dead-address' });
		server.refuses.clear();
		expect(await ends(smtp())).toEqual({ ...all('1 already-sent'), [addresses[3]]: '1 suppressed:hard-bounce' });
		expect(server.count(addresses[3])).toBe(0);
	});

	test('for the moment fails, and goes out in the next run', async () => {
		server.refuses.set(addresses[3], 450).set(addresses[7], 450);
		expect(await ends(smtp())).toEqual({ ...all('0'), [addresses[3]]: '2 failed:retry', [addresses[7]]: '2 failed:retry' });
		server.refuses.clear();
		expect(await ends(smtp())).toEqual({ ...all('1 already-sent'), [addresses[3]]: '0', [addresses[7]]: '0' });
		expect(server.recipients).toEqual(addresses);
	});

	test('because it asks for a login first stops the rest, and all go out when the login is there', async () => {
		server.login = { user: 'shop', password: 'right' };
		expect(await ends(smtp())).toEqual(all('2 failed:configuration'));
		expect(await ends(smtp({}, server.login))).toEqual(all('0'));
		expect(server.recipients).toEqual(addresses);
	});

	test('because the connection broke before its text arrived goes out in the end, once', async () => {
		let cuts = 0;
		server.onBegin = () => (++cuts % 4 === 0 ? 'cut' : 'answer');
		const first = await ends(smtp());
		for (const end of Object.values(first)) expect(['0', '2 failed:retry']).toContain(end);
		server.onBegin = () => 'answer';
		await ends(smtp());
		expect(server.recipients).toEqual(addresses);
	});

	test('as far as anybody knows, since the answer was lost, is never sent again', async () => {
		server.onArrival = (address) => (address === addresses[5] ? 'cut' : 'answer');
		expect(await ends(smtp())).toEqual({ ...all('0'), [addresses[5]]: '2 failed:unknown' });
		server.onArrival = () => 'answer';
		expect(await ends(smtp())).toEqual({ ...all('1 already-sent'), [addresses[5]]: '1 may-have-arrived' });
		expect(server.recipients).toEqual(addresses);
	});

	test('because another run took it meanwhile is cut off before its end', async () => {
		const other = openSqlite(file);
		server.onRecipient = async (address) => {
			if (address === addresses[2]) await other.rows(sql`update deliveries set run = 'another' where address = ${address}`);
		};
		expect(await ends(smtp())).toEqual({ ...all('0'), [addresses[2]]: '1 in-progress' });
		expect([server.count(addresses[2]), server.begun.includes(addresses[2])]).toEqual([0, true]);
		await other.close();
	});

	test('while the server takes its time is not taken for lost', async () => {
		server.onRecipient = async () => await new Promise((resolve) => setTimeout(resolve, 30));
		server.onArrival = async () => await new Promise((resolve) => setTimeout(resolve, 30, 'answer'));
		expect(await ends(smtp())).toEqual(all('0'));
		expect(server.recipients).toEqual(addresses);
	});
});

test('a message that can\'t be filled for one person fails for them alone', async () => {
	await jsonOf(profiles('identify', { traits: { trait: [{ name: 'big', value: 'x'.repeat(30_000) }] }, traitMode: 'chosen' }), [crowd[4]]);
	const loop = '{% if profile.big %}{% for a in (1..400) %}{{ profile.big }}{% endfor %}{% endif %}';
	expect(await ends(smtp({ html: loop }))).toEqual({ ...all('0'), [addresses[4]]: '2 failed:configuration' });
	expect(await ends(smtp())).toEqual({ ...all('1 already-sent'), [addresses[4]]: '0' });
});
