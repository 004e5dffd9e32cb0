import { pushWriter, readBrief, type Overrides } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';
import { BRAND, LAUNCH, LINKS } from '../kit/sample';

const make = async (text: object, push: Overrides['push'] = {}) =>
	await pushWriter(good(readBrief({ name: 'a', texts: { en: text }, overrides: { push: { en: push } } })), BRAND, { marketing: true });
const written = async (text: object, push: Overrides['push'] = {}, values: object = {}) => (await make(text, push)).write({ ...values }, LINKS, 'en');

describe('a notification', () => {
	test.each<[string, object, Overrides['push'], object]>([
		['headline and offer', { headline: 'Sale', text: 'Text.', offer: 'Offer' }, {}, { title: 'Sale', body: 'Offer' }],
		['headline and the first paragraph', { headline: 'Sale', text: 'One\ntwo.\n\nThree.' }, {}, { title: 'Sale', body: 'One two.' }],
		['what there is', { text: 'One.\n\nTwo.' }, {}, { title: 'One.', body: 'Two.' }],
		['its own words', { headline: 'Sale' }, { title: 'Own', body: 'Body', collapse: 'sale', fields: { screen: '{{ item.screen }}' } }, { title: 'Own', body: 'Body', collapse: 'sale', fields: { screen: 'offers' } }],
	])('is %s', async (_, text, push, expected) => expect(await written(text, push, { item: { screen: 'offers' } })).toEqual(expected));

	test('opens a counted web address, or a place in the app as it is', async () => {
		expect(await written({ headline: 'a', link: 'https://x.example' })).toMatchObject({ link: 'https://t.example/?to=https%3A%2F%2Fx.example' });
		expect(await written({ headline: 'a' }, { link: 'shop://offers/{{ item.id }}' }, { item: { id: 7 } })).toMatchObject({ link: 'shop://offers/7' });
		expect(await written({ headline: 'a', link: '{{ item.url }}' }, {}, { item: { url: 'javascript:x' } })).toEqual({ title: 'a', body: '' });
	});

	test('is cut at a word, after its values are in', async () => {
		const { title, body } = await written({ headline: 'Hi {{ profile.firstName }}', offer: 'word '.repeat(60) }, {}, { profile: { firstName: '<b>A</b> '.repeat(20) } });
		expect([title, [...title].length <= 50, title.endsWith('…')]).toEqual(['Hi <b>A</b> <b>A</b> <b>A</b> <b>A</b> <b>A</b>…', true, true]);
		expect([body.length <= 150, body.endsWith('word…')]).toEqual([true, true]);
	});

	test.each<[string, object, Overrides['push'], string[]]>([
		['nothing', { headline: 'x'.repeat(50), offer: 'x'.repeat(150) }, {}, []],
		['a long title', { headline: 'x'.repeat(51) }, {}, ['push-title-long']],
		['a long text', { headline: 'x', offer: 'x'.repeat(151) }, {}, ['push-body-long']],
		['too much for an app', { headline: 'x' }, { fields: { a: 'x'.repeat(2_000), b: 'x'.repeat(2_000) } }, ['push-too-big']],
	])('warns of %s', async (_, text, push, codes) => expect((await make(text, push)).warnings.map(({ code }) => code)).toEqual(codes));

	test('of the launch is there in five languages', async () => expect((await pushWriter(LAUNCH, BRAND, { marketing: true })).languages.length).toBe(5));
});
