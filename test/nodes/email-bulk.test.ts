import { generateKeyPairSync } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { jsonOf, runNode, type OneNode } from '../kit/engine';
import { MailServer } from '../kit/mail-server';
import { about, launch } from './message-stage';
import { brandKit, email, ownStore, people } from './stage';

const ANN = { email: 'ann@shop.test', name: 'Ann' };
const BEN = { email: 'ben@shop.test', name: 'Ben' };
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const signing = { dkimDomain: 'elsewhere.test', dkimSelector: 'mail2026', dkimPrivateKey: privateKey };

let server: MailServer;
beforeEach(async () => {
	ownStore();
	server = await MailServer.open();
	await people(ANN, BEN);
});
afterEach(async () => await server.close());

const send = (parameters: IDataObject, credential: object = {}): OneNode => ({
	...email('send', { provider: 'smtp', campaign: 'spring', from: 'Shop <news@shop.test>', subject: 'Hi', html: '<p>Hi</p>', unsubscribePage: 'https://shop.test/leave', ...parameters }),
	credentials: { omnichannelSmtpApi: server.credential(credential) },
});
const hintsOf = async (node: OneNode, ...items: IDataObject[]) => (await runNode(node, items)).data.resultData.runData.Node[0].hints?.map(({ message }) => message) ?? [];
const SENT = '2 sent, 0 not sent, 0 failed';
const FREE = /^The sender's domain belongs to a mailbox provider.*\.$/;

const sendFromGmail = async () => await jsonOf(brandKit('createOrUpdate', { kitName: 'Outdoor', company: 'Outdoor Shop', pages: { unsubscribe: 'https://shop.test/leave' }, senders: { senderName: 'Shop', address: 'shop@gmail.com' } }), [{}]);

test.each<[string, IDataObject, object, (string | RegExp)[]]>([
	['a sender of one\'s own', {}, {}, []],
	['a sender at a free mailbox', { from: '={{ $json.name }} <shop@gmail.com>' }, {}, [FREE]],
	['a signature of another domain, and a page without https', { unsubscribePage: 'http://shop.test/leave' }, signing, [/^The page for leaving/, /^The domain that signs/]],
	['mail that is no marketing', { purpose: 'service', from: 'shop@gmail.com' }, {}, []],
	['a look at the sandbox', { provider: 'sandbox', from: 'shop@gmail.com' }, {}, []],
])('what mailbox providers ask of bulk senders is said once a run: %s', async (_, parameters, credential, expected) => {
	expect(await hintsOf(send(parameters, credential), ANN, BEN)).toEqual([...expected.map((one) => expect.stringMatching(one) as unknown), SENT]);
});

test('a saved message knows the brand that sends it, and is looked at in the same way', async () => {
	await launch({ subject: '', headline: 'Hi {{ profile.name }} from {{ brand.name }}' });
	await sendFromGmail();
	const saved = { content: 'message', savedMessage: { __rl: true, mode: 'name', value: 'Launch' }, brandKit: { __rl: true, mode: 'name', value: 'Outdoor' } };
	const hints = await hintsOf(send(saved), ANN, BEN);
	expect(hints.filter((one) => FREE.test(one))).toHaveLength(1);
	expect((await server.read()).map(({ subject }) => subject).sort()).toEqual(['Hi Ann from Outdoor Shop', 'Hi Ben from Outdoor Shop']);
});

test('Check says it of the kit\'s sender before anything is sent', async () => {
	await launch();
	const codesOf = async (purpose: string) => {
		const [[found]] = await jsonOf(about('check', ['email'], { options: { purpose } }), [ANN]);
		return (found.warnings as IDataObject[]).map(({ code }) => code);
	};
	expect(await codesOf('marketing')).not.toContain('free-mail-sender');
	await sendFromGmail();
	expect(await codesOf('marketing')).toContain('free-mail-sender');
});
