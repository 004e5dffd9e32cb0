import fc from 'fast-check';
import { followLink, readBrandKit, readBrief, saveShortLinks, shortCode, type BrandKit, type Brief, type Form } from '../../marketing/messages';
import { composerOf, type Composed, type Recipient } from '../../marketing/outreach';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';

const KEY = 'k'.repeat(43);
const GO = 'https://go.test/l';
const BRAND: BrandKit = good(readBrandKit({
	name: 'Shop', company: 'Shop', senders: { sms: { '*': 'Shop' } }, pages: { unsubscribe: 'https://shop.test/leave', preferences: 'https://shop.test/choose' },
}));
const BRIEF: Brief = good(readBrief({
	name: 'Launch', defaultLanguage: 'en',
	texts: {
		en: { headline: 'For {{ profile.name }}', text: 'Code {{ item.code }}', link: 'https://shop.test/all?lang=en' },
		de: { headline: 'An {{ profile.name }}', text: 'Code {{ item.code }}', link: 'https://shop.test/own/{{ profile.name }}' },
	},
}));
const TERMS = { brief: BRIEF, brand: BRAND, marketing: true, channel: 'sms', campaign: 'launch', step: 'one', key: KEY, linkPage: GO, unsubscribePage: BRAND.pages.unsubscribe, preferencesPage: BRAND.pages.preferences };

const idOf = (place: number) => `01990000-0000-7000-8000-${String(place).padStart(12, '0')}`;
/** A reader whose name nobody else's holds. */
const reader = (place: number, language = 'en'): Recipient => ({
	address: `+48601${String(place).padStart(6, '0')}`, country: 'PL',
	profile: { profileId: `p${place}`, traits: { name: `Name${place}Z`, language }, identifiers: [] } as unknown as Recipient['profile'],
});
const random = (place: number) => Uint8Array.from({ length: 16 }, (_, at) => (place >> (at * 3)) & 7);
/** Codes that count up. */
const counting = (from = 0) => {
	let place = from;
	return () => shortCode(random(place++));
};
const visit = { method: 'GET', agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };

describe.each(databases)('short links on $name', (kind) => {
	let work: TestWork;
	let statements: number;
	beforeEach(async () => {
		work = await freshWork(kind);
		statements = 0;
		const { database } = work;
		work = {
			...work,
			database: { ...database, dialect: database.dialect, close: async () => await database.close(), scrub: async () => await database.scrub(), transaction: async (inside) => await database.transaction(inside), rows: async (query) => {
				statements++;
				return await database.rows(query);
			} },
		};
	});

	test('of messages side by side are saved by one statement, before any of them leaves', async () => {
		const { compose } = await composerOf(work, { ...TERMS, form: 'sms', newCode: counting() });
		statements = 0;
		const texts = await Promise.all(Array.from({ length: 20 }, async (_, place) => (await compose(reader(place), idOf(place), {})).content.text));
		expect(statements).toBe(1);
		const codes = texts.map((text) => [...text.matchAll(/https:\/\/go\.test\/l\/(\w{8})/g)].map(([, code]) => code));
		// The link and the way out: what a text doesn't hold is not saved either.
		expect(codes.map(({ length }) => length)).toEqual(new Array<number>(20).fill(2));
		const followed = (await followLink(work, KEY, codes.flat().map((code) => ({ ...visit, code })))).map(good);
		expect(followed.map(({ deliveryId }) => deliveryId)).toEqual(codes.flatMap((_, place) => [idOf(place), idOf(place)]));
		expect(followed.map(({ url }) => new URL(url).pathname)).toEqual(codes.flatMap(() => ['/all', '/leave']));
		const kept = await saveShortLinks(work, Array.from({ length: 60 }, (_, place) => ({ code: shortCode(random(place)), deliveryId: 'x', linkId: 'y' })));
		expect(kept.filter(({ ok }) => !ok)).toHaveLength(40);
	});

	test('a code that is taken keeps its own message back, and no other', async () => {
		await saveShortLinks(work, [{ code: shortCode(random(2)), deliveryId: idOf(99), linkId: 'x' }]);
		const { compose } = await composerOf(work, { ...TERMS, form: 'sms', newCode: counting() });
		const settled = await Promise.allSettled([0, 1, 2].map(async (place) => await compose(reader(place), idOf(place), {})));
		expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(String((settled[1] as PromiseRejectedResult).reason)).toContain('stands for something else already');
	});

	test('a store that fails keeps all of them back', async () => {
		const { compose } = await composerOf(work, { ...TERMS, form: 'sms', newCode: counting() });
		work.database.rows = async () => await Promise.reject(new Error('the disk is full'));
		const settled = await Promise.allSettled([0, 1].map(async (place) => await compose(reader(place), idOf(place), {})));
		expect(settled.map((one) => String((one as PromiseRejectedResult).reason))).toEqual(['Error: the disk is full', 'Error: the disk is full']);
	});
});

describe('a person\'s message', () => {
	const [kind] = databases;
	const FORMS: Form[] = ['email', 'sms', 'push', 'whatsapp'];
	type Wish = { place: number; language: string; wait: number };

	test(`holds nobody else's name, code or link, however they are written side by side (seed ${seed})`, async () => {
		const work = await freshWork(kind);
		const codes = counting(1_000);
		const composers = new Map(await Promise.all(FORMS.map(async (form) => [form, await composerOf(work, { ...TERMS, form, newCode: form === 'sms' ? codes : undefined })] as const)));
		let ids = 0;
		const wish = fc.record({ place: fc.nat(400), language: fc.constantFrom('en', 'de', 'fr'), wait: fc.nat(3) });
		await fc.assert(fc.asyncProperty(fc.constantFrom(...FORMS), fc.uniqueArray(wish, { minLength: 2, maxLength: 8, selector: ({ place }) => place }), async (form, wishes) => {
			const written = await Promise.all(wishes.map(async ({ place, language, wait }: Wish) => {
				for (let turn = 0; turn < wait; turn++) await new Promise((resolve) => setImmediate(resolve));
				const id = idOf(++ids);
				const { content } = await composers.get(form)!.compose(reader(place, language), id, { code: `Code${place}Z` }) as Composed<object>;
				return { place, id, text: JSON.stringify(content) };
			}));
			for (const { id, place, text } of written) {
				expect([...new Set([...text.matchAll(/Name\d+Z/g)].map(([name]) => name))]).toEqual([`Name${place}Z`]);
				expect([...text.matchAll(/Code(\d+)Z/g)].filter(([, code]) => Number(code) !== place)).toEqual([]);
				expect([...text.matchAll(/01990000-0000-7000-8000-\d{12}/g)].filter(([one]) => one !== id)).toEqual([]);
				const codesIn = [...text.matchAll(/go\.test\/l\/(\w{8})/g)].map(([, code]) => ({ ...visit, code }));
				expect((await followLink(work, KEY, codesIn)).map((one) => good(one).deliveryId)).toEqual(codesIn.map(() => id));
			}
		}), { seed, numRuns: 60 });
	});

	test.each<[Form, number]>([['email', 0], ['push', 0]])('as %s is written at once, without a statement of its own', async (form, expected) => {
		const work = await freshWork(kind);
		const { compose } = await composerOf(work, { ...TERMS, form });
		let statements = 0;
		work.database.rows = async () => await Promise.resolve((statements++, []));
		expect(compose(reader(1), idOf(1), {})).not.toBeInstanceOf(Promise);
		expect(statements).toBe(expected);
	});
});
