import { DEFAULT_KIT, emailWriter, readBrief, type BrandKit, type Overrides } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';
import { BRAND, LAUNCH, LINKS, PLAIN_LINKS } from '../kit/sample';

let compiled = 0;
jest.mock('mjml-browser', () => {
	const mjml2html = jest.requireActual<(...given: unknown[]) => unknown>('mjml-browser');
	return {
		__esModule: true,
		default: (...given: unknown[]) => {
			compiled += 1;
			return mjml2html(...given);
		},
	};
});

const HOSTILE = '"><script>alert(1)</script>{{ 7 | times: 6 }}\'&';
const one = async (text: object, email: Overrides['email'] = {}, { brand = BRAND, marketing = true, language = 'en' }: { brand?: BrandKit; marketing?: boolean; language?: string } = {}) =>
	await emailWriter(good(readBrief({ name: 'a', texts: { [language]: { headline: 'Hello', ...text } }, overrides: { email: { [language]: email } } })), brand, { marketing });

describe('the mail of a brief', () => {
	test('is compiled once for each language, however many people get it', async () => {
		compiled = 0;
		const writer = await emailWriter(LAUNCH, BRAND, { marketing: true });
		for (let at = 0; at < 500; at++) {
			const mail = writer.write({ profile: { firstName: `P${at}` } }, LINKS, at % 2 === 0 ? 'de' : 'he');
			expect(mail.html).toContain(`P${at}<`);
		}
		expect(compiled).toBe(5);
		expect((await emailWriter(LAUNCH, BRAND, { marketing: true, languages: ['pl', 'en'] })).languages).toEqual(['en', 'pl']);
		expect(compiled).toBe(7);
	});

	test('has subject, preheader, the text with its list, offer, button, legal line, address and ways out', async () => {
		const writer = await emailWriter(LAUNCH, BRAND, { marketing: true });
		const { subject, preheader, html, text } = writer.write({ profile: { firstName: 'Dana' } }, LINKS, 'en');
		expect([subject, preheader]).toEqual(['The trail is calling, Dana', '20 % off for our customers until Sunday']);
		for (const piece of ['<li style="margin:0 0 6px;">290 grams', 'alt="A hiker in a green jacket', '1 Harbour Street', 'company no. 12345', 'While stocks last']) expect(html).toContain(piece);
		expect(html).toContain('href="https://t.example/?to=https%3A%2F%2Fnorthwind.example%2Fjacket%3Fcolour%3Dgreen"');
		expect(html).toContain('<a href="https://northwind.example/stop?t=1.a&amp;x=2" style="color:inherit;text-decoration:underline;">Unsubscribe</a>');
		for (const dark of ['<meta name="color-scheme" content="light dark">', '@media (prefers-color-scheme: dark) {', '[data-ogsb] .x-background']) expect(html.includes(dark)).toBe(true);
		expect(text).toMatch(/^Northwind Outdoor\n\nThe trail is calling, Dana\n\nThree days/);
		expect(text).toContain('See the jacket (https://t.example/');
		expect(text).toContain('Unsubscribe (https://northwind.example/stop?t=1.a&x=2)');
		expect(text).not.toMatch(/&#?\w+;|\{\{|‌/);
		expect(Buffer.byteLength(html)).toBeLessThan(40_000);
	});

	test('says who may leave only where it advertises', async () => {
		const mail = (await one({}, {}, { marketing: false })).write({}, { to: (url) => url }, 'en');
		expect(mail.html).not.toContain('Unsubscribe');
		expect(mail.html).toContain('My preferences');
		const bare = (await one({}, {}, { brand: DEFAULT_KIT })).write({}, { to: (url) => url }, 'en');
		expect(bare.html).not.toMatch(/Unsubscribe|My preferences|Privacy|undefined/);
	});

	test('has the legal footer of the person\'s country and language', async () => {
		const writer = await emailWriter(LAUNCH, BRAND, { marketing: true });
		const footer = (language: string, country?: string) => /HRB 12345|company no\. 12345/.exec(writer.write({ profile: { country } }, LINKS, language).html)?.[0];
		expect([footer('de', 'DE'), footer('de', 'de'), footer('de', 'AT'), footer('de'), footer('en', 'DE')]).toEqual(['HRB 12345', 'HRB 12345', 'company no. 12345', 'company no. 12345', 'company no. 12345']);
	});

	test.each([['IL', 'פרסומת Hello'], ['KR', '(광고) Hello'], ['CN', '广告 Hello'], ['DE', 'Hello']])('to %s is labelled as advertising: %s', async (country, subject) => {
		expect((await one({})).write({ profile: { country } }, LINKS, 'en').subject).toBe(subject);
		expect((await one({}, {}, { marketing: false })).write({ profile: { country } }, LINKS, 'en').subject).toBe('Hello');
		expect((await one({ headline: subject })).write({ profile: { country } }, LINKS, 'en').subject).toBe(subject);
	});

	test('runs from right to left in Hebrew, tables and all', async () => {
		const { html } = (await emailWriter(LAUNCH, BRAND, { marketing: true })).write({}, LINKS, 'he');
		expect(html).toMatch(/<html lang="he" dir="rtl"/);
		expect([...html.matchAll(/<table(?! dir="rtl")/g)]).toEqual([]);
		expect([...html.matchAll(/direction:ltr|text-align:left;color/g)].length).toBe(0);
		expect(html).toContain('<span dir="ltr">1 Harbour Street</span>');
	});

	test('leaves a company\'s name in its own direction, wherever it stands', async () => {
		const brand = { ...DEFAULT_KIT, company: 'Outdoor Ltd.', address: '1 Harbour Street' };
		const { html } = (await one({}, {}, { brand, language: 'he' })).write({}, LINKS, 'he');
		expect(html.match(/<span dir="ltr">Outdoor Ltd\.<\/span>/g)).toHaveLength(2);
	});

	test('describes a picture that is not loaded in the brand\'s letters', async () => {
		const { html } = (await one({ image: 'https://northwind.example/a.jpg', imageAlt: 'A boot', link: 'https://northwind.example' })).write({}, LINKS, 'en');
		expect(html).toMatch(/class="x-picture"/);
		expect(html).toContain(`.x-picture a, .x-picture img { color: ${BRAND.light.muted}; font-family: ${BRAND.fonts.text};`);
		expect(html).toContain(`.x-picture a, .x-picture img { color: ${BRAND.dark.muted} !important; }`);
	});

	test('shows a hostile name as letters, wherever it stands', async () => {
		const name = '{{ profile.firstName }}';
		const writer = await one({ headline: name, text: `${name}\n\n- ${name}`, offer: name, image: 'https://x.example/i.png', imageAlt: name, callToAction: name, link: `https://x.example/?n=${name}`, legal: name });
		const { html, subject, text } = writer.write({ profile: { firstName: HOSTILE } }, PLAIN_LINKS, 'en');
		expect(html).not.toContain('<script>');
		expect(html).toContain('&gt;&lt;script&gt;');
		expect([subject, text.includes(HOSTILE)]).toEqual([HOSTILE, true]);
	});

	test('shows the author\'s own brackets as letters', async () => {
		const { html } = (await one({ headline: 'a < b & c > d', image: 'https://x.example/i.png', imageAlt: '"A" < \'B\'' })).write({}, LINKS, 'en');
		expect([html.includes('>a &lt; b &amp; c &gt; d</div>'), /alt="([^"]*)"/.exec(html)?.[1]]).toEqual([true, '&#34;A&#34; &lt; &#39;B&#39;']);
	});

	test.each([
		['https://x.example/a?b=1&c=2', 'https://x.example/a?b=1&amp;c=2'],
		['javascript:alert(1)', '#'],
		['data:text/html,x', '#'],
		['https://x.example/"><b>', 'https://x.example/&#34;&gt;&lt;b&gt;'],
	])('leads where a value says, unless that would run: %s', async (url, href) => {
		const writer = await one({ callToAction: 'Go', link: '{{ item.url }}' });
		expect(writer.write({ item: { url } }, PLAIN_LINKS, 'en').html).toContain(`href="${href}"`);
	});

	test('counts each person\'s own address, inside loops too, and leaves mail, phone and ways out alone', async () => {
		const html = '{% for p in item.list %}<a href="{{ p.url }}?x=1&amp;y={{ p.n }}">p</a>{% endfor %}<a href="mailto:a@x.example">m</a><a href="tel:1">t</a><a href="#top">u</a><a href=\'{{ unsubscribe_url }}\'>o</a><img src="https://x.example/i.png" alt="i">';
		const mail = (await one({}, { html })).write({ item: { list: [{ url: 'https://a.example/', n: 1 }, { url: 'https://b.example/', n: 2 }] } }, LINKS, 'en');
		const own = (url: string) => `https://t.example/?to=${encodeURIComponent(url)}`;
		expect(mail.html).toContain(`<a href="${own('https://a.example/?x=1&y=1')}">p</a><a href="${own('https://b.example/?x=1&y=2')}">p</a>`);
		for (const alone of ['href="mailto:a@x.example"', 'href="tel:1"', 'href="#top"', 'href=\'https://northwind.example/stop?t=1.a&amp;x=2\'', 'src="https://x.example/i.png"']) expect(mail.html).toContain(alone);
		expect(mail.text).toContain(`p (${own('https://a.example/?x=1&y=1')})`);
	});

	test('may place the brief\'s link in own HTML', async () => {
		const writer = await one({ link: 'https://x.example/{{ item.id }}' }, { html: '<a href="{{ link }}">Go</a><a href="{{ unsubscribe_url }}">out</a>' });
		expect(writer.write({ item: { id: 7 } }, LINKS, 'en').html).toContain('<a href="https://t.example/?to=https%3A%2F%2Fx.example%2F7">Go</a>');
		expect(writer.needs('en')).toEqual(['item.id']);
	});

	test('says it in its own words where it has some', async () => {
		const writer = await one({ text: 'Brief' }, { subject: 'Own {{ profile.firstName }}', preheader: 'Own preheader', text: 'Own text', plainText: 'Plain {{ profile.firstName }}' });
		const mail = writer.write({ profile: { firstName: 'Dana' } }, LINKS, 'en');
		expect(mail).toMatchObject({ subject: 'Own Dana', preheader: 'Own preheader', text: 'Plain Dana' });
		expect(mail.html).toContain('Own text');
		expect(mail.html).not.toContain('Brief');
	});

	test('keeps a subject of 300 letters of Hebrew in one line', async () => {
		const subject = 'שלום לכולם '.repeat(28).trim().slice(0, 300);
		const mail = (await one({}, { subject: subject.replace(' ', '\n') }, { language: 'he' })).write({}, LINKS, 'he');
		expect(mail.subject).toBe(subject);
	});

	test('is refused where its Liquid is broken, with the field and the language', async () => {
		await expect(one({ text: '{% if a %}' })).rejects.toMatchObject({ reason: { code: 'broken-template', field: 'Text (en)' } });
		await expect(one({}, { subject: '{{ a' })).rejects.toMatchObject({ reason: { field: 'Subject (en)' } });
	});

	test('is written in the default language for people of another one', async () => {
		const writer = await emailWriter(LAUNCH, BRAND, { marketing: true });
		expect(writer.write({}, LINKS, 'fr').subject).toBe('The trail is calling, friend');
	});

	test('shows one logo by day and another by night', async () => {
		const brand = { ...BRAND, logo: { url: 'https://x.example/day.png', darkUrl: 'https://x.example/night.png', alt: 'Northwind', width: 140 } };
		const { html } = (await one({}, {}, { brand })).write({}, PLAIN_LINKS, 'en');
		expect(/class="x-light-only[^"]*"[\s\S]*day\.png[\s\S]*class="x-dark-only[^"]*"[\s\S]*night\.png/.test(html)).toBe(true);
		expect(html).toContain('.x-light-only { display: none !important; }');
	});
});
