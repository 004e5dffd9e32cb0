import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { email, errorOf, ownStore, people, profiles } from './stage';

const ANN = { email: 'Ann@Shop.test', name: 'Ann' };
const mail = (parameters: IDataObject = {}) => email('preview', {
	from: 'Shop <news@shop.test>', subject: 'Hello {{ profile.name }}', html: '<p>Hello {{ profile.name | default: "there" }}</p><a href="{{ unsubscribe_url }}">Leave</a>', ...parameters,
});

beforeEach(() => void ownStore());

test('a preview shows the mail as the person would get it, as fields and as a page', async () => {
	await people(ANN);
	const [[item]] = await outputsOf(mail({ unsubscribePage: 'https://shop.test/leave', options: { replyTo: 'help@shop.test' } }), [{ ...ANN, row: 1 }]);
	const { html, ...fields } = item.json.preview as IDataObject;
	expect(html).toMatch(/^<p>Hello Ann<\/p><a href="https:\/\/shop\.test\/leave\?t=preview/);
	expect(fields).toMatchObject({
		to: 'Ann@Shop.test', from: 'Shop <news@shop.test>', replyTo: 'help@shop.test', subject: 'Hello Ann',
		text: expect.stringMatching(/^Hello Ann\n\nLeave \(https:/), headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
	});
	const { data, mimeType, fileName, fileExtension } = item.binary?.preview ?? { data: '', mimeType: '' };
	expect(Buffer.from(data, 'base64').toString('utf8')).toBe(html);
	expect([mimeType, fileName, fileExtension, item.pairedItem, item.json.row]).toEqual(['text/html', 'preview.html', 'html', { item: 0 }, 1]);
});

test('every item has its own page', async () => {
	await people(ANN, { email: 'ben@shop.test', name: 'Ben' });
	const [items] = await outputsOf(mail(), [{ email: 'ben@shop.test' }, ANN, { email: 'stranger@shop.test' }]);
	const pages = items.map(({ binary }) => Buffer.from(binary?.preview.data ?? '', 'base64').toString('utf8').slice(0, 16));
	expect(pages).toEqual(['<p>Hello Ben</p>', '<p>Hello Ann</p>', '<p>Hello there</']);
});

test('a preview sends and records nothing, whatever the person said', async () => {
	await people(ANN);
	await jsonOf(mail(), [ANN]);
	const [[{ timeline }]] = await jsonOf(profiles('timeline'), [ANN]);
	expect(timeline).toEqual([]);
});

test('a person without an address is previewed too, one nobody knows is not', async () => {
	await jsonOf(profiles('identify'), [{ phone: '+48601234567' }]);
	const by = (personValue: string) => mail({ personBy: 'phone', personValue });
	expect((await jsonOf(by('+48601234567'), [{}]))[0]).toMatchObject([{ preview: { to: '' } }]);
	expect((await errorOf(by('+48601234568'), [{}])).message).toBe('\'Person\': Nobody in the store has the phone +48601234568 [item 0]');
});

test('a template that can\'t be filled for one person fails for them, a broken one for all', async () => {
	await people(ANN, { email: 'ben@shop.test', name: 'Ben', big: 'x'.repeat(30_000) });
	const loop = '{% if profile.big %}{% for a in (1..400) %}{{ profile.big }}{% endfor %}{% endif %}';
	const [good, failed] = await jsonOf({ ...mail({ html: loop }), onError: 'continueErrorOutput' }, [ANN, { email: 'ben@shop.test' }]);
	expect([good.length, failed]).toMatchObject([1, [{ email: 'ben@shop.test', error: expect.stringMatching(/^The mail can't be filled for this person: .*\[item 1\]$/) }]]);
	expect((await errorOf(mail({ html: '{{' }), [ANN])).message).toMatch(/^'HTML': /);
});

test('nothing outside the values is reachable from a template', async () => {
	await people(ANN);
	const reach = ['{{ profile.constructor }}', '{{ profile.name.constructor.name }}', '{{ item.__proto__ }}', '{{ process.env }}', '{{ tools }}', '{{ profile["toString"] }}'];
	const [[{ preview }]] = await jsonOf(mail({ html: reach.map((tag) => `[${tag}]`).join('') }), [ANN]);
	expect((preview as IDataObject).html).toBe('[]'.repeat(reach.length));
	for (const tag of ['{% include "/etc/passwd" %}', '{% render "../package.json" %}', '{% layout "/etc/passwd" %}']) {
		const { message } = await errorOf(mail({ html: tag }), [ANN]);
		expect(message).toMatch(/ENOENT|Failed to lookup|can't be/);
		expect(message).not.toContain('root:');
	}
});
