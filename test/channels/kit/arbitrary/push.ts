import { createECDH, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Push } from '../../../../marketing/channels';
import type { Batches } from './index';

const words = (most: number) => fc.oneof(
	fc.constantFrom('Łukasz', 'שלום דנה', '👩‍👩‍👧', 'a "b" \\ <c>', '', ' '),
	fc.string({ unit: 'grapheme', maxLength: most }).map((one) => one.replaceAll(/\p{Cs}/gu, '')),
);
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: undefined });

const content: fc.Arbitrary<Push> = fc.record({
	title: words(50), body: words(150), urgent: fc.boolean(),
	image: maybe(fc.constantFrom('https://shop.example/p.jpg')),
	link: maybe(fc.constantFrom('https://shop.example/orders/4711', 'shop://orders/1', 'http://shop.example/')),
	fields: maybe(fc.dictionary(fc.constantFrom('order', 'kind', 'ä'), words(40), { maxKeys: 3 })),
	collapse: maybe(fc.constantFrom('news', 'order 4711', 'x'.repeat(64))),
	ttlSeconds: maybe(fc.integer({ min: 0, max: 2_419_200 })),
});

const browser = () => {
	const ecdh = createECDH('prime256v1');
	return `webpush:${JSON.stringify({ endpoint: `https://updates.push.example.com/wpush/v2/${randomBytes(12).toString('base64url')}`, keys: { p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') } })}`;
};
const ADDRESSES: Record<string, fc.Arbitrary<string>> = {
	apns: fc.constantFrom(`apns:${'0f'.repeat(32)}`, `APNS:${'0F'.repeat(80)}`),
	fcm: fc.constantFrom('fcm:cT9:APA91bExample', 'cT9:APA91bExample', 'token-1'),
	'web-push': fc.constant(null).map(browser),
};

/** Batches of notifications that a provider may get, to its own kind of device. */
export const batches: Batches = ({ name, batch }) => {
	const message = fc.record({ deliveryId: fc.uuid(), address: ADDRESSES[name] ?? fc.constant('token-1'), content });
	return fc.array(message, { minLength: 1, maxLength: batch }) as unknown as ReturnType<Batches>;
};
