import { createHash } from 'node:crypto';
import { previewLayout, previewPage, type Shown } from '../../../marketing/messages';
import { about, everyForm, HOSTILE } from './shown';

const forms = (said: string, image?: string) => everyForm(said, image).map((shown) => [shown.form, shown] as const);
const policyOf = (page: string) => (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&#39;', '\'');
const bodyOf = (page: string) => page.slice(page.indexOf('<body>'));
const FRAMED = ['banner', 'email', 'letter'];

describe.each(forms(HOSTILE, 'https://shop.test/a.jpg?b="><script>'))('%s', (form, shown) => {
	test('is a page on which nothing of the message becomes markup, and nothing runs', async () => {
		const warnings = [{ code: 'x', text: HOSTILE }];
		const hostile = about({ recipient: HOSTILE, why: HOSTILE, sender: HOSTILE, warnings, imageAlt: HOSTILE, language: `en${HOSTILE}`, brand: { ...about().brand, company: HOSTILE, website: HOSTILE } });
		for (const images of [false, true]) {
			const page = await previewPage(shown, { ...hostile, images });
			expect(page).toMatch(/^<!doctype html>\n/);
			expect(page.replaceAll(/srcdoc="[^"]*"/g, '')).not.toMatch(/<script|<img src=x/);
			expect(page).toContain('{{ 1 }}');
			expect(policyOf(page)).toMatch(/^default-src 'none'; .*base-uri 'none'; form-action 'none'$/);
			expect(policyOf(page)).not.toMatch(/script-src|unsafe-eval|frame-src/);
		}
	});

	test('takes its own style only, unless it shows markup of its own, and images only where they are wanted', async () => {
		const page = await previewPage(shown, about());
		const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
		const hash = createHash('sha256').update(style).digest('base64');
		expect(policyOf(page)).toContain(FRAMED.includes(form) ? 'style-src \'unsafe-inline\';' : `style-src 'sha256-${hash}';`);
		if (!FRAMED.includes(form)) expect(bodyOf(page)).not.toMatch(/ style=/);
		expect(policyOf(page)).toContain('img-src data:;');
		expect(policyOf(await previewPage(shown, about({ images: true })))).toContain('img-src data: https: http:;');
	});

	test('is written in the direction of its language, what is for its author from left to right', async () => {
		const page = await previewPage(shown, about({ language: 'he', direction: 'rtl' }));
		expect(FRAMED.includes(form) && form !== 'email' ? page : bodyOf(page)).toMatch(form === 'letter' ? /<div class="sheet">/ : /lang="he" dir="rtl"/);
		expect(page).toContain('<aside dir="ltr">');
	});

	test('says whom it is for, in which language and why, and what to mend', async () => {
		const page = await previewPage(shown, about({ warnings: [{ code: 'x', text: 'Shorten it.' }, { code: 'y', text: 'Name the image.' }] }));
		expect(page).toMatch(/<dt>For<\/dt><dd><bdi>Ann &lt;ann@shop\.test&gt;<\/bdi><\/dd><dt>Language<\/dt><dd><bdi>en: their profile says en<\/bdi><\/dd>/);
		expect(page).toContain('<li>Shorten it.</li><li>Name the image.</li>');
		expect(page).not.toContain('Nothing to warn about');
		expect(await previewPage(shown, about())).toContain('Nothing to warn about');
	});
});

test.each(forms('x').filter(([form]) => FRAMED.includes(form)))('%s stands in a frame without rights, as tall as it was measured', async (_, shown) => {
	const page = await previewPage(shown, about({ height: 1234.2 }));
	expect(page.match(/<iframe.*?<\/iframe>/gs)).toEqual([expect.stringMatching(/^<iframe sandbox title="[^"]+" style="height:1235px" srcdoc="[^"]+"><\/iframe>$/)]);
	expect(previewLayout(shown, about()).inside).toEqual({ html: expect.stringContaining(shown.form === 'email' ? 'mail & "more"' : shown.form), width: expect.any(Number) });
});

test('a mail\'s markup comes back from its frame as it was', async () => {
	const html = '<p title="a &amp; b">"quotes" &lt;tags&gt; $& $1 <!-- frame --></p>'.repeat(9_000);
	const page = await previewPage({ form: 'email', content: { subject: 's', html, text: '' } }, about());
	const source = /srcdoc="([^"]*)"/.exec(page)?.[1] ?? '';
	expect(source.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(html);
});

test.each<[string, string | undefined, RegExp]>([
	['name and address', 'Shop News <news@shop.test>', /<bdi>Shop News<\/bdi><\/strong> <small><bdi dir="ltr">&lt;news@shop\.test&gt;/],
	['an address alone', 'news@shop.test', /<bdi>Outdoor Shop<\/bdi><\/strong> <small><bdi dir="ltr">&lt;news@shop\.test&gt;/],
	['nothing', undefined, /<bdi>Outdoor Shop<\/bdi><\/strong> <small><bdi dir="ltr"><\/bdi>/],
])('a mail shows %s as its sender', async (_, sender, shown) => {
	const mail: Shown = { form: 'email', content: { subject: 's', preheader: 'pre', html: '', text: '' } };
	const page = await previewPage(mail, about({ sender }));
	expect(page).toMatch(shown);
	expect(page).toContain('– <bdi>pre</bdi>');
});

test('images stand in place where they are loaded, else their description does', async () => {
	for (const form of ['post', 'push', 'whatsapp']) {
		const shown = everyForm('words', 'https://shop.test/a.jpg').find((one) => one.form === form) as Shown;
		const [without, withImages] = [await previewPage(shown, about({ imageAlt: 'words' })), await previewPage(shown, about({ images: true, imageAlt: 'words' }))];
		expect(without).toContain('<span class="picture unloaded" role="img" aria-label="words"><bdi>words</bdi></span>');
		expect(without).not.toContain('<img');
		expect(withImages).toContain('<img class="picture" src="https://shop.test/a.jpg" alt="words">');
	}
});

test('a template whose words only Meta knows shows its name and what fills it, a carousel its cards', async () => {
	const page = async (more: object) => await previewPage({ form: 'whatsapp', content: { form: 'template', name: 'launch', language: 'de', body: ['Ann', 'today'], ...more } }, about());
	expect(await page({})).toMatch(/\[launch\]\n\{\{1\}\} Ann\n\{\{2\}\} today/);
	expect(await page({ reads: '*Hello* Ann' })).toContain('<b>Hello</b> Ann');
	const cards = [1, 2].map((card) => ({ header: { kind: 'image', link: 'https://shop.test/a.jpg' }, body: [`card ${card}`], buttons: [{ kind: 'quick-reply', value: `reply ${card}` }] }));
	const carousel = await page({ reads: 'Look', cards });
	expect(carousel.match(/<article>/g)).toHaveLength(3);
	expect(carousel).toMatch(/card 1[\s\S]*reply 1[\s\S]*card 2[\s\S]*reply 2/);
});

test.each([['fr', 'Text message'], ['de-AT', 'Heute'], ['pl', 'Dzisiaj'], ['bg', 'Днес'], ['he', 'היום']])('the device speaks %s where it can', async (language, word) => {
	const [sms] = everyForm('x').filter(({ form }) => form === 'sms');
	expect(await previewPage(sms, about({ language }))).toContain(word);
});

test('a brand\'s colours stand in the style only if they are colours', async () => {
	const [sms] = everyForm('x').filter(({ form }) => form === 'sms');
	const { brand } = about();
	const page = await previewPage(sms, about({ brand: { ...brand, light: { ...brand.light, primary: '#abcdef', buttonText: 'red; } </style><script>' } } }));
	expect(page).toContain('--brand: #abcdef; --on-brand: #fff;');
	expect(page).not.toContain('<script>');
});
