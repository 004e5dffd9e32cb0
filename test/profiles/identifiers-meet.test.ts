import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { addressOf, readIdentifier, readSighting } from '../../marketing/profiles';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { people, profileOf, seen, suggested } from './people';

type Written = [kind: string, value: string, country?: string];

const rowOf = ([kind, value, country]: Written, source = 'till') => good(readSighting({ identifiers: [{ kind, value }], traits: {}, source, country }));
const keyOf = ([kind, value, country]: Written) => good(readIdentifier({ kind, value }, country)).value;

/** Ways to write one address or line. */
const SAME: [string, Written[]][] = [
	['a Google mailbox with dots, tags and its second name', [
		['email', 'Jo.Hn+shop@GoogleMail.com'], ['email', 'john@gmail.com'], ['email', 'J.O.H.N@gmail.com'], ['email', 'john+a+b@googlemail.com'], ['email', 'ＪＯＨＮ@ｇｍａｉｌ.com'],
	]],
	['a domain in its own letters and in ASCII', [['email', 'ann@münchen.example'], ['email', 'Ann@XN--MNCHEN-3YA.example'], ['email', 'ann@mu\u0308nchen.example']]],
	['a mailbox with marks and with composed letters', [['email', 'zoë@shop.test'], ['email', 'ZOE\u0308@shop.test']]],
	['a mobile with a full-width plus', [['phone', '＋49 151 23456789', 'US'], ['phone', '0151 23456789', 'DE'], ['phone', '+4915123456789']]],
	['a mobile of Argentina with and without its 9 and 15', [
		['phone', '+54 9 11 2345-6789'], ['phone', '+54 11 2345-6789'], ['phone', '011 15 2345-6789', 'AR'], ['phone', '9 11 2345-6789', 'AR'], ['whatsapp', '5491123456789'],
	]],
	['a mobile of Mexico from before and after 2019', [['phone', '+52 1 55 1234 5678'], ['phone', '+52 55 1234 5678'], ['phone', '55 1234 5678', 'MX'], ['whatsapp', '5215512345678']]],
	['a mobile of Brazil with and without its ninth digit', [['phone', '+55 11 98765-4321'], ['phone', '+55 11 8765-4321'], ['phone', '(11) 98765-4321', 'BR'], ['whatsapp', '551187654321']]],
	['a WhatsApp number and the phone of the same line', [['whatsapp', '4915123456789'], ['whatsapp', '+49 151 23456789'], ['phone', '+4915123456789']]],
	['a loyalty card in any case and width', [['card', 'ab-12'], ['card', 'ＡＢ-12'], ['card', ' AB-12\u200b']]],
	['a customer number of one system', [['customer:shop', 'C-7'], ['customer:shop', 'c-7 ']]],
];

/** What looks alike and is not one. */
const DIFFERENT: [string, Written, Written][] = [
	['dots at another mail service', ['email', 'jo.hn@shop.test'], ['email', 'john@shop.test']],
	['a tag at another mail service', ['email', 'john+a@shop.test'], ['email', 'john@shop.test']],
	['Google Mail and a domain that ends alike', ['email', 'john@gmail.com'], ['email', 'john@notgmail.com']],
	['the same number of two customer systems', ['customer:shop', '7'], ['customer:till', '7']],
	['a landline of Brazil and a mobile', ['phone', '+55 11 3456-7890'], ['phone', '+55 11 93456-7890']],
	['the same digits in two countries', ['phone', '601234567', 'PL'], ['phone', '601234567', 'ES']],
	['a WhatsApp user id that is no number, and another', ['whatsapp', 'US.13491208655302741918'], ['whatsapp', 'US.13491208655302741919']],
	['leading zeros of a card', ['card', '0007'], ['card', '7']],
];

describe.each(SAME)('%s', (_, ways) => {
	test('has one key, which is its own key', () => {
		const keys = new Set(ways.map(keyOf));
		expect([...keys]).toHaveLength(1);
		const [key] = keys;
		expect(new Set(ways.map(([kind]) => keyOf([kind, key])))).toEqual(keys);
	});
});

test.each(SAME.flatMap(([, ways]) => ways).filter(([kind]) => kind === 'phone'))('the key of the %s %s is a valid number', (...way) => {
	expect(parsePhoneNumberFromString(keyOf(way))?.isValid()).toBe(true);
});

test.each(DIFFERENT)('%s: two keys, or two kinds', (_, one, other) => {
	expect(`${one[0]} ${keyOf(one)}`).not.toBe(`${other[0]} ${keyOf(other)}`);
});

test.each<Written>([['phone', '＋１ 23'], ['phone', '＋4915123456789012345'], ['phone', '+55 11 1765-4321'], ['phone', '+52 1 55 1234'], ['phone', '+54 9 11 2345']])('the %s %s is no number', (kind, value) => {
	expect(readIdentifier({ kind, value }, 'US')).toMatchObject({ ok: false, reason: { code: 'invalid-identifier' } });
});

describe.each(databases)('identifiers on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	test.each(SAME)('%s: one person, in one batch and in several', async (_, ways) => {
		const inOne = await seen(work, ...ways.map((way, turn) => rowOf(way, `source ${turn}`)));
		expect(new Set(inOne.map(({ profileId }) => profileId)).size).toBe(1);
		for (const [turn, way] of ways.entries()) expect((await seen(work, rowOf(way, `other ${turn}`)))[0].profileId).toBe(inOne[0].profileId);
		expect(await people(work)).toBe(1);
	});

	test.each(DIFFERENT)('%s: two people', async (_, one, other) => {
		await seen(work, rowOf(one, 'a'), rowOf(other, 'b'));
		expect(await people(work)).toBe(2);
	});

	test('the address that is sent to stays as it was written first', async () => {
		const [{ profileId }] = await seen(work, rowOf(['email', 'Jo.Hn+Shop@GoogleMail.com'], 'a'));
		work.clock.at += 1;
		await seen(work, rowOf(['email', 'john@gmail.com'], 'b'));
		expect(addressOf(await profileOf(work, profileId), 'email')).toBe('Jo.Hn+Shop@GoogleMail.com');
	});

	test('an address of letters that ASCII lacks is sent to as it was written', async () => {
		const [{ profileId }] = await seen(work, rowOf(['email', 'Ann@München.example']));
		expect(addressOf(await profileOf(work, profileId), 'email')).toBe('Ann@München.example');
	});

	test('name, birth date and address together suggest, and join nobody', async () => {
		const composite = 'Zoë O\'Hara | 1980-02-01 | Main St. 5';
		const [one, other] = await seen(work, rowOf(['person', composite], 'a'), rowOf(['person', 'ZOE O HARA 1980 02 01 MAIN ST 5'], 'b'));
		expect(one.profileId).not.toBe(other.profileId);
		const [suggestion, ...others] = await suggested(work);
		expect(suggestion.pair).toEqual([one.profileId, other.profileId].sort());
		expect(others).toEqual([]);
		expect(suggestion.reasons).not.toContain('little trust');
	});
});
