import { bannerWriter, readBrief, type Overrides } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';
import { BRAND, LAUNCH, LINKS, PLAIN_LINKS } from '../kit/sample';

const make = async (text: object, banner: Overrides['banner'] = {}) =>
	await bannerWriter(good(readBrief({ name: 'a', texts: { en: { headline: 'News', ...text } }, overrides: { banner: { en: banner } } })), BRAND, { marketing: true });

describe('a banner', () => {
	test('is one piece in the brand\'s colours, with a described picture and a counted link', async () => {
		const { html } = (await bannerWriter(LAUNCH, BRAND, { marketing: true })).write({ profile: { firstName: 'Dana' } }, LINKS, 'he');
		expect(html).toMatch(/^<section class="omnichannel-banner" lang="he" dir="rtl"[\s\S]*<\/section>$/);
		for (const piece of ['background:light-dark(#0b6b53, ', 'alt="מטיילת', 'href="https://t.example/?to=https%3A%2F%2Fnorthwind', 'השביל קורא לך, Dana']) expect(html).toContain(piece);
	});

	test('shows hostile values as letters, and leads nowhere that would run', async () => {
		const writer = await make({ headline: '{{ profile.firstName }}', image: '{{ item.image }}', imageAlt: '{{ profile.firstName }}', callToAction: 'Go', link: '{{ item.url }}' });
		const { html } = writer.write({ profile: { firstName: '"><script>1</script>' }, item: { url: 'javascript:1', image: 'https://x.example/"onload="x' } }, PLAIN_LINKS, 'en');
		expect(html).not.toMatch(/<script>|"onload="|javascript:|<a /);
		expect(html).toContain('src="https://x.example/&#34;onload=&#34;x"');
	});

	test('leaves out what there is none of', async () => {
		const { html } = (await make({})).write({}, PLAIN_LINKS, 'en');
		expect(html).not.toMatch(/<img|<a |undefined/);
		expect((await make({}, { html: '<p>{{ profile.firstName }}</p>' })).write({ profile: { firstName: 'A&B' } }, PLAIN_LINKS, 'en').html).toBe('<p>A&amp;B</p>');
	});

	test.each<[string, object, string[]]>([
		['nothing', { callToAction: 'Go', link: 'https://x.example' }, []],
		['a banner that leads nowhere', { callToAction: 'Go' }, ['banner-no-link']],
		['a picture without a description', { callToAction: 'Go', link: 'https://x.example', image: 'https://x.example/i.png' }, ['no-alt']],
	])('warns of %s', async (_, text, codes) => expect((await make(text)).warnings.map(({ code }) => code)).toEqual(codes));
});
