import { dayWriter, PAGE_LANGUAGES, pageFrame, tableWriter, timeWriter, type PageLanguage } from '../../marketing/messages';
import { NOON } from '../kit/databases';

const SUMMER = Date.UTC(2026, 6, 1, 12);

test.each([
	['en', 'UTC', NOON, 'Nov 20, 2026, 12:00 PM UTC'], ['de', 'Europe/Berlin', NOON, '20.11.2026, 13:00 UTC+1'], ['de', 'Europe/Berlin', SUMMER, '01.07.2026, 14:00 UTC+2'],
	['pl', 'America/New_York', NOON, '20 lis 2026, 07:00 UTC-5'], ['bg', 'Europe/London', NOON, '20.11.2026 г., 12:00 UTC'], ['he', 'Pacific/Honolulu', NOON, '20 בנוב׳ 2026, 2:00 UTC-10'],
] as const)('a moment in %s by the clock of %s', (language, zone, moment, written) => {
	expect(timeWriter(language, zone)(moment).replace(/\s/g, ' ')).toBe(written);
});

test('a day is the day of the zone', () => {
	expect([dayWriter('de')(NOON), dayWriter('de', 'Pacific/Auckland')(NOON)]).toEqual(['20.11.2026', '21.11.2026']);
});

describe.each(Object.entries(PAGE_LANGUAGES) as [PageLanguage, string][])('the frame in %s', (language, dir) => {
	test(`is a document written ${dir}, its title escaped, its content as it is`, async () => {
		const page = (await pageFrame(language, '<b>'))('<main>…</main>\n');
		expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}" dir="${dir}">\n`));
		expect(page).toContain('<title>&lt;b&gt;</title>');
		expect(page).toMatch(/<body>\n<main>…<\/main>\n<\/body>\n<\/html>\n$/);
	});

	test('lets in a style of one\'s own, and no other', async () => {
		const policies = await Promise.all(['', 'p { color: red; }'].map(async (style) => /sha256-[^&]+/.exec((await pageFrame(language, 't', style))(''))?.[0]));
		expect(policies[0]).not.toBe(policies[1]);
	});
});

test('a table repeats its columns in every cell, for narrow screens, however many rows it has', async () => {
	const table = await tableWriter();
	const rows = Array.from({ length: 250 }, (_, n) => [`<${n}>`, '']);
	const text = table({ caption: ['One', 'Two'], columns: ['First', 'Second'], rows });
	expect(text.match(/<td role="cell" data-label="First"><bdi>&lt;\d+&gt;<\/bdi><\/td><td role="cell" data-label="Second"><\/td>/g)).toHaveLength(250);
	expect(text).toContain('<caption><bdi>One</bdi> · <bdi>Two</bdi></caption>');
	expect(table({ caption: ['One'], columns: ['First'], rows: [] })).toContain('<caption class="known"><bdi>One</bdi></caption>');
});
