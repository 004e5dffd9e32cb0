import { deliveryOf, deliveryToken } from './delivery-token';
import { pageLinks } from './page';

/** A link by which one recipient changes what they get. A token to leave opens no preferences, and the other way round. */
export function preferencesLink(page: string, deliveryId: string, key: string): string {
	return pageLinks(page).linkTo(preferencesToken(deliveryId, key));
}

/** The token of a delivery for the page of preferences. */
export function preferencesToken(deliveryId: string, key: string): string {
	return deliveryToken('preferences\n', deliveryId, key);
}

/** The delivery that a token for the page of preferences was made for; undefined when it was not made with this key. */
export function deliveryOfPreferences(token: string, key: string): string | undefined {
	return deliveryOf('preferences\n', token, key);
}
