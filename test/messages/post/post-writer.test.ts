import fc from 'fast-check';
import { NETWORKS, postWriter, readBrief, type Overrides } from '../../../marketing/messages';
import { xLength } from '../../../marketing/messages/post/weight';
import { good } from '../../kit/outcomes';
import { seed } from '../../kit/seed';
import { BRAND, PLAIN_LINKS } from '../kit/sample';

const make = async (text: object, post: Overrides['post'] = {}) =>
	await postWriter(good(readBrief({ name: 'a', texts: { en: { headline: 'News', ...text } }, overrides: { post: { en: post } } })), BRAND, { marketing: true });
const written = async (text: object, post: Overrides['post'] = {}, values: object = {}) => (await make(text, post)).write({ ...values }, PLAIN_LINKS, 'en');

describe('a post', () => {
	test('is whole where the network takes it, with link and hashtags; Instagram shows no links', async () => {
		const { texts, hashtags } = await written({ text: 'Text.\n\n- a', offer: 'Offer', link: 'https://x.example', legal: 'Terms' }, { hashtags: ['New Jacket', '#harz', ' '] });
		const whole = 'News\n\nText.\n\n• a\n\nOffer\n\nTerms';
		expect(texts).toEqual({ facebook: `${whole}\n\nhttps://x.example\n\n#NewJacket #harz`, linkedin: `${whole}\n\nhttps://x.example\n\n#NewJacket #harz`, x: `${whole}\n\nhttps://x.example\n\n#NewJacket #harz`, instagram: `${whole}\n\n#NewJacket #harz` });
		expect(hashtags).toEqual(['#NewJacket', '#harz']);
	});

	test('is its short form where the whole is too long, and its hashtags go before words do', async () => {
		const text = 'x'.repeat(300);
		expect((await written({ text, offer: 'Offer' }, { hashtags: ['a'] })).texts.x).toBe('News\n\nOffer\n\n#a');
		expect((await written({ text, headline: 'x'.repeat(270) }, { hashtags: ['longhashtag'] })).texts.x).toBe('x'.repeat(270));
		expect((await written({}, { message: `Own ${'word '.repeat(100)}` })).texts.x).toMatch(/^Own word .* word…$/);
	});

	test.each([['plain', 5], ['żółć', 4], ['日本', 4], ['😀', 2], ['see https://a-very-long-address.example/with/a/path now', 31], ['\u2014', 1], ['\u2022', 2]])('%j counts %#: %i on X', (text, length) => expect(xLength(text)).toBe(length));

	test(`fits every network, whatever is filled in (seed ${seed})`, async () => {
		const writer = await make({ headline: '{{ item.a }}', offer: '{{ item.b }}', link: 'https://x.example/{{ item.c }}' }, { hashtags: ['one', 'two'] });
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), (a, b) => {
			const { texts } = writer.write({ item: { a, b: `x${b}`, c: 'y'.repeat(50) } }, PLAIN_LINKS, 'en');
			expect(xLength(texts.x)).toBeLessThanOrEqual(NETWORKS.x);
			expect(texts.instagram.length).toBeLessThanOrEqual(NETWORKS.instagram);
		}), { seed, numRuns: 60 });
	});

	test.each<[string, object, string[]]>([
		['nothing', { image: 'https://x.example/i.png', imageAlt: 'x' }, []],
		['no picture', {}, ['post-no-image']],
		['a picture without a description', { image: 'https://x.example/i.png' }, ['no-alt']],
		['a post too long for X', { headline: 'x'.repeat(281), image: 'https://x.example/i.png', imageAlt: 'x' }, ['post-long']],
	])('warns of %s', async (_, text, codes) => expect((await make(text)).warnings.map(({ code }) => code)).toEqual(codes));
});
