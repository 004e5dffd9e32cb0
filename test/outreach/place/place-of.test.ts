import type { Channel } from '../../../marketing/consent';
import { placeOf, type Whereabouts } from '../../../marketing/outreach/place';

const codes = (person: Partial<Whereabouts>, channel: Channel = 'sms') =>
	placeOf({ traits: {}, identifiers: [], ...person }, channel).jurisdictions.map(({ code, because, certainty }) => `${code} ${because} ${certainty}`);
const phone = (value: string) => ({ kind: 'phone', value });
const email = (value: string) => ({ kind: 'email', value });
const MIAMI = '+13055550123';
const WARSAW = '+48601234567';

describe('jurisdictions', () => {
	test.each<[string, Partial<Whereabouts>, Channel, string[]]>([
		['nothing known', {}, 'sms', ['* unknown none']],
		['a stored country', { traits: { country: 'DE' }, identifiers: [phone(WARSAW), email('a@b.it')] }, 'email', ['DE stated high']],
		['a number elsewhere has its own law too, where it rings', { traits: { country: 'PL' }, identifiers: [phone(MIAMI)], number: MIAMI }, 'sms', ['PL stated high', 'US-FL number medium']],
		['but not for an e-mail', { traits: { country: 'PL' }, identifiers: [phone(MIAMI)] }, 'email', ['PL stated high']],
		['nor for another of their numbers', { traits: { country: 'PL' }, identifiers: [phone(MIAMI), phone(WARSAW)], number: WARSAW }, 'phone', ['PL stated high']],
		['which of their numbers is not said: each may be it', { traits: { country: 'PL' }, identifiers: [phone(MIAMI), phone(WARSAW)] }, 'whatsapp', ['PL stated high', 'US-FL number medium']],
		['two numbers and no country', { identifiers: [phone(WARSAW), phone(MIAMI)], number: WARSAW }, 'sms', ['PL number medium', 'US-FL number medium']],
		['two numbers and no country, for an e-mail', { identifiers: [phone(WARSAW), phone(MIAMI), email('a@b.de')] }, 'email', ['PL number medium', 'US-FL number medium']],
		['a number that is nobody\'s identifier', { number: '+4915112345678' }, 'autocall', ['DE number medium']],
		['a stored state', { traits: { country: 'United States', state: 'Florida' } }, 'sms', ['US-FL stated high']],
		['a state by its code', { traits: { countryCode: 'US', stateCode: 'tx' } }, 'sms', ['US-TX stated high']],
		['a state and a number of another', { traits: { country: 'US', state: 'NY' }, number: MIAMI }, 'phone', ['US-NY stated high', 'US-FL number medium']],
		['the country, and a number that says which state', { traits: { country: 'US' }, number: MIAMI }, 'phone', ['US stated high', 'US-FL number medium']],
		['a state, and a number of no state', { traits: { country: 'US', state: 'NY' }, number: '+18005550123' }, 'phone', ['US-NY stated high']],
		['a state by its name alone', { traits: { state: 'California' } }, 'email', ['US-CA stated high']],
		['a state by its code alone says nothing', { traits: { state: 'CA' } }, 'email', ['* unknown none']],
		['a state by its code, the country by the number', { traits: { state: 'CA' }, identifiers: [phone('+12125550123')] }, 'email', ['US-CA stated high']],
		['Georgia alone may be a country', { traits: { region: 'Georgia' } }, 'email', ['* unknown none']],
		['Georgia in the US', { traits: { country: 'USA', region: 'Georgia' } }, 'email', ['US-GA stated high']],
		['Georgia as a country', { traits: { country: 'Georgia' } }, 'email', ['GE stated high']],
		['a state of another country', { traits: { country: 'DE', state: 'Florida' } }, 'sms', ['DE stated high']],
		['Quebec in French', { traits: { pays: 'Canada', province: 'Québec' } }, 'web', ['CA-QC stated high']],
		['an Australian state', { traits: { country: 'AUS', state: 'new south wales' } }, 'sms', ['AU-NSW stated high']],
		['a state with its country in one code', { traits: { country: 'US-FL' } }, 'sms', ['US-FL stated high']],
		['a part that nobody knows', { traits: { country: 'DE-BY' } }, 'sms', ['DE stated high']],
		['what the caller says', { country: 'at' }, 'sms', ['AT stated high']],
		['the caller and the store differ: both hold', { traits: { land: 'Polen' }, country: 'DE' }, 'email', ['PL stated high', 'DE stated high']],
		['the caller says less than the store', { traits: { country: 'US', state: 'FL' }, country: 'US' }, 'email', ['US-FL stated high']],
		['an e-mail address of a country', { identifiers: [email('ann@shop.co.uk')], traits: { ip_country: 'FR' } }, 'email', ['GB email low']],
		['an ending that everybody uses', { identifiers: [email('ann@shop.io')], traits: { ip_country: 'FR' } }, 'email', ['FR ip low']],
		['an ending of no country', { identifiers: [email('ann@shop.eu'), email('ann@shop.com')] }, 'email', ['* unknown none']],
		['a country that can\'t be read falls through', { traits: { country: 'Narnia' }, identifiers: [phone(WARSAW)] }, 'email', ['PL number medium']],
		['an address kept as an object', { traits: { address: { country: 'IT', state: 'RM' } } }, 'email', ['IT stated high']],
		['a better name counts before a worse one', { traits: { billing_country: 'FR', Country: 'ES' } }, 'email', ['ES stated high']],
		['an empty field doesn\'t count', { traits: { country: ' ', country_code: 'ES' } }, 'email', ['ES stated high']],
		['Canada has area codes too', { number: '+15145550123' }, 'sms', ['CA-QC number medium']],
		['and the Caribbean', { number: '+18765230123' }, 'sms', ['JM number medium']],
		['Kazakhstan shares a code', { number: '+77012345678' }, 'sms', ['KZ number medium']],
		['Jersey shares a code', { number: '+447797712345' }, 'sms', ['JE number medium']],
		['a satellite is nowhere', { number: '+870773111632' }, 'sms', ['* unknown none']],
	])('%s', (_, person, channel, expected) => expect(codes(person, channel)).toEqual(expected));

	test.each<[string, unknown]>([
		['a number', 49], ['null', null], ['a list', ['DE']], ['an object', { code: 'DE' }], ['a long text', 'D'.repeat(100_000)], ['two lines', 'DE\nUS'], ['nothing', ''], ['marks', '--//..'],
		['the prototype', '__proto__'], ['constructor', 'constructor'], ['right to left', '\u202eDE'], ['U+0000', 'D\u0000E'], ['half a pair', '\ud800'], ['a code of no country', 'ZZ'], ['the world', '001'],
	])('%s is no country, and no error', (_, country) => {
		expect(codes({ traits: { country, state: country, timezone: country, ip_country: country }, country: country as string, number: country as string, identifiers: [{ kind: 'phone', value: country as string }, { kind: 'email', value: country as string }] })).toEqual(['* unknown none']);
	});
});

test('people of one place share one object, whatever else is known of them', () => {
	const one = placeOf({ traits: { name: 'Ann', country: 'Germany' }, identifiers: [email('ann@shop.test')] }, 'email');
	expect(placeOf({ traits: { land: 'Deutschland', age: 7 }, identifiers: [phone('+4915112345678')] }, 'email')).toBe(one);
});

test.each(['Germany', 'Deutschland', 'Allemagne', 'Alemania', 'Germania', 'Niemcy', 'Германия', 'גרמניה', 'DE', 'de', 'DEU', 'D.E.', ' Bundesrepublik  Deutschland '])('%s is Germany', (country) => {
	expect(codes({ traits: { country } })).toEqual(['DE stated high']);
});

test.each([
	['UK', 'GB'], ['England', 'GB'], ['U.S.A.', 'US'], ['The United States of America', 'US'], ['Holland', 'NL'], ['Österreich', 'AT'], ['oesterreich', undefined], ['Türkiye', 'TR'], ['Turkey', 'TR'],
	['Côte d’Ivoire', 'CI'], ['Czechia', 'CZ'], ['Czech Republic', 'CZ'], ['South Korea', 'KR'], ['Polska', 'PL'], ['България', 'BG'], ['ישראל', 'IL'], ['XKX', 'XK'], ['Schweiz', 'CH'], ['Hong Kong', 'HK'],
])('%s is %s', (country, code) => expect(codes({ traits: { country } })).toEqual([code ? `${code} stated high` : '* unknown none']));
