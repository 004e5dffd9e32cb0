import fc from 'fast-check';
import { emailOf, readHeaders, type Email, type Outgoing } from '../../../../marketing/channels';
import type { Batches } from './index';

// Names that are easily written wrongly in a header, and letters of many scripts.
const name = fc.oneof(
	fc.constantFrom('Outdoor Shop', 'Shop, Inc.', 'The "Best" Shop', 'Back\\slash', 'Müller & Söhne', 'חנות', 'Магазин „Ж“', 'Zażółć gęślą jaźń', '山田', 'Shop <3', '', 'a@b', '👩‍👩‍👧 Shop'),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((one) => one.replaceAll(/\p{Cc}|\p{Cs}/gu, '').trim()),
);
const address = fc.constantFrom('ann@shop.example', 'a.b+c@mail.shop.example', 'o\'neil@shop.example');
const sender = fc.tuple(name, address).map(([one, at]) => (one.trim() ? `"${one.replaceAll(/["\\]/g, '\\$&')}" <${at}>` : at));
const words = fc.oneof(
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
	fc.constantFrom('שלום דנה', 'a\r\nBcc: eve@shop.example', '{{ 7 | times: 7 }}', '<b>&amp;</b>', '%recipient.name%', '\u0000x', 'ж'.repeat(150)),
);
const subject = words.map((one) => one.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() || 'Hello');
const file = fc.record({
	fileName: fc.constantFrom('terms.pdf', 'Rechnung März.pdf', 'a"b.txt', 'תנאים.pdf'),
	contentType: fc.constantFrom('application/pdf', 'text/plain'),
	content: fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64')),
});
const headers = fc.dictionary(fc.constantFrom('X-Order-Number', 'X-Shop', 'Importance'), fc.string({ minLength: 1, maxLength: 100 }))
	.filter((one) => readHeaders(one).ok);

const email: fc.Arbitrary<Email> = fc.record({
	rendered: fc.record({ subject, html: words, text: fc.oneof(words, fc.constant('')) }),
	from: sender,
	replyTo: fc.option(sender, { nil: undefined }),
	headers,
	attachments: fc.array(file, { maxLength: 2 }),
	campaign: fc.option(words.map((one) => one.trim() || 'spring'), { nil: undefined }),
	list: fc.option(fc.constantFrom('News & offers', 'חדשות', 'spring'), { nil: undefined }),
	unsubscribe: fc.option(fc.constantFrom('https://shop.example/leave?t=abc.def', 'https://shop.example/a,b?lang=en&t=1'), { nil: undefined }),
	countOpens: fc.constantFrom(undefined, false, true),
}).map(({ rendered, unsubscribe, countOpens, ...envelope }) => ({ ...emailOf(rendered, envelope, unsubscribe), ...(countOpens === undefined ? {} : { countOpens }) }));

const message: fc.Arbitrary<Outgoing<Email>> = fc.record({ deliveryId: fc.uuid(), address, content: email });

/** Batches of mails that a provider may get. */
export const batches: Batches = ({ batch }) => fc.oneof(
	{ weight: 40, arbitrary: fc.array(message, { minLength: 1, maxLength: Math.min(4, batch) }) },
	{ weight: 1, arbitrary: message.map((one) => Array.from({ length: batch }, (_, place) => ({ ...one, deliveryId: `${one.deliveryId.slice(0, 32)}${String(place).padStart(4, '0')}` }))) },
);
