import { isSignatureOf, sign } from './signature';

/** A kind of link that names a delivery and nothing else, by the words its signatures begin with. */
export type TokenKind = 'unsubscribe ' | 'preferences\n';

/** A token that names a delivery: its id and 128 bits of HMAC-SHA256. It holds nothing personal and never expires. */
export function deliveryToken(kind: TokenKind, deliveryId: string, key: string): string {
	return `${deliveryId}.${sign(`${kind}${deliveryId}`, key)}`;
}

/** The delivery that a token of this kind was made for; undefined when it was not made with this key. */
export function deliveryOf(kind: TokenKind, token: string, key: string): string | undefined {
	const [deliveryId, signature = '', ...rest] = token.split('.', 3);
	return rest.length === 0 && isSignatureOf(`${kind}${deliveryId}`, signature, key) ? deliveryId : undefined;
}
