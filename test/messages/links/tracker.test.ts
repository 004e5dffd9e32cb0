import { deliveryOfPreferences, deliveryOfToken, linkIdOf, preferencesToken, shortCode, Tracker, unsubscribeToken, type ShortLink, type TrackerTerms } from '../../../marketing/messages';

const KEY = 'the store\'s own key';
const ID = '01990000-0000-7000-8000-000000000001';
const HOME = 'https://shop.test/home?a=1&b=2#top';
const TERMS: TrackerTerms = {
	key: KEY, campaign: 'spring', step: 'mail', channel: 'email', source: 'shop', linkPage: 'https://go.test/l?x=1',
	unsubscribePage: 'https://go.test/stop', preferencesPage: 'https://go.test/choose',
};
const tracker = new Tracker(TERMS, [HOME, 'mailto:us@shop.test', 'https://go.test/stop?t=x', HOME]);
const links = tracker.linksFor(ID);

test('the same links are saved once; those that lead nowhere on the web are none', () => {
	const url = 'https://shop.test/home?a=1&b=2&utm_source=shop&utm_medium=email&utm_campaign=spring&utm_content=mail#top';
	expect(tracker.links).toEqual([{ id: linkIdOf({ campaign: 'spring', step: 'mail', url }), campaign: 'spring', step: 'mail', url, label: HOME }]);
	expect(tracker.links[0].id).toMatch(/^[\w-]{12}$/);
});

test('a link\'s id is told apart by campaign, step and address, however they are cut', () => {
	const some = [['a', 'b', 'c'], ['ab', '', 'c'], ['a', 'bc', ''], ['a', 'b', 'd'], ['x', 'b', 'c'], ['a', 'x', 'c']];
	expect(new Set(some.map(([campaign, step, url]) => linkIdOf({ campaign, step, url }))).size).toBe(some.length);
});

describe('in one person\'s message', () => {
	test('a link names delivery and link, and nothing else', () => {
		expect(links.to(HOME)).toMatch(new RegExp(`^https://go\\.test/l\\?x=1&t=${ID}\\.[\\w-]{22}\\.${tracker.links[0].id}$`));
		expect(links.to(HOME)).toBe(tracker.linksFor(ID).to(HOME));
	});

	test('another person\'s link is another one', () => {
		expect(tracker.linksFor(ID.replace(/1$/, '2')).to(HOME)).not.toBe(links.to(HOME));
	});

	test('an address of one\'s own is carried along, signed, with its parameters', () => {
		const link = new URL(links.to('https://shop.test/order/7?x=ü#a'));
		expect(link.searchParams.get('u')).toBe('https://shop.test/order/7?x=ü&utm_source=shop&utm_medium=email&utm_campaign=spring&utm_content=mail#a');
		expect(link.searchParams.get('t')).toMatch(new RegExp(`^${ID}\\.[\\w-]{22}$`));
	});

	test('one too long for that leads straight on', () => {
		const long = `https://shop.test/${'x'.repeat(1_500)}`;
		expect(links.to(long)).toMatch(/^https:\/\/shop\.test\/x+\?utm_source=shop/);
	});

	test('the ways out are as ever, and not counted', () => {
		const { unsubscribe = '', preferences = '' } = links;
		expect(unsubscribe).toBe(`https://go.test/stop?t=${unsubscribeToken(ID, KEY)}`);
		expect(preferences).toBe(`https://go.test/choose?t=${preferencesToken(ID, KEY)}`);
		expect([links.to(unsubscribe), links.to(preferences), links.to(links.to(HOME)), links.to('tel:+491')]).toEqual([unsubscribe, preferences, links.to(HOME), 'tel:+491']);
	});

	test('whoever may leave may not look into the preferences, nor the other way round', () => {
		expect([deliveryOfToken(unsubscribeToken(ID, KEY), KEY), deliveryOfPreferences(preferencesToken(ID, KEY), KEY)]).toEqual([ID, ID]);
		expect([deliveryOfPreferences(unsubscribeToken(ID, KEY), KEY), deliveryOfToken(preferencesToken(ID, KEY), KEY)]).toEqual([undefined, undefined]);
		const link = new URL(links.to(HOME)).searchParams.get('t') ?? '';
		const [id, signature] = link.split('.');
		expect([deliveryOfPreferences(`${id}.${signature}`, KEY), deliveryOfToken(`${id}.${signature}`, KEY)]).toEqual([undefined, undefined]);
	});

	test.each([['they are not to be counted', tracker.linksFor(ID, { counted: false })], ['there is no page', new Tracker({ ...TERMS, linkPage: '' }, [HOME]).linksFor(ID)]])('links lead straight on where %s', (_, plain) => {
		expect(plain.to(HOME)).toBe(tracker.links[0].url);
		expect(plain.to('https://shop.test/o')).toBe('https://shop.test/o?utm_source=shop&utm_medium=email&utm_campaign=spring&utm_content=mail');
		expect(plain.unsubscribe).toContain(ID);
	});

	test('without pages there are no ways out', () => {
		const { unsubscribe, preferences } = new Tracker({ ...TERMS, unsubscribePage: undefined, preferencesPage: '' }, []).linksFor(ID);
		expect([unsubscribe, preferences]).toEqual([undefined, undefined]);
	});
});

describe('a text message\'s links', () => {
	const made: ShortLink[] = [];
	let count = 0;
	const short = tracker.shortLinksFor(ID, () => `code000${count++}`, made);

	test('are short, each address once, and put aside to be saved', () => {
		expect([short.to(HOME), short.to('https://shop.test/o'), short.to(HOME), short.to('tel:+491')])
			.toEqual(['https://go.test/l/code0000', 'https://go.test/l/code0001', 'https://go.test/l/code0000', 'tel:+491']);
		expect(made).toEqual([
			{ code: 'code0000', deliveryId: ID, linkId: tracker.links[0].id },
			{ code: 'code0001', deliveryId: ID, linkId: expect.stringMatching(/^own-[\w-]{8}$/), url: 'https://shop.test/o?utm_source=shop&utm_medium=email&utm_campaign=spring&utm_content=mail' },
		]);
	});

	test('lead straight on where they are not to be counted', () => {
		expect(tracker.shortLinksFor(ID, () => 'never', made, { counted: false }).to(HOME)).toBe(tracker.links[0].url);
		expect(made).toHaveLength(2);
	});

	test.each([['https://go.test/', 'https://go.test/c'], ['https://go.test', 'https://go.test/c'], ['https://go.test/a//?b#c', 'https://go.test/a/c']])('on %s are %s', (linkPage, link) => {
		expect(new Tracker({ ...TERMS, linkPage }, []).shortLinksFor(ID, () => 'c', []).to(HOME)).toBe(link);
	});

	test('a code is eight letters and digits, each as likely as the other', () => {
		expect(shortCode(Uint8Array.from([0, 9, 10, 35, 36, 61, 62, 247, 1]))).toBe('09AZaz0z');
		expect(shortCode(Uint8Array.from([255, 248, 1, 1, 1, 1, 1, 1, 1, 1]))).toBe('11111111');
		expect(() => shortCode(Uint8Array.from([255, 1, 1, 1, 1, 1, 1, 1]))).toThrow('too few random bytes');
	});
});
