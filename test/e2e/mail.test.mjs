// Every mail made from a brief, in a real browser: on a phone and on a desk, by day and by night, in five languages.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { openBrowser, picture } from './kit/browser.mjs';
import { faultsOfPage } from './kit/mail-page.mjs';
import { JACKET } from './kit/jacket.mjs';

const require = createRequire(import.meta.url);
require('../kit/typescript.cjs');
const { emailWriter } = require('../../marketing/messages/index.ts');
const { BRAND, LAUNCH, PLAIN_LINKS } = require('../messages/kit/sample.ts');

const NAMES = { en: 'Robin', de: 'Robin', pl: 'Zażółć', bg: 'Щъркел', he: 'דנה' };

describe('the mail of a brief, in Chromium', { timeout: 240_000 }, () => {
	let browser;
	let writer;
	before(async () => {
		browser = await openBrowser();
		await browser.page.route('https://northwind.example/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: JACKET }));
		writer = await emailWriter(LAUNCH, BRAND, { marketing: true });
	});
	after(async () => await browser?.close());

	async function show(html, width, colorScheme) {
		const { page } = browser;
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		await page.setContent(html, { waitUntil: 'load' });
		await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
	}

	test('a brand with a logo for the night shows the one that fits, each with room around it', async () => {
		const logo = { url: 'https://northwind.example/day.svg', darkUrl: 'https://northwind.example/night.svg', alt: 'Northwind', width: 140 };
		const { write } = await emailWriter(LAUNCH, { ...BRAND, logo }, { marketing: true, languages: ['he'] });
		for (const look of ['light', 'dark']) {
			await show(write({}, PLAIN_LINKS, 'he').html, 360, look);
			const shown = await browser.page.evaluate(() => [...document.images].filter((image) => image.checkVisibility() && image.width > 0).map(({ src, width, x }) => [src.split('/').at(-1), width, x]));
			assert.deepEqual(shown[0], [look === 'light' ? 'day.svg' : 'night.svg', 140, 360 - 24 - 140]);
			assert.deepEqual((await faultsOfPage(browser.page)).faults, []);
		}
	});

	for (const language of Object.keys(NAMES)) {
		for (const width of [360, 800]) {
			for (const look of ['light', 'dark']) {
				test(`${language}, ${width} px, ${look}: nothing is cut off, everything can be read`, async () => {
					const { html } = writer.write({ profile: { firstName: NAMES[language], country: 'DE' } }, PLAIN_LINKS, language);
					await show(html, width, look);
					const { faults, seen } = await faultsOfPage(browser.page);
					assert.deepEqual(faults, []);
					assert.ok(seen > 12, `${seen} texts`);
					await picture(browser.page, `mail/${language}-${width}-${look}`);
				});
			}
		}

		test(`${language}: the text runs the way its readers read`, async () => {
			const { html } = writer.write({ profile: { firstName: NAMES[language] } }, PLAIN_LINKS, language);
			await show(html, 360, 'light');
			const side = language === 'he' ? 'right' : 'left';
			const found = await browser.page.evaluate(() => {
				const headline = document.querySelector('.x-headline div');
				return { direction: getComputedStyle(headline).direction, align: getComputedStyle(headline).textAlign, lang: document.documentElement.lang, tables: [...document.querySelectorAll('table')].map(({ dir }) => dir) };
			});
			assert.deepEqual([found.direction, found.align, found.lang], [language === 'he' ? 'rtl' : 'ltr', side, language]);
			assert.deepEqual([...new Set(found.tables)], [language === 'he' ? 'rtl' : '']);
		});
	}
});
