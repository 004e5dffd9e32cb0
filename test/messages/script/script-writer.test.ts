import { readBrief, scriptWriter, type Overrides } from '../../../marketing/messages';
import { good } from '../../kit/outcomes';
import { BRAND, PLAIN_LINKS } from '../kit/sample';

const make = async (text: object, script: Overrides['script'] = {}, language = 'en') =>
	await scriptWriter(good(readBrief({ name: 'a', texts: { [language]: { headline: 'News!', ...text } }, overrides: { script: { [language]: script } } })), BRAND, { marketing: true });

describe('a call script', () => {
	test('has what an agent says in the order of a call', async () => {
		const writer = await make(
			{ text: 'One. Two?\n\n- three', offer: '20 % off', callToAction: 'Order now', link: 'https://x.example', legal: 'You may refuse.' },
			{ objections: [{ says: 'Too dear', answer: 'Not for you, {{ profile.firstName }}' }], neverSay: ['Guaranteed'], closing: 'Bye' },
		);
		const script = writer.write({ profile: { firstName: 'Dana <b>' } }, PLAIN_LINKS, 'en');
		expect(script).toMatchObject({
			greeting: 'Hello Dana <b>, I am calling from Northwind Outdoor. Is this a good moment?',
			sentences: ['News!', 'One.', 'Two?', 'three'],
			objections: [{ says: 'Too dear', answer: 'Not for you, Dana <b>' }],
			neverSay: ['Guaranteed'],
		});
		expect(script.text.split('\n\n').slice(1)).toEqual(['News!\nOne.\nTwo?\nthree', '20 % off', 'Order now: https://x.example', 'If they say: Too dear\n→ Not for you, Dana <b>', 'Never say:\n✗ Guaranteed', 'You may refuse.', 'Bye']);
		expect(writer.warnings).toEqual([]);
	});

	test.each([['de', 'Guten Tag, ich rufe von Northwind Outdoor an.'], ['he', 'שלום, אני'], ['bg', 'Добър ден!'], ['pl', 'Dzień dobry, dzwonię'], ['sv', 'Hello, I am calling']])('greets in %s', async (language, greeting) => {
		expect((await make({}, {}, language)).write({}, PLAIN_LINKS, language).greeting).toContain(greeting);
	});

	test('says when its legal line is missing', async () => expect((await make({})).warnings.map(({ code }) => code)).toEqual(['no-legal-line']));
});
