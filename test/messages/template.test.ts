import { emailRenderer, type EmailTemplate } from '../../marketing/messages';
import { Refusal } from '../../marketing/outcome';

const good: EmailTemplate = { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };

async function refusal(template: Partial<EmailTemplate>) {
	const failure = await emailRenderer({ ...good, ...template }).catch((error: Error) => error);
	expect(failure).toBeInstanceOf(Refusal);
	return (failure as Refusal).reason;
}

const renders = async (template: string, values: Record<string, unknown> = {}) => (await emailRenderer({ ...good, text: template }))(values).text;

describe('a broken template', () => {
	test.each<[string, Partial<EmailTemplate>, string]>([
		['the subject', { subject: '{{ name' }, 'Subject'], ['the HTML', { html: '<p>{% if x %}</p>' }, 'HTML'], ['the text', { text: '{% endfor %}' }, 'Text'],
		['the HTML where the text is made from it', { html: '{{ name', text: undefined }, 'HTML'], ['an unknown tag', { html: '{% nosuch %}' }, 'HTML'],
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
		['{% include "/etc/passwd" %}'], ['{% render "/etc/passwd" %}'], ['{% layout "/etc/passwd" %}'], ['{% include "package.json" %}'],
		['{% assign file = "/etc/passwd" %}{% include file %}'],
	])('no file: %s', async (template) => {
		await expect(renders(template)).rejects.toThrow(/ENOENT/);
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

	test('no globals', async () => {
		expect(await renders('{{ process }}{{ global }}{{ require }}{{ env.PATH }}')).toBe('');
	});
});

describe('a template that would never end is stopped', () => {
	test.each([
		['a long range', '{% for i in (1..1000000000) %}x{% endfor %}'],
		['loops in loops', '{% for i in (1..3000) %}{% for j in (1..3000) %}{% assign a = i %}{% endfor %}{% endfor %}'],
		['a text that doubles', '{% assign a = "xxxxxxxxxx" %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}'],
		['a loop over the values', '{% for a in many %}{% for b in many %}{% for c in many %}{% assign x = a %}{% endfor %}{% endfor %}{% endfor %}'],
	])('%s', async (_, template) => {
		await expect(renders(template, { many: Array.from({ length: 250 }, String) })).rejects.toThrow(/limit exceeded/);
	});

	test('and the next mail is rendered', async () => {
		const render = await emailRenderer({ ...good, text: '{% for i in (1..n) %}x{% endfor %}' });
		expect(() => render({ n: 1_000_000_000 })).toThrow(/limit/);
		expect(render({ n: 3 }).text).toBe('xxx');
	});
});
