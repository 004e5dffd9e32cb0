import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { MailServer } from '../kit/mail-server';
import { consent, ownPostgres, ownStore, people, profiles } from './stage';
import { BRIEF, CHANNELS, contents, follow, GO, HEADLINES, keep, LINK, linksIn, meet, READERS, saved, SPOKEN, visit, words, type Through } from './saved-stage';

const UTM = (channel: string) => `${LINK}?utm_source=Outdoor&utm_medium=${channel}&utm_campaign=launch&utm_content=node-1`;
const options = { linkPage: GO };
/** Where the links stand in each channel's content. WhatsApp's stand in the approved template. */
const TEXT: Partial<Record<Through, string>> = { email: 'html', sms: 'text', push: 'link' };

describe.each([['SQLite', ownStore], ['PostgreSQL', ownPostgres]])('a saved message on %s', (_, own) => {
	beforeEach(async () => {
		own();
		await meet(...READERS);
		await keep();
	});

	test('goes to each person in their language through all four channels, from one sender', async () => {
		for (const channel of CHANNELS) {
			const all = await contents(channel);
			expect(all.map((content, place) => [channel, content.who, words(channel, content).startsWith(`${HEADLINES[SPOKEN[place]]}, ${READERS[place].name}`)])).toEqual(READERS.map(({ email }) => [channel, email, true]));
			if (channel === 'email') expect(all.every(({ from, replyTo }) => /^"?Outdoor Shop"? <news@shop\.test>$/.test(String(from)) && replyTo === 'help@shop.test')).toBe(true);
			if (channel === 'sms') expect(all.map(({ from }) => from)).toEqual(['+12015550199', ...new Array<string>(5).fill('Outdoor')]);
			if (channel === 'whatsapp') expect(all.map(({ from, language }) => [from, language])).toEqual(SPOKEN.map((language) => ['+4915799912345', language]));
		}
	});

	test.each(Object.entries(TEXT) as [Through, string][])('%s: links are counted person by person, and lead where the message says', async (channel, field) => {
		const links = (await contents(channel, { options })).map((content) => ({ content, links: linksIn(content[field], GO) }));
		expect(links.map((one) => one.links.length)).toEqual(READERS.map(() => 1));
		expect(new Set(links.flatMap((one) => one.links)).size).toBe(READERS.length);
		if (channel === 'sms') expect(links.every((one) => /^https:\/\/shop\.test\/go\/\w{8}$/.test(one.links[0]))).toBe(true);
		const [followed] = await jsonOf(follow(), links.map((one) => visit(one.links[0])));
		expect(followed.map(({ link }) => link)).toMatchObject(links.map(({ content }) => ({ url: UTM(channel), deliveryId: content.deliveryId })));
	});

	test.each(Object.entries(TEXT) as [Through, string][])('%s: without a page to count, links lead straight on', async (channel, field) => {
		const all = await contents(channel);
		expect(all.map((content) => linksIn(content[field], LINK))).toEqual(READERS.map(() => [UTM(channel)]));
		expect(JSON.stringify(all)).not.toContain(GO);
	});

	test.each(['email', 'sms', 'push'] as const)('%s: a look at it saves nothing, so its links lead nowhere', async (channel) => {
		const [shown] = await jsonOf(saved(channel, 'preview', { options }), READERS);
		const links = shown.flatMap(({ preview }) => linksIn((preview as IDataObject)[TEXT[channel]!], GO));
		expect(links).toHaveLength(READERS.length);
		const [, failed] = await jsonOf({ ...follow(), onError: 'continueErrorOutput' }, links.map(visit));
		expect(failed.map(({ details }) => (details as IDataObject).code)).toEqual(links.map(() => 'unknown-link'));
	});
});

describe('marketing', () => {
	beforeEach(async () => {
		ownStore();
		await people(...READERS.map(({ email, name }) => ({ email, name })));
		await keep();
	});

	test('carries the pair by which one leaves with one click, and the way to what one gets', async () => {
		const all = await contents('email', { purpose: 'marketing', options });
		const leave = all.map(({ headers }) => String((headers as IDataObject)['List-Unsubscribe']));
		expect(new Set(leave).size).toBe(READERS.length);
		for (const [place, { headers, html, deliveryId }] of all.entries()) {
			expect(leave[place]).toBe(`<https://shop.test/leave?t=${String(deliveryId)}.${leave[place].slice(-23, -1)}>`);
			expect(headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
			expect(linksIn(html, 'https://shop.test/leave')).toEqual([leave[place].slice(1, -1)]);
			expect(linksIn(html, 'https://shop.test/choose')).toEqual([expect.stringContaining(`?t=${String(deliveryId)}.`)]);
		}
	});

	test('the page of the node goes before the kit\'s', async () => {
		const [{ headers }] = await contents('email', { purpose: 'marketing', unsubscribePage: 'https://shop.test/bye' }, [READERS[0]]);
		expect((headers as IDataObject)['List-Unsubscribe']).toContain('<https://shop.test/bye?t=');
	});

	test('what is no marketing offers no way out of it', async () => {
		const [{ headers, html }] = await contents('email', {}, [READERS[0]]);
		expect([headers, linksIn(html, 'https://shop.test/leave')]).toEqual([{ 'X-Campaign-Id': 'launch' }, []]);
	});

	test('a text says how to leave: by an answer to a number, by a short link where a name sends', async () => {
		const [shown] = await jsonOf(saved('sms', 'preview', { purpose: 'marketing', personBy: 'phone', personValue: '={{ $json.phone }}', options }), READERS);
		const texts = shown.map(({ preview }) => String((preview as IDataObject).text));
		expect(texts[0]).toMatch(/Reply STOP to opt out$/);
		for (const text of texts.slice(1)) expect(text).toMatch(/ https:\/\/shop\.test\/go\/\w{8}$/);
		expect(texts[4]).toMatch(/^פרסומת /);
	});

	test('openings are counted only of those whose country lets it, or who agreed', async () => {
		const who = [{ country: 'FR' }, { country: 'FR', openTracking: 'granted' }, { country: 'US' }, { country: 'US', openTracking: 'withdrawn' }].map((one, place) => ({ ...one, email: `reader${place}@shop.test` }));
		await people(...who);
		for (const parameters of [{}, { content: 'here' }]) {
			const all = await contents('email', { ...parameters, purpose: 'marketing', campaign: JSON.stringify(parameters), options: { countOpens: true } }, who);
			expect(all.map(({ countOpens }) => countOpens === true)).toEqual([false, true, true, false]);
		}
	});

	test('a mail written in the node counts its links too', async () => {
		const html = '<p><a href="https://shop.test/a">A</a> <a href="https://shop.test/b?x={{ profile.name }}">B</a></p>';
		const all = await contents('email', { content: 'here', purpose: 'marketing', html, options }, READERS.slice(0, 2));
		const links = all.flatMap(({ html: written }) => linksIn(written, GO));
		const [followed] = await jsonOf(follow(), links.map(visit));
		expect(followed.map(({ link }) => String((link as IDataObject).url).replace(/[?&]utm.*/, ''))).toEqual(['https://shop.test/a', 'https://shop.test/b?x=Ann', 'https://shop.test/a', 'https://shop.test/b?x=Dirk']);
	});

	test('a test goes to oneself, marked, and nobody else hears of it', async () => {
		const server = await MailServer.open();
		const smtp = { ...saved('email', 'send', { provider: 'smtp', purpose: 'marketing', options: { testTo: 'me@shop.test' } }), credentials: { omnichannelSmtpApi: server.credential() } };
		await jsonOf(smtp, READERS.slice(0, 2));
		const mails = await server.read().finally(async () => await server.close());
		expect(mails.map(({ subject }) => subject)).toEqual(['[Test] Now here, Ann', '[Test] Now here, Dirk']);
		expect(new Set(server.recipients)).toEqual(new Set(['me@shop.test']));
	});
});

describe('WhatsApp', () => {
	const { whatsapp, ...others } = BRIEF.overrides;
	const german = { ...BRIEF, overrides: { ...others, whatsapp: { ...whatsapp, de: {} } } };
	const ends = async (readers: IDataObject[]) => (await jsonOf(saved('whatsapp', 'send'), readers)).flatMap((output, place) => output.map(({ delivery }) => [place, (delivery as { reasons: { code: string }[] }).reasons[0]?.code, (delivery as IDataObject).message]));
	const wrote = async (...readers: IDataObject[]) => await jsonOf({ ...profiles('track', { eventType: 'custom', eventName: 'Message Received', channel: 'whatsapp' }) }, readers);

	beforeEach(async () => {
		ownStore();
		await meet(...READERS);
	});

	test('free text goes to who wrote within a day; a template to everybody', async () => {
		await keep({ ...BRIEF, overrides: {} });
		await wrote(READERS[1]);
		expect(await ends([READERS[0], READERS[1]])).toEqual([[0, undefined, 'interactive'], [1, 'whatsapp-window-closed', undefined]]);
		await keep();
		expect(await ends([READERS[0]])).toEqual([[0, undefined, 'template']]);
	});

	test('a language without a template is free text: it goes only while that is allowed', async () => {
		await keep(german);
		expect(await ends([READERS[0], READERS[1]])).toEqual([[0, undefined, 'template'], [2, 'failed:configuration', undefined]]);
		await wrote(READERS[1]);
		expect(await ends([READERS[1]])).toEqual([[0, undefined, 'interactive']]);
	});
});

test('who said no gets no saved message either', async () => {
	ownStore();
	await people(READERS[0], READERS[1]);
	await keep();
	await jsonOf(consent('record', { status: 'no' }), [READERS[1]]);
	expect((await jsonOf(saved('email', 'send', { purpose: 'marketing' }), READERS.slice(0, 2))).map((output) => output.length)).toEqual([1, 1, 0]);
});
