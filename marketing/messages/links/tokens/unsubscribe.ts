import { deliveryOf, deliveryToken } from './delivery-token';
import { pageLinks } from './page';

/**
 * A link by which one recipient of one message says no. Its token names the delivery, not the person,
 * is signed with the store's secret and never expires. Source: RFC 8058.
 */
export function unsubscribeLink(page: string, deliveryId: string, key: string): string {
	return pageLinks(page).linkTo(unsubscribeToken(deliveryId, key));
}

/** The token of a delivery: its id and 128 bits of HMAC-SHA256. */
export function unsubscribeToken(deliveryId: string, key: string): string {
	return deliveryToken('unsubscribe ', deliveryId, key);
}

/** The delivery that a token was made for; undefined when it was not made with this key. */
export function deliveryOfToken(token: string, key: string): string | undefined {
	return deliveryOf('unsubscribe ', token, key);
}
