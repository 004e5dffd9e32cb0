import { PURCHASE, readEvent, track as trackEvents } from '../../marketing/events';
import { operation, readPersonFields, type Read } from '../kit';
import { trackFields } from './track.fields';

interface Row {
	sku?: unknown;
	name?: unknown;
	category?: unknown;
	quantity?: unknown;
	price?: unknown;
}

interface Options {
	eventId?: unknown;
	timeFormat?: string;
	timeZone?: string;
}

/** Writes what each item's person did on their timeline. */
export const track = operation({
	value: 'track',
	name: 'Track',
	action: 'Track event',
	description: 'Record what a person did, e.g. a purchase, on their timeline',
	fields: trackFields,
	input: (read) => {
		const { eventId, timeFormat, timeZone } = read<Options>('options');
		const purchase = read('eventType') === 'purchase';
		return {
			person: readPersonFields(read),
			name: purchase ? PURCHASE : read('eventName'),
			channel: read('channel'),
			source: read('source') || 'import',
			occurredAt: read<unknown>('occurredAt'),
			timeFormat,
			timeZone,
			eventId: eventId === undefined || eventId === null ? undefined : String(eventId),
			properties: purchase ? order(read) : customProperties(read),
		};
	},
	judge: readEvent,
	run: trackEvents,
	emit: ({ eventId, profileId, status }) => ({ fields: { profileId, eventId, eventStatus: status } }),
});

/** A purchase in the form of Segment's Order Completed. */
function order(read: Read): Record<string, unknown> {
	const { product = [] } = read<{ product?: Row[] }>('products');
	const products = product.map((row) => Object.fromEntries(Object.entries({
		...row, quantity: amount(row.quantity), price: amount(row.price),
	}).filter(([, value]) => value !== undefined && value !== '' && value !== null)));
	return { order_id: read<unknown>('orderId'), total: amount(read<unknown>('total')), currency: read('currency'), products };
}

function customProperties(read: Read): Record<string, unknown> {
	const { property = [] } = read<{ property?: { name: string; value: unknown }[] }>('properties');
	return Object.fromEntries(property.map(({ name, value }) => [name, value]));
}

/** A number as systems write it; what is none stays out. */
function amount(written: unknown): number | undefined {
	if (typeof written === 'number') return written;
	const text = typeof written === 'string' ? written.trim() : '';
	const number = Number(/^-?\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text);
	return text !== '' && Number.isFinite(number) ? number : undefined;
}

