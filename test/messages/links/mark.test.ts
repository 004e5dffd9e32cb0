import fc from 'fast-check';
import { emailRenderer, markLinksInHtml, markLinksInText, parseTemplate, type MessageLinks } from '../../../marketing/messages';
import { seed } from '../../kit/seed';

const mark = (address: string, quote = '"') => `${quote}{% link %}${address}{% endlink %}${quote}`;
const seen: MessageLinks = { to: (url) => `https://go.test/?${encodeURIComponent(url)}&x` };

describe('links in HTML', () => {
	test.each<[string, string, string[]]>([
		['<a href="https://s.test/a?b=1&amp;c=2">x</a>', `<a href=${mark('https://s.test/a?b=1&amp;c=2')}>x</a>`, ['https://s.test/a?b=1&c=2']],
		['<a class=\'b\' HREF = \'https://s.test/\' id="x">x</a>', `<a class='b' HREF = ${mark('https://s.test/', '\'')} id="x">x</a>`, ['https://s.test/']],
		['<a href=https://s.test/a>x</a>', `<a href=${mark('https://s.test/a')}>x</a>`, ['https://s.test/a']],
		['<area href="https://s.test/">', `<area href=${mark('https://s.test/')}>`, ['https://s.test/']],
		['<a title="{{ a | default: "b" }}" href="https://s.test/{{ item.sku | url_encode }}">x</a>', `<a title="{{ a | default: "b" }}" href=${mark('https://s.test/{{ item.sku | url_encode }}')}>x</a>`, []],
		['<a {% if a %}class="b"{% endif %} href="{{ item.url }}">x</a>', `<a {% if a %}class="b"{% endif %} href=${mark('{{ item.url }}')}>x</a>`, []],
		['<a href="{% if a %}https://a.test{% else %}https://b.test{% endif %}">x</a>', `<a href=${mark('{% if a %}https://a.test{% else %}https://b.test{% endif %}')}>x</a>`, []],
		['<a\nhref="https://s.test/"\n>x</a><a href="https://s.test/">y</a>', `<a\nhref=${mark('https://s.test/')}\n>x</a><a href=${mark('https://s.test/')}>y</a>`, ['https://s.test/']],
	])('%s', (html, source, addresses) => expect(markLinksInHtml(html)).toEqual({ source, addresses }));

	test.each([
		'<a href="mailto:a@s.test">x</a>', '<a href="tel:+491">x</a>', '<a href="#top">x</a>', '<a href="sms:+491">x</a>', '<a href="{{ unsubscribe_url }}">x</a>', '<a href="{{- preferences_url | escape }}">x</a>',
		'<link href="https://s.test/style.css">', '<img src="https://s.test/a.png">', '<abbr href="https://s.test">', '<!-- <a href="https://s.test/">x</a> -->', '<a data-href="x">y</a>', '<a>https://s.test/</a>', '<a href="">x</a>',
		'{% raw %}<a href="https://s.test/">x</a>{% endraw %}', '{%- comment -%}<a href="https://s.test/">x</a>{%- endcomment -%}', '<p title=\'<a href="x">\'>', '<a href="{% link %}https://s.test/{% endlink %}">x</a>',
	])('%s stays', (html) => expect(markLinksInHtml(html)).toEqual({ source: html, addresses: [] }));
});

describe('links in a text', () => {
	test.each<[string, string, string[]]>([
		['See https://s.test/a?b=1.', 'See {% link %}https://s.test/a?b=1{% endlink %}.', ['https://s.test/a?b=1']],
		['Shop (https://s.test/a), now!', 'Shop ({% link %}https://s.test/a{% endlink %}), now!', ['https://s.test/a']],
		['https://s.test/a_(b)', '{% link %}https://s.test/a_(b){% endlink %}', ['https://s.test/a_(b)']],
		['(see https://s.test/a_(b))', '(see {% link %}https://s.test/a_(b){% endlink %})', ['https://s.test/a_(b)']],
		['https://s.test/{{ item.sku }}/x {{ a }}', '{% link %}https://s.test/{{ item.sku }}/x{% endlink %} {{ a }}', []],
		['https://s.test/{{ item.sku }}.', '{% link %}https://s.test/{{ item.sku }}{% endlink %}.', []],
		['a\nHTTPS://s.test\nb', 'a\n{% link %}HTTPS://s.test{% endlink %}\nb', ['HTTPS://s.test']],
	])('%s', (text, source, addresses) => expect(markLinksInText(text)).toEqual({ source, addresses }));

	test.each(['{% assign a = "https://s.test/" %}', '{{ "https://s.test/" | upcase }}', '{% raw %}https://s.test/{% endraw %}', 'http:// x', 'ftp://s.test', 'shttps', '{{ unsubscribe_url }}'])('%s stays', (text) =>
		expect(markLinksInText(text)).toEqual({ source: text, addresses: [] }));
});

describe('marked links', () => {
	test('lead where they are told to, read and written as HTML', async () => {
		const { source } = markLinksInHtml('<a href="https://s.test/?a=1&amp;b={{ b }}&amp;c=&#x41;">x</a>');
		const { render } = await parseTemplate('HTML', source, true);
		const asked: string[] = [];
		const links: MessageLinks = { to: (url) => (asked.push(url), 'https://go.test/?t="<\'&') };
		expect(render({ b: '<"&\'>' }, links)).toBe('<a href="https://go.test/?t=&#34;&lt;&#39;&amp;">x</a>');
		expect(asked).toEqual(['https://s.test/?a=1&b=<"&\'>&c=A']);
	});

	test('lead straight on where nobody tells them', async () => {
		const html = '<a href="https://s.test/?a=1&amp;b=2">x</a>';
		const { render } = await parseTemplate('HTML', markLinksInHtml(html).source, true);
		expect(render({})).toBe(html);
	});

	test('stand in a mail\'s HTML and text alike, one link for both', async () => {
		const render = await emailRenderer({ subject: 's', html: '<p>Go to <a href="https://s.test/?a=1&amp;b=2">our shop</a> or <a href="{{ unsubscribe_url }}">leave</a></p>' });
		const { html, text } = render({ unsubscribe_url: 'https://go.test/out' }, seen);
		const link = seen.to('https://s.test/?a=1&b=2');
		expect(html).toBe(`<p>Go to <a href="${link.replaceAll('&', '&amp;')}">our shop</a> or <a href="https://go.test/out">leave</a></p>`);
		expect(text).toBe(`Go to our shop (${link}) or leave (https://go.test/out)`);
		expect(render.addresses).toEqual(['https://s.test/?a=1&b=2']);
	});

	test('stand in the text made from raw markup', async () => {
		const render = await emailRenderer({ subject: 's', html: '<a href="https://s.test/">x</a>{{ more | raw }}' });
		expect(render({ more: '<b>!</b>' }, seen).text).toBe(`x (${seen.to('https://s.test/')})!`);
	});

	test.each([
		['brackets', '<a {{'.repeat(100_000)], ['links without an end', '<a href="'.repeat(50_000)], ['attributes', `<a ${'b '.repeat(200_000)}`], ['quotes', '<a "'.repeat(100_000)], ['comments', '<!--'.repeat(100_000)],
		['tags', `<a ${'{{ a }}'.repeat(60_000)}`], ['raw', '{% raw %}'.repeat(50_000)],
		['brackets that close', `x${')'.repeat(500_000)}`], ['half tags', '{%'.repeat(250_000)],
	])('half a million characters of %s hold nobody up', (_, html) => {
		expect(markLinksInHtml(html).source).toBe(html);
		expect(markLinksInText(html).source).toBe(html);
	});

	test(`change nothing else (seed ${seed})`, () => {
		const pieces = fc.constantFrom('<a ', 'href=', '"', '\'', '{{ a }}', '{% if b %}', '{% endif %}', 'https://s.test/', '>', '</a>', ' ', '<!--', '-->', '&amp;', 'x', '(', ')', '{', '}', '{% raw %}', '{% endraw %}');
		fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }).map((some) => some.join('')), (written) => {
			const bare = (source: string) => source.replaceAll(/\{% (?:end)?link %\}/g, '').replaceAll('"', '');
			return bare(markLinksInHtml(written).source) === bare(written) && bare(markLinksInText(written).source) === bare(written);
		}), { seed, numRuns: 500 });
	});
});
