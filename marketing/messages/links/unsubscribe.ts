import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A link by which one recipient of one message says no. Its token names the delivery, not the person,
 * is signed with the store's secret and never expires. Source: RFC 8058.
 */
export function unsubscribeLink(page: string, deliveryId: string, key: string): string {
	const link = new URL(page);
	link.searchParams.set('t', unsubscribeToken(deliveryId, key));
	return link.toString();
}

/** The token of a delivery: its id and 128 bits of HMAC-SHA256. */
export function unsubscribeToken(deliveryId: string, key: string): string {
	return `${deliveryId}.${sign(deliveryId, key)}`;
}

/** The delivery that a token was made for; undefined when it was not made with this key. */
export function deliveryOfToken(token: string, key: string): string | undefined {
	const [deliveryId, signature = '', ...rest] = token.split('.');
	const expected = Buffer.from(sign(deliveryId, key));
	const given = Buffer.from(signature);
	const genuine = rest.length === 0 && expected.length === given.length && timingSafeEqual(expected, given);
	return genuine ? deliveryId : undefined;
}

function sign(deliveryId: string, key: string): string {
	return createHmac('sha256', key).update(`unsubscribe ${deliveryId}`).digest().subarray(0, 16).toString('base64url');
}
