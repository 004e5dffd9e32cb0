import type { IDataObject } from 'n8n-workflow';
import { jsonOf, type OneNode } from '../kit/engine';
import { email, everybody, ownStore, people, profiles } from './stage';

const HUGE = 'x'.repeat(10_000_000);
const GOOD = [{ email: 'ann@shop.test', name: 'Ann' }, { email: 'ben@shop.test', name: 'Ben' }];
const identify = profiles('identify', {
	identifiers: { identifier: [{ kind: 'email', value: '={{ $json.email }}' }, { kind: 'phone', value: '={{ $json.phone }}' }, { kind: 'customer', system: 'Shop', value: '={{ $json.number }}' }] },
	traitMode: 'all', country: '={{ $json.country }}',
});

/** Runs a bad item between two good ones; gives the fault of the bad one. The good ones must come through. */
async function faultOf(node: OneNode, bad: IDataObject): Promise<{ error: string; details: IDataObject }> {
	const outputs = await jsonOf({ ...node, onError: 'continueErrorOutput' }, [GOOD[0], bad, GOOD[1]]);
	const failed = outputs.pop() ?? [];
	expect([outputs.flat().map(({ email: address }) => address), failed.length]).toEqual([['ann@shop.test', 'ben@shop.test'], 1]);
	return failed[0] as never;
}

beforeEach(() => void ownStore());

describe('a row about nobody', () => {
	test.each<[string, IDataObject, string, string]>([
		['an empty row', {}, 'Identifiers', 'No identifier in this row (looked for email, phone, customer:shop)'],
		['empty cells', { email: '', phone: '  ', number: null }, 'Identifiers', 'No identifier in this row'],
		['other columns than expected', { 'E-Mail Address': 'cleo@shop.test', Telefon: '+48601234567' }, 'Identifiers', 'No identifier in this row'],
		['an e-mail address that is none', { email: 'cleo@' }, 'E-mail', 'E-mail "cleo@" is not an e-mail address'],
		['two in one cell', { email: 'cleo@shop.test, dan@shop.test' }, 'E-mail', 'is not an e-mail address'],
		['a word for nothing', { email: 'n/a', phone: 'brak' }, 'E-mail', 'E-mail "n/a" stands for "nothing known"'],
		['a phone number without a country', { phone: '601 234 567' }, 'Phone', 'Phone "601 234 567" is not a phone number with a country prefix (no country is given)'],
		['a phone number of another country', { phone: '12', country: 'PL' }, 'Phone', 'Phone "12" is not a phone number of PL'],
		['a customer number of zeros', { number: '0000' }, 'Customer number (shop)', 'Customer number (shop) "0000" stands for'],
		['a list in the cell', { email: ['cleo@shop.test'] }, 'Identifiers', 'No identifier in this row'],
		['a null byte', { email: 'cleo\u0000@shop.test' }, 'E-mail', 'holds control characters'],
		['half an emoji', { email: '\ud83d@shop.test' }, 'E-mail', ''],
		['ten megabytes', { email: `${HUGE}@shop.test` }, 'E-mail', 'is longer than 512 characters'],
	])('%s is refused with its column and why', async (_, bad, field, message) => {
		const { error, details } = await faultOf(identify, bad);
		expect(details.field).toBe(field);
		expect(error).toContain(message);
		expect(error).toMatch(/\[item 1\]$/);
		expect(error.length).toBeLessThan(400);
		expect(String(details.advice)).toMatch(/map one of them in 'Identifiers'|Correct the value in the source system/);
		expect((await everybody()).map((one) => one.email)).toEqual(['ann@shop.test', 'ben@shop.test']);
	});
});

describe('a row that holds too much', () => {
	test.each<[string, IDataObject, string, string]>([
		['ten megabytes in a trait', { biography: HUGE }, 'biography', '"biography" can\'t be kept: it has 10,000,000 characters; the most is 32,000'],
		['four hundred columns', Object.fromEntries(Array.from({ length: 400 }, (_, place) => [`column ${place}`, 'x'])), 'traits', '"traits" can\'t be kept: there are 401; the most is 300'],
		['a column with a name without end', { ['n'.repeat(1_000)]: 'x' }, 'n'.repeat(30), 'its name is longer than 100 characters'],
	])('%s is refused', async (_, more, field, message) => {
		const { error, details } = await faultOf(identify, { email: 'cleo@shop.test', ...more });
		expect([details.field, details.advice]).toEqual([field, 'Leave this column out of the traits.']);
		expect(error).toContain(message);
		expect(await everybody()).toHaveLength(2);
	});

	test('an event of ten megabytes is refused', async () => {
		await people(...GOOD, { email: 'cleo@shop.test' });
		const track = profiles('track', { eventType: 'custom', eventName: 'Wrote', properties: { property: [{ name: 'text', value: '={{ $json.text }}' }] } });
		const { error, details } = await faultOf(track, { email: 'cleo@shop.test', text: HUGE });
		expect([details.field, error]).toEqual(['Properties', expect.stringContaining('The event has 10,000,011 characters; the most is 32,000')]);
		expect((await jsonOf(profiles('timeline'), [{ email: 'cleo@shop.test' }]))[0][0].timeline).toEqual([]);
	});

	test('a mail of ten megabytes is not sent, and the good ones are', async () => {
		await people(...GOOD, { email: 'cleo@shop.test' });
		const [sent, , failed] = await jsonOf(email('send', { html: '{{ item.text }}{{ item.text }}' }), [GOOD[0], { email: 'cleo@shop.test', text: HUGE }, GOOD[1]]);
		expect([sent.length, failed.map((item) => item.email)]).toEqual([2, ['cleo@shop.test']]);
	});
});

describe('signs that mean something elsewhere', () => {
	const NAMES = [
		'Ann\'); drop table profiles;--', '"; delete from profiles; --', '{{ 7 | times: 7 }}', '{% include "x" %}', '<script>alert(1)</script>', '={{ $json.email }}', '$1', '%s%n',
		'null', 'O\'Brien "Bob" \\ /', '../../etc/passwd', '\u202Eevil', '名前', 'שלום', '🏳️‍🌈',
	];

	test.each(NAMES)('%s is a name like any other, and only that', async (name) => {
		await people(...GOOD, { email: 'cleo@shop.test', name });
		expect((await everybody()).map(({ traits }) => (traits as IDataObject).name)).toEqual(['Ann', 'Ben', name]);
		const [[found]] = await jsonOf(profiles('get'), [{ email: 'cleo@shop.test' }]);
		expect((found.traits as IDataObject).name).toBe(name);
	});

	test.each(NAMES.filter((name) => name !== 'null'))('%s may be a customer number', async (number) => {
		const [[made]] = await jsonOf(identify, [{ number }]);
		const [[again]] = await jsonOf(identify, [{ number }]);
		expect([made.profileStatus, again.profileStatus, again.profileId]).toEqual(['created', 'matched', made.profileId]);
	});

	test('names that JavaScript knows are no traits', async () => {
		await jsonOf(identify, [JSON.parse('{"email":"cleo@shop.test","__proto__":{"a":1},"constructor":"x","prototype":"y","toString":"z"}') as IDataObject]);
		expect((await everybody())[0].traits).toEqual({ email: 'cleo@shop.test', toString: 'z' });
	});
});
