import { countsAsClick, mayCountOpens, scoreVisit, type Visit } from '../../../marketing/messages';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const PAGE = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'de' };
const visit = (more: Partial<Visit>): Visit => ({ method: 'GET', agent: CHROME, msSinceSent: 600_000, ...more });

describe('a person', () => {
	test.each<[string, Partial<Visit>]>([
		['on a phone', { agent: IPHONE, headers: PAGE }], ['on a computer', { headers: PAGE }], ['on Linux', { agent: FIREFOX }], ['who answers a form', { method: 'POST' }],
		['inside Instagram', { agent: `${IPHONE.replace('Version/18.1 ', '')} Instagram 350.0.0.0` }], ['inside Facebook', { agent: `${IPHONE} [FBAN/FBIOS;FBAV/480.0]` }],
		['on a Samsung', { agent: 'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36' }],
		['in Edge', { agent: `${CHROME} Edg/142.0.0.0` }], ['in Opera of old', { agent: 'Opera/9.80 (J2ME/MIDP; Opera Mini/8.0) Presto/2.12' }],
		['whose telephone is named Cubot', { agent: 'Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 21) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36' }],
		['a quick one', { msSinceSent: 8_000, headers: PAGE }], ['who opens two links at once', { otherLinks: 1, headers: PAGE }], ['of whom the time is not known', { msSinceSent: undefined }],
	])('%s counts', (_, more) => {
		const { machine } = scoreVisit(visit(more));
		expect(countsAsClick(machine)).toBe(true);
	});
});

describe('a machine', () => {
	test.each<[string, Partial<Visit>, string]>([
		['HEAD', { method: 'HEAD' }, 'HEAD asks without looking'], ['OPTIONS', { method: 'options' }, 'OPTIONS asks without looking'],
		['no name', { agent: ' ' }, 'it does not say what it is'], ['a scanner', { agent: 'BarracudaCentral/1.0' }, 'it is a mail scanner'],
		['a scanner in a browser\'s name', { agent: `${CHROME} (compatible; Mimecast URL scan)` }, 'it is a mail scanner'],
		['WhatsApp', { agent: 'WhatsApp/2.23.20.0 A' }, 'it is a link preview'], ['Facebook', { agent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }, 'it is a link preview'],
		['Slack', { agent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }, 'it is a link preview'], ['Telegram', { agent: 'TelegramBot (like TwitterBot)' }, 'it is a link preview'],
		['Gmail\'s pictures', { agent: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)' }, 'it is a mail program\'s proxy'],
		['Google', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, 'it is a robot'],
		['no hands', { agent: `${CHROME.replace('Chrome/', 'HeadlessChrome/')}` }, 'it is a robot'], ['curl', { agent: 'curl/8.9.1' }, 'it is a program, no browser'],
		['Python', { agent: 'python-requests/2.32' }, 'it is a program, no browser'], ['Go', { agent: 'Go-http-client/2.0' }, 'it is a program, no browser'],
		['Chromium beforehand', { headers: { ...PAGE, 'sec-purpose': 'prefetch;prerender' } }, 'it fetched the page beforehand'], ['Safari beforehand', { headers: { 'x-purpose': 'preview' } }, 'it fetched the page beforehand'],
		['Firefox beforehand', { headers: { 'x-moz': 'prefetch' } }, 'it fetched the page beforehand'], ['an older one beforehand', { headers: { purpose: 'prefetch' } }, 'it fetched the page beforehand'],
		['many links', { otherLinks: 2 }, 'it followed many links of the message at once'], ['at once', { msSinceSent: 900 }, 'it came within three seconds of sending'],
		['before it was sent', { msSinceSent: -5 }, 'it came within three seconds of sending'],
	])('%s does not count', (_, more, reason) => {
		const { machine, reasons } = scoreVisit(visit(more));
		expect(countsAsClick(machine)).toBe(false);
		expect(reasons).toContain(reason);
		expect(machine).toBeLessThanOrEqual(100);
	});

	test('is known by small signs together', () => {
		const headers = { accept: '*/*' };
		expect(scoreVisit(visit({ msSinceSent: 10_000, headers }))).toEqual({
			machine: 65, reasons: ['it came within seconds of sending', 'it does not ask for a page to look at', 'it reads no language'],
		});
		expect(scoreVisit(visit({ headers }))).toMatchObject({ machine: 40 });
	});
});

describe('opens', () => {
	test.each([
		['FR', undefined, false], ['fr', undefined, false], ['DE', undefined, false], ['GB', undefined, false], ['NO', undefined, false], ['US', undefined, true], ['US-CA', undefined, true], ['IL', undefined, true],
		['FR', 'granted', true], ['FR', 'withdrawn', false], ['US', 'withdrawn', false], [undefined, undefined, false], ['', undefined, false], [undefined, 'granted', true], ['__proto__', undefined, true],
	] as const)('in %s after %s may be counted: %s', (country, consent, allowed) => expect(mayCountOpens(country, consent).allowed).toBe(allowed));

	test('are explained with the rule', () => {
		expect(mayCountOpens('FR', undefined).because).toBe('FR wants consent for it: CNIL, deliberation 2026-042 of 12 March 2026 on tracking pixels in e-mail');
		expect(mayCountOpens('PL', undefined).because).toMatch(/Art\. 5\(3\)/);
	});
});
