import fc from 'fast-check';
import type { WhatsApp, WhatsAppButton, WhatsAppHeader } from '../../../../marketing/channels';
import type { AnyContent, AnyProvider } from '../fixture';
import type { Batches } from './index';

const words = (most: number) => fc.oneof(
	fc.constantFrom('Ann', 'Łukasz', 'שלום דנה', '👩‍👩‍👧', 'a "b" \\ <c>', '{{1}}', '*bold*'),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }).map((one) => one.replaceAll(/\s+|\p{Cc}|\p{Cs}/gu, ' ').trim() || 'x'),
).map((one) => one.slice(0, most).replace(/[\uD800-\uDBFF]$/, '').trim() || 'x');
const link = fc.constantFrom('https://shop.example/p.jpg', 'https://shop.example/ä b.pdf?x=1&y=2', 'http://shop.example/a');
const name = fc.option(fc.constantFrom('Guide.pdf', 'Größen.pdf'), { nil: undefined });

const media: fc.Arbitrary<WhatsAppHeader> = fc.oneof(
	fc.record({ kind: fc.constantFrom('image' as const, 'video' as const), link }),
	fc.record({ kind: fc.constant('document' as const), link, fileName: name }),
);
const header: fc.Arbitrary<WhatsAppHeader> = fc.oneof(media, words(60).map((text): WhatsAppHeader => ({ kind: 'text', text: text.replaceAll('*', 'x') })));
const picture = fc.record({ kind: fc.constantFrom('image' as const, 'video' as const), link });

const button = (cards: boolean): fc.Arbitrary<WhatsAppButton> => fc.oneof(
	fc.record({ kind: fc.constant('url' as const), value: fc.constantFrom('orders/4711', 'p?x=ä') }),
	fc.record({ kind: fc.constant('quick-reply' as const), value: words(100) }),
	...(cards ? [] : [fc.record({ kind: fc.constant('copy-code' as const), value: fc.constantFrom('SPRING20', 'A-1') })]),
);
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: undefined });

const template = (names: readonly string[]) => fc.record({
	form: fc.constant('template' as const), name: fc.constantFrom(...names), language: fc.constantFrom('de', 'pt_BR', 'he'),
	header: maybe(header), body: fc.array(words(200), { maxLength: 5 }), buttons: maybe(fc.array(button(false), { maxLength: 3 })),
	cards: maybe(fc.array(fc.record({ header: picture, body: fc.array(words(60), { maxLength: 2 }), buttons: maybe(fc.array(button(true), { minLength: 1, maxLength: 2 })) }), { minLength: 2, maxLength: 10 })),
});
const text = fc.record({ form: fc.constant('text' as const), text: words(500), linkPreview: maybe(fc.boolean()) });
const file = fc.record({ form: fc.constant('media' as const), media: fc.constantFrom('image' as const, 'video' as const, 'document' as const), link, caption: maybe(words(200)), fileName: name });
const sound = fc.record({ form: fc.constant('media' as const), media: fc.constant('audio' as const), link });
const answers = fc.uniqueArray(words(20), { minLength: 1, maxLength: 3 }).map((titles) => ({ kind: 'answers' as const, answers: titles.map((title, place) => ({ id: `a${place}`, title })) }));
const interactive = fc.record({
	form: fc.constant('interactive' as const), header: maybe(header), text: words(300), footer: maybe(words(60)),
	action: fc.oneof(answers, fc.record({ kind: fc.constant('link' as const), title: words(20), url: link })),
});

/** Batches of WhatsApp messages that a provider may get. */
export const batches: Batches = (provider) => {
	const twilio = provider.name === 'twilio';
	const one = twilio ? fc.oneof(template([`HX${'0a'.repeat(16)}`]), text, file, sound) : fc.oneof(template(['order_shipped', 'a1']), text, file, sound, interactive);
	const content = fc.tuple(one, fc.boolean(), fc.constantFrom('+14155238886', '447860099299')).map(([message, marketing, from]): WhatsApp => ({ ...message, marketing, from }));
	const message = fc.record({ deliveryId: fc.uuid(), address: fc.constantFrom('+48601234567', '0048 601 234 567', '5491123456789'), content });
	return fc.array(message, { minLength: 1, maxLength: Math.min(6, provider.batch) })
		.filter((all) => all.every((each) => (provider as AnyProvider).refuses?.(each as { deliveryId: string; address: string; content: AnyContent }, {}) === undefined)) as ReturnType<Batches>;
};
