import { emailRenderer, type EmailTemplate } from '../../../marketing/messages';

/** One e-mail with the template in all three fields. */
async function rendered(template: string, values: Record<string, unknown> = {}) {
	return (await emailRenderer({ subject: template, html: template, text: template }))(values);
}

const one = async (template: Partial<EmailTemplate>, values: Record<string, unknown> = {}) =>
	(await emailRenderer({ subject: 'Hello', html: '<p>Hello</p>', ...template }))(values);

describe('values in a template', () => {
	test('are escaped in HTML, and stand as they are in subject and text', async () => {
		const name = '<b>O\'Neil</b> & "co"';
		expect(await rendered('Hi {{ name }}', { name })).toEqual({
			subject: `Hi ${name}`, text: `Hi ${name}`, html: 'Hi &lt;b&gt;O&#39;Neil&lt;/b&gt; &amp; &#34;co&#34;',
		});
	});

	test('can\'t break out of an attribute or a link', async () => {
		const { html } = await one({ html: '<a title="{{ x }}" href="https://shop.test/?q={{ x }}">Shop</a>' }, { x: '"><script>alert(1)</script>' });
		expect(html).not.toMatch(/<script|""/);
	});

	test('that look like a template are not read as one', async () => {
		expect(await rendered('{{ name }}', { name: '{{ 7 | times: 7 }}{% include "x" %}' })).toMatchObject({
			subject: '{{ 7 | times: 7 }}{% include "x" %}', text: '{{ 7 | times: 7 }}{% include "x" %}',
		});
	});

	test('are let in as markup only where the template says so', async () => {
		const { html, text } = await one({ html: '<p>{{ x }} {{ x | raw }}</p>' }, { x: '<b>fine</b>' });
		expect(html).toBe('<p>&lt;b&gt;fine&lt;/b&gt; <b>fine</b></p>');
		expect(text).toBe('<b>fine</b> fine');
	});

	test.each([
		['{{ missing }}', ''], ['{{ missing.deeper.still }}', ''], ['{{ none }}', ''], ['{{ list }}', 'ab'], ['{{ list[1] }}', 'b'],
		['{{ list | join: ", " }}', 'a, b'], ['{{ name | default: "you" }}', 'Ann'], ['{{ missing | default: "you" }}', 'you'],
		['{% if vip %}V{% else %}N{% endif %}', 'N'], ['{% for x in list %}[{{ x }}]{% endfor %}', '[a][b]'], ['{{ 0 }}', '0'],
	])('%s gives %j', async (template, text) => {
		expect((await rendered(template, { name: 'Ann', none: null, list: ['a', 'b'] })).text).toBe(text);
	});

	test('of one person never reach the next one\'s mail', async () => {
		const render = await emailRenderer({ subject: '{% assign seen = name %}{{ name }}', html: '{{ seen }}{% increment n %}', text: '{{ name }}' });
		expect(render({ name: 'Ann' })).toEqual({ subject: 'Ann', html: '0', text: 'Ann' });
		expect(render({})).toEqual({ subject: '', html: '0', text: '' });
	});
});

describe('a subject', () => {
	test.each([
		['line breaks', 'Hi\r\nBcc: ben@shop.test\r\n\r\nbody', 'Hi Bcc: ben@shop.test body'],
		['other breaks', 'a\u2028b\u2029c\u0085d\u000be', 'a b c d e'],
		['null and control characters', 'a\u0000b\u0007c\u001b[31m', 'a b c [31m'],
		['spaces around', '  Hi  you ', 'Hi you'],
	])('with %s becomes one clean line', async (_, name, subject) => {
		expect((await one({ subject: '{{ name }}' }, { name })).subject).toBe(subject);
		expect((await one({ subject: name })).subject).toBe(subject);
	});

	test('is cut where a header must end', async () => {
		expect((await one({ subject: '{{ name }}' }, { name: 'x'.repeat(10_000_000 / 4) })).subject).toHaveLength(900);
	});
});
