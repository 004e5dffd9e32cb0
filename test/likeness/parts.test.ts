import { compare, contradiction, Frequencies, likeable } from '../../marketing/likeness';
import { person } from './people';

const frequencies = new Frequencies();
const dates = (written: unknown) => likeable({ traits: { dob: written }, identifiers: [] }).births.map(({ year, month, day }) => [year, month, day].join('-'));
const said = (field: string, one: Record<string, unknown>, other: Record<string, unknown>) =>
	compare(person(one), person(other), frequencies).reasons.find((reason) => reason.field === field)?.verdict;

describe('birth dates', () => {
	test.each([
		['2000-01-31', ['2000-1-31']], ['20000131', ['2000-1-31']], [20000131, ['2000-1-31']], ['31.01.2000', ['2000-1-31']], ['1/31/2000', ['2000-1-31']], ['31/01/2000', ['2000-1-31']],
		['Mar 1 1970', ['1970-3-1']], ['1 March 1970', ['1970-3-1']], ['24-May-11', ['2011-5-24']], ['3/1/70', ['1970-1-3', '1970-3-1']], ['2000-01-31T00:00:00.000Z', ['2000-1-31']],
		['1970', ['1970-0-0']], ['1970-05', ['1970-5-0']], ['31.02.2000', []], ['2000-13-01', []], ['hello', []], ['', []], ['0000-00-00', []], ['99/99/9999', []], [null, []], [{}, []],
	])('%j is %j', (written, read) => expect(dates(written)).toEqual(read));

	test('in three traits', () => {
		const { births } = likeable({ traits: { birth_year: 1970, birth_month: 3, birth_day: 1 }, identifiers: [] });
		expect(births).toEqual([]);
	});

	test.each([
		['1970-03-01', '1970-03-01', 'the same'], ['1970-03-01', '1/3/1970', 'the same'], ['1970-03-01', '3/1/70', 'the same'], ['1970-03-01', '1970-01-03', 'day and month swapped'],
		['1970-03-01', '1979-03-01', 'one digit differs'], ['1970-03-12', '1970-03-21', 'one digit differs'], ['1970-03-01', '1970-09-01', 'one digit differs'], ['1970-03-12', '1970-03-25', 'day, month or year differs'],
		['1970-03-12', '1981-03-12', 'day, month or year differs'], ['1970-03-12', '1970-04-25', 'a little apart'], ['1970-03-12', '1975-09-25', 'different'], ['1970-03-12', '1995-09-25', 'different by a generation'],
	])('%s and %s: %s', (one, other, verdict) => expect(said('Birth date', { dob: one }, { dob: other })).toBe(verdict));
});

describe('addresses', () => {
	const whole = (addr_full: string) => ({ addr_full });
	test.each([
		[{ street: 'Main Street', street_number: '12' }, { street: '12 Main St' }, 'the same'], [{ address: 'ulica Długa 5' }, { address: 'ul. Dluga 5' }, 'the same'], [{ address_1: 'Hardenbergstraße 87' }, { addressLine1: 'Hardenbergstr. 87' }, 'the same'],
		[whole('123 Main Street, Las Vegas NV 89132'), { ADDR_LINE1: '123 Main St', ADDR_CITY: 'Las Vegas' }, 'the same'], [{ address: { street: 'Oak Road', city: 'Leeds' } }, { street: 'Oak Rd', town: 'Leeds' }, 'the same'],
		[{ street: 'tullaroop street' }, { street: 'tullaropp street' }, 'similar'], [{ street: 'pridhamstreet' }, { street: 'pridham street' }, 'similar'], [{ street: 'Main Street' }, { street: 'Oak Street' }, 'different'],
	])('%j and %j: %s', (one, other, verdict) => expect(said('Street', one, other)).toBe(verdict));

	test.each([['4011', '4011', 'the same'], ['00-950', '00950', 'the same'], ['4011', '4017', 'one sign differs'], ['4011', '4101', 'one sign differs'], ['4011', '9999', 'different']])('postcodes %s and %s: %s', (one, other, verdict) => {
		expect(said('Postcode', { zip: one }, { postal_code: other })).toBe(verdict);
	});
});

describe('contacts', () => {
	const mail = (value: string) => ({ email: value });
	test.each([
		['a.lis@mail.example', 'A.Lis@mail.example', 'the same'], ['Anna <a.lis@mail.example>', 'a.lis@mail.example', 'the same'], ['anna.lis@mail.example', 'anna.lsi@mail.example', 'nearly the same spelling'],
		['anna.lis@gmail.example', 'anna.lis@gmial.example', 'nearly the same spelling'], ['anna.lis@one.example', 'anna.lis@another.test', 'the same before the @'], ['anna1@mail.example', 'anna2@mail.example', 'different'],
	])('%s and %s: %s', (one, other, verdict) => expect(said('E-mail', mail(one), mail(other))).toBe(verdict));

	test.each([['702-919-1300', '+1 (702) 919 1300', 'the same'], ['919-1300', '7029191300', 'the same'], ['7029191300', '7029191301', 'different']])('phones %s and %s: %s', (one, other, verdict) => {
		expect(said('Phone', { phone: one }, { mobile: other })).toBe(verdict);
	});

	test('a national number that differs is two people, a wrong digit is not', () => {
		expect(contradiction(person({ ssn: '294-66-9999' }), person({ ssn: '201-77-7719' }))?.code).toBe('numbers-differ');
		expect(contradiction(person({ ssn: '294-66-9999' }), person({ SSN_NUMBER: '294669998' }))).toBeUndefined();
	});
});
