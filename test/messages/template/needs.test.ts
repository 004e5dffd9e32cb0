import { emailRenderer, missingIn, needsOf, parseTemplate } from '../../../marketing/messages';

const needs = async (source: string) => needsOf(await parseTemplate('Text', source, false));

describe('what a template needs', () => {
	test.each<[string, string[]]>([
		['Hello', []],
		['{{ profile.firstName }} {{ item.sku }} {{ profile.firstName }}', ['profile.firstName', 'item.sku']],
		['{{ profile.firstName | default: "you" }} {{ profile.firstName | upcase | default: item.name }}', []],
		['{{ profile.firstName | upcase }}', ['profile.firstName']],
		['{{ order.total | money: order.currency }}', ['order.total', 'order.currency']],
		['{{ at | date: "time", zone: profile.zone }}', ['at', 'profile.zone']],
		['{% if profile.vip %}V{% endif %}', []],
		['{% if profile.firstName %}{{ profile.firstName }}, {{ profile.city }}{% endif %}', ['profile.city']],
		['{% if profile.firstName %}Hi{% else %}{{ profile.firstName }}{{ profile.city }}{% endif %}', ['profile.firstName', 'profile.city']],
		['{% if a and b.c == "x" %}{{ a }}{{ b.c }}{{ d }}{% elsif e %}{{ e }}{{ a }}{% endif %}', ['d', 'a']],
		['{% if a %}x{% endif %}{{ a }}', ['a']],
		['{% if a %}{% if b %}{{ a }}{{ b }}{% endif %}{% endif %}', []],
		['{% unless a == blank %}{{ a }}{% endunless %}', []],
		['{% case a %}{% when "x" %}{{ a }}{{ b }}{% when c %}{{ c }}{% else %}{{ d }}{% endcase %}', ['b', 'd']],
		['{% for p in last_purchase.products %}{{ p.name }}{{ forloop.index }}{{ shop }}{% endfor %}', ['last_purchase.products', 'shop']],
		['{% for p in products %}{{ p.name }}{% else %}none{% endfor %}', []],
		['{% for p in products %}{% endfor %}{{ p }}', ['products', 'p']],
		['{% assign name = profile.firstName %}{{ name }}', ['profile.firstName']],
		['{% assign name = profile.firstName | default: "you" %}{{ name }}', []],
		['{{ name }}{% assign name = "x" %}', ['name']],
		['{% capture all %}{{ a }}{% endcapture %}{{ all }}', ['a']],
		['{{ products[0].name }}{{ item["first name"] }}', ['products[0].name', 'item["first name"]']],
		['{{ item[profile.key].x }}', ['item', 'profile.key']],
		['{% link %}https://shop.test/{{ item.sku }}{% endlink %}', ['item.sku']],
		['{% liquid\necho a\nassign b = c\necho b %}', ['a', 'c']],
		['{% raw %}{{ a }}{% endraw %}{% comment %}{{ b }}{% endcomment %}', []],
		['{% tablerow p in products %}{{ p }}{% endtablerow %}', ['products']],
		['{{ "text" }}{{ 1 }}{{ (1..3) }}{{ true }}{{ blank }}', []],
	])('%s', async (source, expected) => expect(await needs(source)).toEqual(expected));

	test('in a mail is what any of its parts needs, each once', async () => {
		const { needs: all } = await emailRenderer({ subject: '{{ a }}', html: '<a href="https://s.test/{{ b }}">{{ a }}</a>', text: '{{ c }}' });
		expect(all).toEqual(['a', 'b', 'c']);
	});
});

describe('what is missing', () => {
	const values = {
		profile: { firstName: 'Ann', empty: ' ', none: null, zero: 0, no: false, 'first name': 'A', list: [{ name: 'x' }, { name: '' }] },
		text: 'abc',
	};
	test.each([
		['profile.firstName', false], ['profile', false], ['profile.lastName', true], ['profile.empty', true], ['profile.none', true], ['profile.zero', false],
		['profile.no', false], ['profile["first name"]', false], ['profile.list[0].name', false], ['profile.list[1].name', true], ['profile.list[2].name', true],
		['profile.list.size', false], ['profile.list.first.name', false], ['profile.list.last.name', true], ['text.size', false], ['profile.size', false], ['other', true], ['other.deeper', true],
		['profile.constructor', true], ['profile.__proto__', true], ['toString', true], ['text.length', true], ['profile.list[-1].name', true],
	])('%s: %j', (need, missing) => {
		expect(missingIn([need], values)).toEqual(missing ? [need] : []);
	});

	test('is told in the order of the template', () => {
		expect(missingIn(['b', 'text', 'a'], values)).toEqual(['b', 'a']);
	});
});
