import fc from 'fast-check';
import type { Batches } from '.';

const senders = ['+4915799912345', '+12015550199', '12345', 'OUTDOOR', 'Shop24'];
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((written) => written.trim() !== '');

const content = fc.record({
	from: fc.constantFrom(...senders),
	text,
	encoding: fc.constantFrom('GSM-7', 'UCS-2'),
	segments: fc.integer({ min: 1, max: 10 }),
	marketing: fc.boolean(),
	ttlSeconds: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
	expiresAt: fc.option(fc.integer({ min: Date.parse('2026-11-28T12:00:01Z'), max: Date.parse('2026-12-01') }), { nil: undefined }),
});

/** Text messages as the composer makes them: to valid numbers, from senders that were judged before, never empty. */
export const batches: Batches = ({ batch }) => fc.array(fc.record({
	deliveryId: fc.uuid(),
	address: fc.stringMatching(/^\+491[567]\d{8,9}$/),
	content,
}), { minLength: 1, maxLength: batch, size: 'max' }).map((messages) => messages.map((one, place) => ({ ...one, deliveryId: `${one.deliveryId.slice(0, -3)}${String(place).padStart(3, '0')}` })));
