import { emailRenderer } from '../../../marketing/messages';

const textOf = async (html: string, values: Record<string, unknown> = {}) => (await emailRenderer({ subject: 'Hi', html }))(values).text;

describe('the text part made from HTML', () => {
	test.each<[string, string, string]>([
		['paragraphs and line breaks', '<p>One<br>two</p><p>Three</p>', 'One\ntwo\n\nThree'],
		['a heading', '<h1>News</h1><p>x</p>', 'News\n\nx'],
		['a list', '<ul><li>a</li><li>b</li></ul>', '* a\n * b'],
		['a link', '<a href="https://shop.test/?a=1&amp;b=2">Shop</a>', 'Shop (https://shop.test/?a=1&b=2)'],
		['a link that says where it leads', '<a href="https://shop.test">https://shop.test</a>', 'https://shop.test'],
		['a table: a line per row, cells apart', '<table><tr><th>Item</th><th>Price</th></tr><tr><td>Shoes</td><td>89</td></tr></table>', 'Item Price\nShoes 89'],
		['tables within tables', '<table><tr><td><table><tr><td>Hello</td></tr></table></td></tr><tr><td>World</td></tr></table>', 'Hello\n\nWorld'],
		['a picture', '<p>x<img src="x.png" alt="A shoe"></p>', 'x'],
		['entities', '<p>5&nbsp;&euro; &lt;3 &#x5e9;</p>', '5\u00a0€ <3 ש'],
		['styles, scripts and comments', '<style>p{}</style><script>alert(1)</script><!-- no --><p>x</p>', 'x'],
		['nothing', '', ''],
	])('%s', async (_, html, text) => expect(await textOf(html)).toBe(text));

	test('keeps the Liquid tags, wherever they stand, and fills them per person', async () => {
		const html = `<p {% if vip %}class="vip"{% endif %}>Dear {{ name | upcase }},</p>
			{% if vip %}<p>thank you for <b>{{ order.products[0].name }}</b>.</p>{% else %}<p>come in.</p>{% endif %}
			<a href="{{ link }}">Shop</a><!-- {{ note }} --><a href="https://shop.test/{{ id }}">here</a>`;
		const render = await emailRenderer({ subject: 'Hi', html });
		const paragraphs = (values: Record<string, unknown>) => render(values).text.split(/\s*\n\s*/);
		expect(paragraphs({ name: 'Ann', vip: true, order: { products: [{ name: 'Shoes' }] }, link: 'https://s.test/?a=1&b=2', id: 7 }))
			.toEqual(['Dear ANN,', 'thank you for Shoes.', 'Shop (https://s.test/?a=1&b=2)here (https://shop.test/7)']);
		expect(paragraphs({ name: 'Ben', link: 'L', id: 8 })).toEqual(['Dear BEN,', 'come in.', 'Shop (L)here (https://shop.test/8)']);
	});

	test('values are not escaped, and what looks like markup in them stays', async () => {
		expect(await textOf('<p>{{ name }}</p>', { name: '<b>O\'Neil</b> & co' })).toBe('<b>O\'Neil</b> & co');
	});

	test('markup that is let in is turned into text as well', async () => {
		expect(await textOf('<p>{{ body | raw }}</p>', { body: '<ul><li>a &amp; b</li></ul>' })).toBe('* a & b');
	});

	test('a raw block is kept as it is', async () => {
		expect(await textOf('<p>{% raw %}{{ not filled }}{% endraw %}</p>')).toBe('{{ not filled }}');
	});

	test('a loop repeats its lines', async () => {
		const html = '<table>{% for p in products %}<tr><td>{{ p.name }}</td><td>{{ p.price }}</td></tr>{% endfor %}</table>';
		const text = await textOf(html, { products: [{ name: 'Shoes', price: 89 }, { name: 'Socks', price: 9 }] });
		expect(text.split('\n').map((line) => line.trim()).filter(Boolean)).toEqual(['Shoes 89', 'Socks 9']);
	});

	test('characters that stand for tags while it is made do no harm', async () => {
		expect(await textOf('<p>\uE000\uE0010\uE0009\uE001 {{ name }}</p>', { name: 'Ann' })).toMatch(/Ann$/);
		expect(await textOf('<p>\uE0009\uE001</p>')).not.toContain('undefined');
	});

	test('a text of one\'s own is used instead', async () => {
		expect((await emailRenderer({ subject: 's', html: '<p>html</p>', text: 'own {{ x }}' }))({ x: 1 }).text).toBe('own 1');
	});
});
