import { compileMjml } from '../../../marketing/messages/email/mjml/mjml';
import { emailWriter, readBrief } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';
import { BRAND, LINKS } from '../kit/sample';

const body = (inside: string) => `<mjml><mj-body>${inside}</mj-body></mjml>`;
const text = (inside: string) => body(`<mj-section><mj-column><mj-text>${inside}</mj-text></mj-column></mj-section>`);

describe('MJML', () => {
	test('becomes HTML with its Liquid as it was', async () => {
		const html = await compileMjml('MJML', text('{% if a < b and "x" == \'y\' %}{{ name | default: "<you>" }}{% endif %}'));
		expect(html).toContain('{% if a < b and "x" == \'y\' %}{{ name | default: "<you>" }}{% endif %}');
		expect(html).toMatch(/^<!doctype html>/);
		expect(html).not.toMatch(/fonts\.googleapis|\n\n/);
	});

	test('may have Liquid in its attributes, and around its sections', async () => {
		const html = await compileMjml('MJML', body('{% for p in items %}\n<mj-section background-color="{{ p.colour }}"><mj-column>{% if p.a %}<mj-button href="{{ p["url"] }}">Go</mj-button>{% endif %}</mj-column></mj-section>{% endfor %}'));
		for (const tag of ['{% for p in items %}', '{% if p.a %}', '{% endif %}', '{% endfor %}', 'href="{{ p["url"] }}"', 'background-color:{{ p.colour }}']) expect(html).toContain(tag);
		expect(html.indexOf('{% for')).toBeLessThan(html.indexOf('{{ p.colour }}'));
		expect(html.indexOf('{% endfor %}')).toBeGreaterThan(html.indexOf('{% endif %}'));
	});

	test.each([
		['an unknown tag', body('\n<mj-foo></mj-foo>'), 'line 2, mj-foo: Element mj-foo doesn\'t exist'],
		['a tag in the wrong place', body('\n\n<mj-text>a</mj-text>'), 'line 3, mj-text: mj-text cannot be used inside mj-body'],
		['an unknown attribute', text('a').replace('<mj-text>', '<mj-text colour="red">'), 'line 1, mj-text: Attribute colour is illegal'],
		['a tag that is never closed', '<mjml>\n<mj-body>\n<mj-section>\n</mj-body></mjml>', 'line 3, <mj-section> is not closed before </mj-body> in line 4'],
		['a document that is never closed', '<mjml>\n<mj-body>', 'line 1, <mjml> is not closed'],
		['a tag that closes nothing', `${body('')}\n</mjml>`, 'line 2, </mjml> closes nothing'],
		['no MJML at all', '<p>Hello</p>', 'line 1, there is no <mjml>'],
		['another file', body('\n<mj-include path="/etc/passwd" />'), 'line 2, mj-include reaches no file here'],
	])('with %s is refused, and says where', async (_, source, why) => {
		await expect(compileMjml('MJML (en)', source)).rejects.toMatchObject({ reason: { code: 'broken-mjml', field: 'MJML (en)', message: expect.stringContaining(why) } });
	});

	test.each([
		['a comment', '<!-- <mj-section> -->'],
		['a bracket in an attribute', '<mj-section css-class="a > b"></mj-section>'],
		['a tag that closes itself', '<mj-section><mj-column><mj-spacer height="20px"/><mj-divider /></mj-column></mj-section>'],
		['MJML in a raw piece', '<mj-raw><b>{{ x }}</b></mj-raw>'],
	])('with %s is taken', async (_, inside) => expect(await compileMjml('MJML', body(inside))).toContain('</html>'));

	test.each(['<mj-a "'.repeat(20_000), `<mj-a${' '.repeat(100_000)}`, '<!--'.repeat(50_000), '<mj-text>'.repeat(30_000)])('of the most awkward kind is refused all the same: %#', async (source) => {
		await expect(compileMjml('MJML', body(source))).rejects.toMatchObject({ reason: { code: 'broken-mjml' } });
	});

	test('of a brief makes its mail, and a broken one names its language', async () => {
		const make = async (mjml: string) => await emailWriter(good(readBrief({ name: 'a', texts: { en: { headline: 'Hi' } }, overrides: { email: { en: { mjml } } } })), BRAND, { marketing: true });
		const writer = await make(text('Hello {{ profile.firstName }} <a href="https://x.example">x</a> <a href="{{ unsubscribe_url }}">out</a>'));
		const mail = writer.write({ profile: { firstName: 'A&B' } }, LINKS, 'en');
		expect(mail.html).toContain('Hello A&amp;B <a href="https://t.example/?to=https%3A%2F%2Fx.example">x</a>');
		expect(mail.text).toBe('Hello A&B x (https://t.example/?to=https%3A%2F%2Fx.example) out (https://northwind.example/stop?t=1.a&x=2)');
		await expect(make('<mjml>')).rejects.toMatchObject({ reason: { field: 'MJML (en)' } });
	});
});
