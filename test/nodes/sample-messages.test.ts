import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { ranOnStage, readSample, withParameters } from './sample-stage';
import { ownPostgres, ownStore, privacy } from './stage';

type Ran = Awaited<ReturnType<typeof ranOnStage>>;
interface Kept { channel: string; content: { subject?: string; html?: string; headers?: Record<string, string>; text?: string; from?: string; body?: string; link?: string; parameters?: string[] } & IDataObject }

/** The rows that a node put out, as texts: some of their fields. */
const rows = (run: Ran, node: string, ...fields: string[]) => run(node).map((item) => fields.map((field) => String(item[field])).join(' ')).sort();
const names = (run: Ran, node: string, output = 0) => run(node, output).map(({ firstName }) => String(firstName)).sort();
/** What the ledger keeps of somebody's messages. */
async function kept(email: string): Promise<Kept[]> {
	const [[{ export: known }]] = await jsonOf(privacy('export', { files: [] }), [{ email }]);
	return (known as { messages: Kept[] }).messages;
}

describe.each([['SQLite', ownStore], ['PostgreSQL', ownPostgres]])('on %s', (_, open) => {
	beforeEach(() => void open());

	test('Order shipped on the customer\'s favourite channel: each where they like to be told, by mail where they have no address there, and nobody twice', async () => {
		const workflow = readSample('order-shipped-on-the-favourite-channel.json');
		const first = await ranOnStage(workflow);
		expect(rows(first, 'Told', 'order', 'firstName', 'channel', 'language')).toEqual([
			'A-2001 Henry email en', 'A-2002 Lukas push de', 'A-2003 Zofia sms pl', 'A-2004 Emma whatsapp en', 'A-2005 Greta email de', 'A-2006 Zofia sms pl', 'A-2007 Nora email en',
		]);
		expect(rows(first, 'Not Told, and Why', 'order', 'why')).toEqual(['A-2008 No address for email is known']);
		const second = await ranOnStage(workflow);
		expect(['By SMS', 'By WhatsApp', 'By Push', 'By E-Mail'].flatMap((node) => [second(node), second(node, 2)].flat())).toEqual([]);
		expect([names(second, 'No Address There?'), second('Not Told, and Why').filter(({ why }) => /sent before/.test(String(why))).length, second('Told')]).toEqual([['Greta', 'Ole'], 7, []]);
	});

	test('Order shipped: the same message in each channel\'s own form', async () => {
		await ranOnStage(readSample('order-shipped-on-the-favourite-channel.json'));
		const [[henry], [lukas], [emma], zofia] = [await kept('henry.sample@example.com'), await kept('lukas.sample@example.com'), await kept('emma.sample@example.com'), await kept('zofia.sample@example.com')];
		expect(henry.content).toMatchObject({ subject: 'Your order A-2001 is on its way', from: 'Outdoor Shop <news@shop.example>', text: expect.stringContaining('Wednesday, Dec 2, 2026') });
		expect(henry.content.headers).not.toHaveProperty('List-Unsubscribe');
		expect(lukas.content).toMatchObject({ title: 'Unterwegs: Bestellung A-2002', body: expect.stringContaining('Dienstag'), link: 'outdoorshop://parcels/P200277' });
		expect(emma.content).toMatchObject({ form: 'template', name: 'order_shipped', language: 'en', body: ['Emma', 'A-2004', 'Dec 3, 2026'], buttons: [{ kind: 'url', value: 'P200477' }] });
		expect(zofia.map(({ content }) => [content.from, content.text])).toEqual(expect.arrayContaining([
			['OUTDOOR', expect.stringMatching(/^Outdoor Shop: zamowienie A-2003 jest w drodze, bedzie u Ciebie: sroda\.\nhttps:\/\/shop\.example\/go\S+$/)],
			['OUTDOOR', expect.stringMatching(/A-2006 .+ piatek/)],
		]));
	});

	test('Launch mail in five languages: checked for everybody, sent in each language, with ways out and counted links, and nobody twice', async () => {
		const workflow = readSample('launch-mail-in-five-languages.json');
		const first = await ranOnStage(workflow);
		expect(first('Languages and Advice')).toMatchObject([{ advice: [], languages: expect.arrayContaining([{ language: 'he', people: 2, because: expect.anything() }]) }]);
		expect(rows(first, 'Who Got What', 'email', 'language', 'because').map((row) => row.replace('.sample@example.com', ''))).toEqual([
			'alice en their profile says en', 'bernd de their profile says de', 'celina pl their profile says pl', 'dimitar bg their profile says bg', 'eitan he their profile says he',
			'franzi de their profile says de-AT', 'galina bg they are in BG', 'hugo en it is the message\'s default', 'somebody he their profile says he',
		]);
		expect(rows(first, 'People by Language', 'language', 'count_email')).toEqual(['bg 2', 'de 2', 'en 2', 'he 2', 'pl 1']);
		expect(rows(first, 'Not Written to, and Why', 'email', 'why')).toEqual([expect.stringMatching(/^iris.+Never agreed/), expect.stringMatching(/^jakub.+Said no/)]);
		const second = await ranOnStage(workflow);
		expect([second('Launch Mail'), second('Launch Mail', 2), second('Launch Mail', 1).length]).toEqual([[], [], 11]);
	});

	test('Launch mail: Hebrew runs from right to left; each person has links of their own', async () => {
		await ranOnStage(readSample('launch-mail-in-five-languages.json'));
		const [[{ content: eitan }], [{ content: nameless }], [{ content: bernd }]] = [await kept('eitan.sample@example.com'), await kept('somebody.sample@example.com'), await kept('bernd.sample@example.com')];
		expect([eitan.html, eitan.subject]).toEqual([expect.stringMatching(/<html[^>]*lang="he"[^>]*dir="rtl"/), expect.stringContaining('הטרייל ראנר 200 הגיעה')]);
		expect([nameless.text, bernd.text]).toEqual([expect.stringMatching(/שלום,/), expect.stringContaining('Hallo Bernd,')]);
		const counted = [eitan, nameless, bernd].map(({ html = '' }) => /href="(https:\/\/shop\.example\/go\?[^"]+)"/.exec(html)?.[1]);
		expect([new Set(counted).size, counted.includes(undefined)]).toEqual([3, false]);
		expect(bernd.headers).toMatchObject({ 'List-Unsubscribe': expect.stringMatching(/^<https:\/\/shop\.example\/leave\?/), 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'X-Campaign-Id': 'trail-runner-launch' });
	});

	test('Launch mail: nothing leaves while somebody lacks something', async () => {
		const workflow = readSample('launch-mail-in-five-languages.json');
		const brief = workflow.nodes.find(({ name }) => name === 'Brief')?.parameters.json as string;
		const broken = withParameters(workflow, 'Brief', { json: brief.replace('The Trail Runner 200 is here', 'It is here, {{ profile.nickname }}') });
		await expect(ranOnStage(broken)).rejects.toThrow('Stop and Say What: 3 people lack profile.nickname (en)');
		expect((await ranOnStage(workflow))('Launch Mail').length).toBe(9);
	});

	test('Launch mail: a summary item tells how many got which language', async () => {
		const run = await ranOnStage(withParameters(readSample('launch-mail-in-five-languages.json'), 'Launch Mail', { options: { summary: true, step: 'launch' } }));
		expect(run('Launch Mail').at(-1)).toEqual({ summary: { sent: 9, notSent: 2, failed: 0, reasons: { 'no-consent': 1, 'said-no': 1 }, languages: { en: 2, de: 2, pl: 1, bg: 2, he: 2 } } });
	});

	test('WhatsApp first, SMS if unread: each channel asks its own yes, and nobody is written to twice', async () => {
		const workflow = readSample('whatsapp-first-sms-if-unread.json');
		expect(workflow.nodes.find(({ name }) => name === 'Wait One Day')?.parameters).toEqual({ resume: 'timeInterval', amount: 1, unit: 'days' });
		const first = await ranOnStage(workflow);
		expect([names(first, 'WhatsApp First'), names(first, 'Read?', 1), names(first, 'Written by SMS')]).toEqual([['Amelia', 'Bartek', 'Clara'], ['Amelia', 'Bartek', 'Clara'], ['Amelia', 'Bartek', 'Dieter', 'Edith']]);
		expect(first('What Became of It?').map(({ message }) => message)).toMatchObject(Array(3).fill({ status: 'sent', channel: 'whatsapp', campaign: 'winter sale' }));
		expect(rows(first, 'Nothing Sent, and Why', 'firstName', 'why')).toEqual(['Clara Never agreed to marketing by sms', 'Filip Never agreed to marketing by sms']);
		const second = await ranOnStage(workflow);
		expect([second('WhatsApp First'), second('SMS If Unread'), names(second, 'Can\'t Be Reached There?', 1)]).toEqual([[], [], ['Amelia', 'Bartek', 'Clara']]);
		const [sms] = (await kept('bartek.sample@example.com')).filter(({ channel }) => channel === 'sms');
		expect(sms.content).toMatchObject({ from: 'OUTDOOR', encoding: 'GSM-7', text: expect.stringContaining('Zimowa wyprzedaz najpierw dla Ciebie') });
	});

	test('WhatsApp first, SMS if unread: who has read it gets no text message', async () => {
		const workflow = readSample('whatsapp-first-sms-if-unread.json');
		const status = { jsonOutput: '={{ { ...$json, message: { status: $json.firstName === \'Amelia\' ? \'read\' : \'sent\' } } }}', mode: 'raw', options: {} };
		const receipts = { ...workflow, nodes: workflow.nodes.map((node) => (node.name === 'What Became of It?' ? { ...node, type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: status } : node)) };
		const run = await ranOnStage(receipts);
		expect([names(run, 'Read on WhatsApp'), names(run, 'Written by SMS')]).toEqual([['Amelia'], ['Bartek', 'Dieter', 'Edith']]);
	});
});
