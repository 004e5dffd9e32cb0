import { readIdentifier } from '../../marketing/profiles';
import { good, reasonOf } from '../kit/outcomes';

const device = (value: unknown) => readIdentifier({ kind: 'device', value });
const ENDPOINT = 'https://push.example.com/send/abc';
const KEYS = { p256dh: 'BP', auth: 'au' };
const subscription = (more: object = {}) => ({ endpoint: ENDPOINT, keys: KEYS, ...more });
const TOLD = `webpush:${JSON.stringify(subscription())}`;

describe('a device', () => {
	test.each<[string, string, string, string]>([
		['a bare token', 'A-1', 'a-1', 'A-1'],
		['a token of Firebase, which may hold colons', 'fcm:cT:APA91b_x', 'ct:apa91b_x', 'fcm:cT:APA91b_x'],
		['a token that starts with a word and a colon', 'cT:APA91b_x', 'ct:apa91b_x', 'cT:APA91b_x'],
		['a token of Apple', 'APNS: 00Ff', 'apns:00ff', 'apns:00Ff'],
	])('%s', (_, written, value, original) => expect(good(device(written))).toEqual({ kind: 'device', value, original }));

	test('a token for Firebase is the same device with and without its service, one for Apple is another', () => {
		const value = (written: string) => good(device(written)).value;
		expect(value('fcm:abc')).toBe(value('abc'));
		expect(value('apns:abc')).not.toBe(value('abc'));
	});

	test.each<[string, unknown]>([
		['as an object', subscription({ expirationTime: null })], ['as JSON', JSON.stringify(subscription())],
		['as JSON with spaces and its service', `webpush: ${JSON.stringify(subscription(), null, ' ').replaceAll('\n', '')}`],
	])('a browser\'s subscription %s is kept in one form', (_, written) => {
		expect(good(device(written))).toEqual({ kind: 'device', value: expect.stringMatching(/^webpush:[0-9a-f]{64}$/), original: TOLD });
	});

	test('a browser is known by its endpoint, not by its keys', () => {
		const value = (more: object) => good(device(subscription(more))).value;
		expect(value({ keys: { p256dh: 'other', auth: 'other' } })).toBe(value({}));
		expect(value({ endpoint: `${ENDPOINT}d` })).not.toBe(value({}));
	});

	test('a subscription with a very long endpoint fits, and its key stays short enough for an index', () => {
		const { value, original } = good(device(subscription({ endpoint: `${ENDPOINT}${'x'.repeat(3_000)}` })));
		expect([value.length, original.length]).toEqual([72, expect.any(Number)]);
		expect(original.length).toBeGreaterThan(3_000);
	});

	test.each<[string, unknown, RegExp]>([
		['a subscription without an endpoint', 'webpush:{}', /needs an endpoint/], ['broken JSON', '{"endpoint":', /needs an endpoint/],
		['an endpoint without TLS', subscription({ endpoint: 'http://push.example.com/a' }), /needs an endpoint/],
		['a subscription of 5,000 characters', subscription({ endpoint: `${ENDPOINT}${'x'.repeat(5_000)}` }), /longer than 4096/],
		['a token of 513 characters', 'x'.repeat(513), /longer than 512/],
	])('%s is refused', (_, written, why) => expect(reasonOf(device(written)).message).toMatch(why));

	test('another object says nothing', () => expect(device({ a: 1 })).toBeUndefined());
});
