import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { about, ANN, launch } from './message-stage';
import { brandKit, errorOf, message, ownStore, people } from './stage';

type Node = ReturnType<typeof message>;
const save = (parameters: IDataObject) => message('createOrUpdate', { messageName: 'Launch', text: 'Hello', ...parameters });
const kit = (parameters: IDataObject) => brandKit('createOrUpdate', { kitName: 'Outdoor', ...parameters });
const words = (row: IDataObject) => ({ wordings: { row: [{ language: 'en', ...row }] } });

beforeEach(async () => {
	ownStore();
	await launch();
	await people(ANN);
});

test.each<[string, () => Node, RegExp, RegExp]>([
	['an empty message', () => save({ text: '' }), /says nothing in English/, /headline or a text/],
	['a name of spaces', () => save({ messageName: ' ' }), /no name/, /name/],
	['a language without text', () => save({ translations: { row: [{ language: 'pl', offer: '20%' }] } }), /says nothing in Polish \(pl\)/, /take the language away/],
	['two texts in one language', () => save({ translations: { row: [{ language: 'en', text: 'Hi' }] } }), /'Other Languages': There are two texts in the language en/, /another language/],
	['words for a language that has no text', () => save(words({ form: 'sms', language: 'de', message: 'Hallo' })), /its own words in German/, /Add German/],
	['a link that leads nowhere', () => save({ link: 'shop' }), /Link/, /./],
	['a link that runs something', () => save({ link: 'javascript:alert(1)' }), /Link/, /./],
	['JSON that is none', () => save({ specify: 'json', json: '{ "texts": ' }), /JSON/, /./],
	['JSON with an unknown field', () => save({ specify: 'json', json: '{ "texts": { "en": { "headlne": "x" } } }' }), /"headlne" is no field/, /headline/],
	['a button of no kind', () => save(words({ form: 'whatsapp', templateName: 'launch', buttons: 'press here' })), /buttons/, /quick-reply/],
	['no such message', () => message('delete', { message: { __rl: true, mode: 'name', value: 'Lunch' } }), /no message "Lunch"/i, /list/],
	['no such kit', () => brandKit('get', { brandKit: 'Indoor' }), /'Brand Kit': There is no brand kit "Indoor"/, /Create or Update/],
	['a kit with a colour that is none', () => kit({ light: { primary: 'greenish' } }), /"greenish" is no colour/, /#/],
	['a kit with a sender that is none', () => kit({ senders: { address: 'nobody' } }), /"nobody" is no e-mail address/, /./],
	['composing an unknown message', () => about('compose', ['sms'], { message: 'Lunch' }), /'Message': There is no message "Lunch"/, /Create or Update/],
	['composing with an unknown kit', () => about('compose', ['sms'], { brandKit: 'Indoor' }), /'Brand Kit': There is no brand kit "Indoor"/, /Create or Update/],
	['composing for no channel', () => about('compose', []), /'Channels': No channel is chosen/, /at least one/],
	['composing for an unknown channel', () => about('compose', '={{ ["pigeon"] }}' as unknown as string[]), /'Channels': "pigeon" is none of/, /./],
	['composing in a language without text', () => about('compose', ['sms'], { options: { language: 'pl' } }), /'Language': The message "Launch" has no text in pl/, /en, he/],
	['composing for no country', () => about('compose', ['sms'], { options: { country: 'Poland' } }), /'Country': "POLAND" is no country/, /two letters/],
	['previewing a sample that is no object', () => about('preview', ['sms'], { sampleProfile: '[1]' }), /'Sample Profile': This is no JSON object/, /\{/],
	['checking an unknown message', () => about('check', ['sms'], { message: 'Lunch' }), /There is no message "Lunch"/, /./],
])('%s is refused in words', async (_, node, message_, advice) => {
	const error = await errorOf(node(), [ANN]);
	expect(error.message).toMatch(message_);
	expect(error.description).toMatch(advice);
});

test.each<[string, IDataObject, string[], RegExp, RegExp]>([
	['broken Liquid', { headline: 'Hello {{ profile.firstName' }, ['push'], /template in .*can't be read/, /every \{\{ needs its \}\}/],
	['a condition that never ends', { text: '{% if profile.firstName %}Hi' }, ['sms'], /can't be read/, /endif/],
	['broken MJML', words({ form: 'email', mjml: '<mjml>\n<mj-body>\n<mj-sectoin></mj-sectoin>\n</mj-body>\n</mjml>' }), ['email'], /The MJML in .*line 3.*mj-sectoin/, /Check that tag/],
])('%s is refused where it is made ready, with the place; other channels of it go on', async (_, parameters, forms, where, advice) => {
	await launch(parameters);
	for (const operation of ['compose', 'check', 'preview']) {
		const error = await errorOf(about(operation, forms), [ANN]);
		expect(error.message).toMatch(where);
		expect(error.description).toMatch(advice);
	}
});

test('a message that can\'t be filled for one person is that person\'s fault only', async () => {
	await launch({ headline: '{% if profile.big %}{% for a in (1..400) %}{{ profile.big }}{% endfor %}{% endif %}Hi' });
	const big = { email: 'big@shop.test', big: 'x'.repeat(30_000) };
	await people(big);
	const [good, failed] = await jsonOf({ ...about('compose', ['push']), onError: 'continueErrorOutput' }, [ANN, big]);
	expect([good.length, failed]).toMatchObject([1, [{ email: big.email, error: expect.stringMatching(/can't be filled for this person: .*\[item 1\]/), details: { code: 'unfillable' } }]]);
	const [[found]] = await jsonOf(about('check', ['push']), [ANN, big]);
	expect(found.channels).toMatchObject([{ channel: 'push', people: 2, unfillable: { people: 1, first: expect.stringContaining('can\'t be filled') } }]);
});
