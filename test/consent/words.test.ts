import { readStatement, type WrittenStatement } from '../../marketing/consent';
import { DAY, NOON } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';

const written = (change: Partial<WrittenStatement> = {}): WrittenStatement => ({
	person: { kind: 'card', value: '7' }, channel: 'email', purpose: 'marketing', status: 'yes', source: 'form', wording: 'May we?', ...change,
});
const read = (change: Partial<WrittenStatement> = {}) => readStatement(written(change), NOON);
const meaning = (status: unknown) => good(read({ status })).status;

describe('a word of consent', () => {
	test.each([
		'yes', 'Y', 'true', true, 1, '1', 'on', 'x', 'OK', 'granted', 'Opt-In', 'optin', 'opted-in', 'subscribed', 'Ja', 'TAK', 'Да', 'כן', 'oui',
		'si', 'sí', 'si\u0301', 'sim', ' yes ', 'ｙｅｓ',
	])('%j is a yes', (word) => expect(meaning(word)).toBe('granted'));

	test.each([
		'no', 'N', 'false', false, 0, '0', 'off', 'withdrawn', 'denied', 'opt-out', 'optout', 'opted-out', 'unsubscribed', 'Nein', 'NIE', 'Не',
		'לא', 'non', 'não', 'na\u0303o', 'nao', 'STOP', ' no\n',
	])('%j is a no', (word) => expect(meaning(word)).toBe('withdrawn'));

	test.each(['pending', 'Unconfirmed', 'double opt-in started'])('%j is a question without an answer', (word) => expect(meaning(word)).toBe('pending'));

	test.each(['', ' ', null, undefined])('%j says nothing', (word) => expect(meaning(word)).toBe('silent'));

	test.each(['maybe', 'yes no', 'please don\'t stop', 'yes, but', '2', -1, {}, 'yess', 'нет?', 'x'.repeat(10_000_000), '<b>yes</b>', 'constructor', '__proto__'])(
		'%# is refused, since nobody knows what it means', (word) => {
			const reason = reasonOf(read({ status: word }));
			expect(reason).toMatchObject({ code: 'unclear-consent', field: 'Status' });
			expect(reason.message).toMatch(/is neither a yes nor a no$/);
			expect(reason.message.length).toBeLessThan(100);
		},
	);
});

describe('the date of a statement', () => {
	test.each([['yes', NOON - DAY], ['no', NOON - DAY], ['pending', NOON - DAY]])('of a %s, when it is given, is that', (status, saidAt) => {
		expect(good(read({ status, saidAt }))).toMatchObject({ saidAt, dated: true });
	});

	test.each([['yes', 0], ['no', NOON], ['pending', NOON]])('of a %s, when nobody knows it, is assumed against sending', (status, saidAt) => {
		expect(good(read({ status }))).toMatchObject({ saidAt, dated: false });
	});
});

test('a statement about nobody is refused', () => {
	expect(reasonOf(read({ person: { kind: 'card', value: '' } })).code).toBe('no-person');
});
