import fc from 'fast-check';
import { senderFor, senderKind, senderRules, type Sender } from '../../../marketing/channels';
import { good, reasonOf } from '../../kit/outcomes';
import { seed } from '../../kit/seed';

describe('what can be a sender', () => {
	test.each([
		['+4915112345678', 'number'],
		['12345', 'short code'],
		['OUTDOOR', 'name'],
		['Shop 24', 'name'],
		['A&B Store', 'name'],
		['ABCDEFGHIJK', 'name'],
		['MG0123456789abcdef0123456789abcdef', 'pool'],
		['arn:aws:sms-voice:eu-central-1:123456789012:sender-id/OUTDOOR/DE', 'pool'],
		['pool-0123456789abcdef0123456789abcdef', 'pool'],
	])('%s', (sender, kind) => expect(good(senderKind(sender))).toBe(kind));

	test.each([
		['', 'There is no sender'],
		['  ', 'There is no sender'],
		['ABCDEFGHIJKL', '"ABCDEFGHIJKL" has 12 characters; a sender\'s name may have 11'],
		['Żółć', '"Żółć" has characters that no network takes in a sender\'s name'],
		['Shop\nEvil', '"Shop\nEvil" has characters that no network takes in a sender\'s name'],
		['0151 12345678', '"0151 12345678" is neither a number with its country code nor a short code'],
		['123456789012', '"123456789012" is neither a number with its country code nor a short code'],
		['+0151123456', '"+0151123456" is neither a number with its country code nor a short code'],
	])('not %j', (sender, message) => {
		expect(reasonOf(senderKind(sender))).toMatchObject({ code: 'no-sms-sender', field: 'Sender', message, advice: expect.stringContaining('11 letters') });
	});
});

describe('the sender for a country', () => {
	const name: Sender = { sender: 'OUTDOOR' };
	const american: Sender = { sender: '+12015550199', country: 'US' };
	const anyNumber: Sender = { sender: '+4915112345678' };

	test.each<[string, Sender[], string | undefined, string]>([
		['a name where names are taken', [name], 'DE', 'OUTDOOR'],
		['a name in the United Kingdom', [name], 'GB', 'OUTDOOR'],
		['a name where the country isn\'t known', [name], undefined, 'OUTDOOR'],
		['what is meant for the country', [name, american], 'US', '+12015550199'],
		['the usual one elsewhere', [name, american], 'PL', 'OUTDOOR'],
		['a number where a name isn\'t taken', [name, anyNumber], 'CA', '+4915112345678'],
		['a name that is registered there', [name, { sender: 'OUTDOR', country: 'IN' }], 'IN', 'OUTDOR'],
		['a short code in its country', [{ sender: '12345', country: 'PL' }], 'PL', '12345'],
		['a pool, which knows by itself', [{ sender: 'MG0123456789abcdef0123456789abcdef' }], 'US', 'MG0123456789abcdef0123456789abcdef'],
		['the usual one where the one that is meant can\'t be used', [{ sender: 'OUTDOOR', country: 'US' }, anyNumber], 'US', '+4915112345678'],
	])('is %s', (_, senders, country, sender) => expect(good(senderFor(senders, country))).toBe(sender));

	test.each<[Sender[], string | undefined, string, string]>([
		[[name], 'US', 'Numbers of the United States can\'t be written to from the name OUTDOOR', 'Add a number or short code for US under Senders by Country.'],
		[[{ sender: 'OUTDOOR', country: 'CN' }], 'CN', 'Numbers of China can\'t be written to from the name OUTDOOR', 'Add a number or short code for CN under Senders by Country.'],
		[[name, american], 'IN', 'Numbers of India can be written to from the name OUTDOOR only once it is registered there', 'Register it through your provider, then add it under Senders by Country with IN.'],
		[[{ sender: '12345' }], 'PL', 'The short code 12345 works in its own country only, and nothing says that this is Poland', 'Say under Senders by Country where 12345 belongs, or give a number.'],
		[[american], 'DE', 'There is no sender for numbers of Germany', expect.stringContaining('Write a number') as never],
		[[], undefined, 'There is no sender', expect.stringContaining('Write a number') as never],
	])('is missing: %j to %s', (senders, country, message, advice) => {
		expect(reasonOf(senderFor(senders, country))).toMatchObject({ code: 'no-sender-for-country', message, advice });
	});

	test('keeps the reason of the first that was tried', () => {
		expect(reasonOf(senderFor([{ sender: 'ABCDEFGHIJKL' }, name], 'US'))).toMatchObject({ code: 'no-sms-sender' });
	});

	test(`is always one of the senders given, and never a bare name where names are refused (seed ${seed})`, () => {
		const some = fc.array(fc.record({ sender: fc.constantFrom('OUTDOOR', 'Shop 24', '12345', '+12015550199', 'Żółć'), country: fc.constantFrom(undefined, 'US', 'IN', 'DE') }), { maxLength: 5 });
		fc.assert(fc.property(some, fc.constantFrom(undefined, 'US', 'IN', 'DE', 'SG'), (senders, country) => {
			const chosen = senderFor(senders, country);
			if (!chosen.ok) return expect(chosen.reason.message).not.toBe('');
			expect(senders.some(({ sender, country: home }) => sender === chosen.value && (home === undefined || home === country))).toBe(true);
			if (country === 'US') expect(good(senderKind(chosen.value))).not.toBe('name');
		}), { seed });
	});
});

test('every rule of a country names its source', () => {
	const rules = [...senderRules];
	expect(rules.length).toBeGreaterThan(50);
	expect(rules.filter(([country, { source }]) => !/^[A-Z]{2}$/.test(country) || !source.startsWith('https://'))).toEqual([]);
	expect(['US', 'CA', 'CN'].map((country) => senderRules.get(country)?.names)).toEqual(['refused', 'refused', 'refused']);
	expect(['IN', 'SG', 'IL', 'AU', 'SA'].map((country) => senderRules.get(country)?.names)).toEqual(new Array(5).fill('registered'));
	expect(['GB', 'DE', 'PL', 'FR'].filter((country) => senderRules.has(country))).toEqual([]);
});
