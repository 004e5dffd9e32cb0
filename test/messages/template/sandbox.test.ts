import { emailRenderer, type EmailTemplate } from '../../../marketing/messages';
import { Refusal } from '../../../marketing/outcome';

const good: EmailTemplate = { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };

async function refusal(template: Partial<EmailTemplate>) {
	const failure = await emailRenderer({ ...good, ...template }).catch((error: Error) => error);
	expect(failure).toBeInstanceOf(Refusal);
	return (failure as Refusal).reason;
}

const renders = async (template: string, values: Record<string, unknown> = {}) => (await emailRenderer({ ...good, text: template }))(values).text;

function caught(work: () => unknown): Refusal {
	try {
		work();
	} catch (error) {
		return error as Refusal;
	}
	throw new Error('Nothing was thrown');
}

describe('a broken template', () => {
	test.each<[string, Partial<EmailTemplate>, string]>([
		['the subject', { subject: '{{ name' }, 'Subject'], ['the HTML', { html: '<p>{% if x %}</p>' }, 'HTML'], ['the text', { text: '{% endfor %}' }, 'Text'],
		['the HTML where the text is made from it', { html: '{{ name', text: undefined }, 'HTML'], ['an unknown tag', { html: '{% nosuch %}' }, 'HTML'],
		['an unknown filter', { text: '{{ name | uppcase }}' }, 'Text'], ['a link without an end', { html: '{% link %}x' }, 'HTML'],
	])('in %s is refused before anybody gets a mail, and the field is named', async (_, template, field) => {
		const reason = await refusal(template);
		expect(reason).toMatchObject({ code: 'broken-template', field, advice: expect.stringContaining('{% endif %}') });
		expect(reason.message).toMatch(new RegExp(`^The template in '${field}' can't be read: .+line:1`));
	});

	test('of half a million characters is refused', async () => {
		expect((await refusal({ html: 'x'.repeat(500_001) })).message).toContain('500,001 characters; the most is 500,000');
	});
});

describe('a template reads what it is given and nothing else', () => {
	test.each([
		['include', '{% include "/etc/passwd" %}'], ['render', '{% render "/etc/passwd" %}'], ['layout', '{% layout "/etc/passwd" %}'], ['include', '{% include "package.json" %}'],
		['include', '{% assign file = "/etc/passwd" %}{% include file %}'], ['block', '{% block top %}x{% endblock %}'], ['render', '{%- liquid\nrender "/etc/passwd" -%}'],
	])('no file: %s in %s', async (tag, template) => {
		expect(await refusal({ text: template })).toMatchObject({
			code: 'broken-template', field: 'Text', message: expect.stringContaining(`{% ${tag} %} would read another file, and a template reads only what it is given`),
		});
	});

	test.each([
		'constructor', 'constructor.name', '__proto__', '__proto__.vip', 'prototype', 'toString', 'hasOwnProperty', 'name.constructor',
		'name.__proto__', 'list.constructor', 'list.map', 'who.constructor.name', 'who.toString', 'who["__proto__"]', 'secret', 'who.secret',
	])('no prototype: %s', async (path) => {
		class Inherited {
			who = Object.create({ secret: 'leaked' }) as object;
			list = [1];
			name = 'Ann';
			get secret() {
				return 'leaked';
			}
		}
		expect(await renders(`[{{ ${path} }}]`, new Inherited() as unknown as Record<string, unknown>)).toBe('[]');
	});

	test('no function, not even one\'s own', async () => {
		let called = false;
		const given = { who: { act: () => (called = true), size: () => (called = true), plain: 'x' }, act: () => (called = true) };
		expect(await renders('[{{ who.act }}{{ who.size }}{{ act }}{{ who["act"] }}]{{ who.plain }}', given)).toBe('[]x');
		expect(called).toBe(false);
	});

	test('no text that an object makes of itself', async () => {
		expect(await renders('{{ who }}', { who: { toString: () => 'leaked' } })).toBe('[object Object]');
	});

	test('no globals', async () => {
		expect(await renders('{{ process }}{{ global }}{{ require }}{{ env.PATH }}')).toBe('');
	});
});

describe('a template that would never end is stopped', () => {
	test.each([
		['a long range', '{% for i in (1..999999999) %}x{% endfor %}'],
		['loops in loops', '{% for i in (1..3000) %}{% for j in (1..3000) %}{% assign a = i %}{% endfor %}{% endfor %}'],
		['a text that doubles', '{% assign a = "xxxxxxxxxx" %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}'],
		['a loop over the values', '{% for a in many %}{% for b in many %}{% for c in many %}{% assign x = a %}{% endfor %}{% endfor %}{% endfor %}'],
		['a long text in a loop', `{% for i in (1..10000) %}${'x'.repeat(10_000)}{% endfor %}`],
		['a long text that is kept', `{% capture all %}{% for i in (1..10000) %}${'x'.repeat(10_000)}{% endfor %}{% endcapture %}{{ all }}`],
	])('%s', async (_, template) => {
		const render = await emailRenderer({ ...good, text: template });
		const failure = caught(() => render({ many: Array.from({ length: 250 }, String) }));
		expect(failure.reason).toMatchObject({
			code: 'endless-template', field: 'Text', message: expect.stringMatching(/^The template in 'Text' takes more time or room than one message may: .*limit exceeded/),
			advice: expect.stringContaining('loops'),
		});
	});

	test('and the next mail is rendered', async () => {
		const render = await emailRenderer({ ...good, text: '{% for i in (1..n) %}x{% endfor %}' });
		expect(() => render({ n: 1_000_000_000 })).toThrow(/limit/);
		expect(render({ n: 3 }).text).toBe('xxx');
	});

	test('one that can\'t be filled for somebody says so', async () => {
		const render = await emailRenderer({ ...good, text: '{{ total | money: currency }}' });
		expect(caught(() => render({ total: 5 })).reason).toMatchObject({ code: 'unfillable-template', field: 'Text', message: expect.stringContaining('"money" needs a currency') });
		expect(render({ total: 5, currency: 'EUR' }).text).toBe('€5.00');
	});
});
