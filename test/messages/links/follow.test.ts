import fc from 'fast-check';
import { clicksOf, followLink, saveLinks, saveShortLinks, shortCode, trackedLink, Tracker, type Followed, type Following, type ShortLink } from '../../../marketing/messages';
import type { Outcome } from '../../../marketing/outcome';
import { databases, freshWork, MINUTE, NOON, type TestWork } from '../../kit/databases';
import { seed } from '../../kit/seed';

const KEY = 'the store\'s own key';
const ID = '01990000-0000-7000-8000-000000000001';
const OTHER = '01990000-0000-7000-8000-000000000002';
const BROWSER = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const PAGES = ['https://shop.test/a', 'https://shop.test/b', 'https://shop.test/c'];
const PAGE = 'https://go.test/l';
const tracker = new Tracker({ key: KEY, campaign: 'spring', step: 'mail', channel: 'email', source: 'shop', linkPage: PAGE }, PAGES);
const UTM = 'utm_source=shop&utm_medium=email&utm_campaign=spring&utm_content=mail';

const visit = (link: string, more: Partial<Following> = {}): Following => {
	const { searchParams } = new URL(link);
	return { token: searchParams.get('t') ?? undefined, url: searchParams.get('u') ?? undefined, method: 'GET', agent: BROWSER, sentAt: NOON - MINUTE, ...more };
};
const to = (page: string, id = ID) => tracker.linksFor(id).to(page);
const good = (outcome: Outcome<Followed>) => {
	if (!outcome.ok) throw new Error(outcome.reason.message);
	return outcome.value;
};

describe.each(databases)('links followed on $name', (kind) => {
	let work: TestWork;
	const follow = async (...visits: Following[]) => await followLink(work, KEY, visits);
	beforeEach(async () => {
		work = await freshWork(kind);
		await saveLinks(work, tracker.links);
	});

	test('lead where the message says, and are written down', async () => {
		const [one, own] = (await follow(visit(to(PAGES[0])), visit(to('https://shop.test/order/7?x=ü#a', OTHER), { at: NOON - 5 }))).map(good);
		expect(one).toEqual({ url: `${PAGES[0]}?${UTM}`, deliveryId: ID, linkId: tracker.links[0].id, visitId: expect.any(String), machine: 0, reasons: [], counts: true });
		expect(own).toMatchObject({ url: `https://shop.test/order/7?x=%C3%BC&${UTM}#a`, deliveryId: OTHER, linkId: expect.stringMatching(/^own-/), counts: true });
		expect(await clicksOf(work.database, [ID, OTHER])).toEqual([
			{ id: own.visitId, delivery_id: OTHER, link_id: own.linkId, occurred_at: NOON - 5, machine: 0, why: '' },
			{ id: one.visitId, delivery_id: ID, link_id: one.linkId, occurred_at: NOON, machine: 0, why: '' },
		]);
	});

	test('short links do the same', async () => {
		const made: ShortLink[] = [];
		const links = tracker.shortLinksFor(ID, () => shortCode(Uint8Array.from({ length: 9 }, (_, place) => place + made.length)), made);
		const codes = [PAGES[1], 'https://shop.test/own'].map((page) => links.to(page).slice(-8));
		expect((await saveShortLinks(work, made)).every(({ ok }) => ok)).toBe(true);
		const outcomes = await follow(...codes.map((code) => ({ code, method: 'GET', agent: BROWSER, sentAt: NOON - MINUTE })), { code: 'zzzzzzzz', method: 'GET', agent: BROWSER }, { code: '../etc', method: 'GET', agent: BROWSER });
		expect(outcomes.slice(0, 2).map(good)).toMatchObject([{ url: `${PAGES[1]}?${UTM}`, linkId: tracker.links[1].id, counts: true }, { url: `https://shop.test/own?${UTM}`, counts: true }]);
		expect(outcomes.slice(2).map(({ ok }) => ok)).toEqual([false, false]);
	});

	test('a short link\'s code that is taken is refused, its neighbours are saved', async () => {
		const link = (code: string, deliveryId: string): ShortLink => ({ code, deliveryId, linkId: tracker.links[0].id });
		await saveShortLinks(work, [link('aaaaaaaa', ID)]);
		const outcomes = await saveShortLinks(work, [link('aaaaaaaa', OTHER), link('bbbbbbbb', OTHER), link('bbbbbbbb', ID)]);
		expect(outcomes.map((outcome) => (outcome.ok ? 'saved' : outcome.reason.code))).toEqual(['short-link-taken', 'saved', 'short-link-taken']);
		const followed = await follow({ code: 'aaaaaaaa', method: 'GET', agent: BROWSER }, { code: 'bbbbbbbb', method: 'GET', agent: BROWSER });
		expect(followed.map((outcome) => good(outcome).deliveryId)).toEqual([ID, OTHER]);
	});

	test('links are saved once, whoever saves them again', async () => {
		await saveLinks(work, [...tracker.links, ...tracker.links]);
		expect((await follow(visit(to(PAGES[2])))).map((one) => good(one).url)).toEqual([`${PAGES[2]}?${UTM}`]);
	});

	test('forged, broken and unknown links are refused, and nothing is written about them', async () => {
		const own = new URL(to('https://shop.test/own'));
		const token = own.searchParams.get('t') ?? '';
		const elsewhere = { method: 'GET', agent: BROWSER };
		const outcomes = await follow(
			{ ...elsewhere, token, url: 'https://evil.test/' }, { ...elsewhere, token }, { ...elsewhere, token: '', url: 'https://evil.test/' }, { ...elsewhere },
			{ ...elsewhere, token: `${ID}..${tracker.links[0].id}` }, visit(trackedLink(PAGE, ID, tracker.links[0].id, 'another key')), visit(trackedLink(PAGE, ID, 'AAAAAAAAAAAA', KEY)),
			{ ...visit(to(PAGES[0])), token: `${visit(to(PAGES[0])).token}.x` }, { ...visit(to(PAGES[0])), token: visit(to(PAGES[0])).token?.replace(ID, OTHER) },
			visit(to(PAGES[0])),
		);
		expect(outcomes.map((outcome) => (outcome.ok ? 'followed' : outcome.reason.code))).toEqual([...new Array<string>(9).fill('unknown-link'), 'followed']);
		expect(await clicksOf(work.database, [ID, OTHER])).toHaveLength(1);
	});

	test('the time of sending is in the delivery\'s id where nobody says it', async () => {
		const id = (at: number) => `${at.toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-')}-7000-8000-000000000001`;
		const [soon, later] = (await follow(...[NOON - 1_000, NOON - MINUTE].map((at) => visit(to(PAGES[0], id(at)), { sentAt: undefined })))).map(good);
		expect([soon.reasons, later.reasons]).toEqual([['it came within three seconds of sending'], []]);
	});

	test('many links of one message at once are a machine\'s, those before it too', async () => {
		const [first] = (await follow(visit(to(PAGES[0]), { at: NOON }))).map(good);
		const [person] = (await follow(visit(to(PAGES[0], OTHER), { at: NOON }))).map(good);
		expect([first.counts, person.counts]).toEqual([true, true]);
		const rest = (await follow(visit(to(PAGES[1]), { at: NOON + 900 }), visit(to(PAGES[2]), { at: NOON + 1_800 }))).map(good);
		expect(rest.map(({ machine, counts }) => [machine, counts])).toEqual([[80, false], [80, false]]);
		expect((await clicksOf(work.database, [ID, OTHER])).map(({ delivery_id, machine, why }) => [delivery_id === ID ? 'scanned' : 'person', machine, why]).sort()).toEqual([
			['person', 0, ''], ['scanned', 80, 'it followed many links of the message at once'], ['scanned', 80, 'it followed many links of the message at once'], ['scanned', 80, 'many links of the message were followed at once'],
		]);
	});

	test('a person who takes their time, or taps twice, is none', async () => {
		const visits = PAGES.map((page, place) => visit(to(page), { at: NOON + place * 3_000 }));
		expect((await follow(...visits, visit(to(PAGES[0]), { at: NOON + 500 }))).map((one) => good(one).machine)).toEqual([0, 0, 0, 0]);
	});

	test('a thousand visits take a bounded number of statements', async () => {
		let statements = 0;
		const counting = (database: TestWork['database']): TestWork['database'] => ({
			...database, dialect: database.dialect, close: async () => await database.close(), scrub: async () => await database.scrub(),
			rows: async (query) => {
				statements++;
				return await database.rows(query);
			},
			transaction: async (inside) => await database.transaction(async (one) => await inside(counting(one))),
		});
		const ids = Array.from({ length: 1_000 }, (_, place) => `01990000-0000-7000-8000-${String(place).padStart(12, '0')}`);
		const outcomes = await followLink({ ...work, database: counting(work.database) }, KEY, ids.map((id) => visit(to(PAGES[0], id))));
		expect(outcomes.map((one) => good(one).deliveryId)).toEqual(ids);
		expect(statements).toBeLessThanOrEqual(8);
	});
});

describe('a link\'s token', () => {
	const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';
	const [{ place }] = databases;
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork({ place });
		await saveLinks(work, tracker.links);
	});

	test.each([['of a stored link', PAGES[0]], ['of an address of one\'s own', 'https://shop.test/own']])('%s is refused with another character in any place', async (_, page) => {
		const { token = '', url } = visit(to(page));
		const changed = Array.from(token, (letter, at) => LETTERS.replace(letter, '').split('').map((other) => token.slice(0, at) + other + token.slice(at + 1))).flat();
		const outcomes = await followLink(work, KEY, changed.map((one) => ({ token: one, url, method: 'GET', agent: BROWSER })));
		// The link's own id is not signed: it leads to what is stored, or nowhere.
		expect(outcomes.filter((outcome) => outcome.ok)).toEqual([]);
		expect(changed.length).toBeGreaterThan(3_000);
	});

	test(`signs every letter of an address of one's own (seed ${seed})`, async () => {
		const { token, url = '' } = visit(to('https://shop.test/own/ü?a=b#c'));
		await fc.assert(fc.asyncProperty(fc.nat(url.length - 1), fc.string({ minLength: 1, maxLength: 1 }), async (at, other) => {
			const changed = url.slice(0, at) + other + url.slice(at + 1);
			const [outcome] = await followLink(work, KEY, [{ token, url: changed, method: 'GET', agent: BROWSER }]);
			return outcome.ok === (changed === url);
		}), { seed });
	});

	test(`comes back as it was made, whatever the delivery and the address (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(fc.uuid({ version: 7 }), fc.webUrl({ withQueryParameters: true, withFragments: true }), async (id, url) => {
			const [outcome] = await followLink(work, KEY, [visit(to(url, id))]);
			return good(outcome).deliveryId === id && new URL(good(outcome).url).host === new URL(url).host;
		}), { seed });
	});
});
