import { blocksOf, firstSentence, sentencesOf } from '../../../marketing/messages/brief/blocks';
import { cutAtWord } from '../../../marketing/messages/form/text/cut';
import { filledAsUsual, guard } from '../../../marketing/messages/form/text/guard';
import { htmlOf, ownLines, paragraphsOf } from '../../../marketing/messages/form/text/html-text';

describe('an author\'s text', () => {
	test.each([
		['one\ntwo\n\nthree', ['paragraph: one|two', 'paragraph: three']],
		['one\n- a\n- b\n\n1. c\n2) d', ['paragraph: one', 'bullets: a|b', 'numbers: c|d']],
		['• a\r\n• b', ['bullets: a|b']],
		['{% if vip %}\nHello\n{% endif %}', ['tags: {% if vip %}', 'paragraph: Hello', 'tags: {% endif %}']],
		['-5 degrees', ['paragraph: -5 degrees']],
		[' \n\n', []],
	])('%j is divided', (text, blocks) => expect(blocksOf(text).map(({ kind, lines }) => `${kind}: ${lines.join('|')}`)).toEqual(blocks));

	test('of the most awkward kind is divided all the same', () => {
		for (const line of [`${'{% a %}   '.repeat(5_000)}x`, '{%'.repeat(10_000), `${'- '.repeat(10_000)}`, ' '.repeat(20_000)]) expect(blocksOf(line).length).toBeLessThan(2);
	});

	test('becomes HTML in which its own signs are signs, and Liquid is left alone', () => {
		expect(htmlOf('a < b & "c" {{ d | default: "e" }}')).toBe('a &lt; b &amp; &#34;c&#34; {{ d | default: "e" }}');
		const style = { paragraph: 'p', list: 'l', entry: 'e' };
		expect(paragraphsOf('a\nb\n\n- <c>', style)).toBe('<p style="p">a<br>b</p>\n<ul style="l"><li style="e">&lt;c&gt;</li></ul>');
		expect(paragraphsOf('{% if a\n and b %}\nx\n{% endif %}', style)).toBe('{% if a  and b %}\n<p style="p">x</p>\n{% endif %}');
	});

	test('of the brand keeps its own direction', () => {
		expect(ownLines('1 Harbour Street\nרחוב 5')).toBe('<span dir="ltr">1 Harbour Street</span><br><span dir="rtl">רחוב 5</span>');
	});

	test('is divided into sentences, its Liquid whole', () => {
		expect(sentencesOf('One. Two {{ a | append: ". No." }} three! Four?')).toEqual(['One.', 'Two {{ a | append: ". No." }} three!', 'Four?']);
		expect([firstSentence('- a\n\nFirst. Second.'), firstSentence('')]).toEqual(['First.', '']);
	});

	test('hides its Liquid and gets it back', () => {
		const source = 'a {{ "<b>" }} {% raw %}{{ c }}{% endraw %} {% comment %}{% x %}{% endcomment %}\uE0000\uE001';
		const { text, tags, restore } = guard(source);
		expect([tags.length, text.includes('{')]).toEqual([3, false]);
		expect(restore(text)).toBe('a {{ "<b>" }} {% raw %}{{ c }}{% endraw %} {% comment %}{% x %}{% endcomment %}0');
		expect(filledAsUsual('Hi {{ name }}{% if a %}!{% endif %}')).toBe('Hi Someone!');
	});

	test.each([
		['short', 10, 'short'],
		['one two three', 9, 'one two…'],
		['one two, three', 10, 'one two…'],
		['Donaudampfschifffahrt', 10, 'Donaudamp…'],
		['a  b\nc', 10, 'a b c'],
		['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 2, '👨‍👩‍👧…'],
	])('%j cut to %i letters is %j', (text, most, cut) => expect(cutAtWord(text, most)).toBe(cut));
});
