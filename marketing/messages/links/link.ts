import { createHash } from 'node:crypto';
import { pageLinks } from './tokens/page';
import { isSignatureOf, sign } from './tokens/signature';

/** A place that a message leads to, the same for everybody who gets it. `url` has its UTM parameters already. */
export interface Link {
	id: string;
	campaign: string;
	step: string;
	url: string;
	/** As it stands in the message. */
	label: string;
}

/** Where a followed link leads: a link of the message, or an address of this person's own, carried in the link. */
export type Followable = { deliveryId: string; linkId: string; url?: string };

const ID = /^[\w-]{12}$/;

/** The id of a link: the same message and address always give the same one, so nobody has to be asked for it. */
export function linkIdOf({ campaign, step, url }: Pick<Link, 'campaign' | 'step' | 'url'>): string {
	return createHash('sha256').update(JSON.stringify([campaign, step, url])).digest('base64url').slice(0, 12);
}

/** What all links of a delivery have in common: its id and one signature. Where they lead is fixed by the stored links. */
export function deliveryPart(deliveryId: string, key: string): string {
	return `${deliveryId}.${sign(`link\n${deliveryId}`, key)}`;
}

/** A link that counts: it names a delivery and a stored link, so nobody can turn it to another address. */
export function trackedLink(page: string, deliveryId: string, linkId: string, key: string): string {
	return pageLinks(page).linkTo(`${deliveryPart(deliveryId, key)}.${linkId}`);
}

/** The token of an address that is one person's own; goes together with the address itself, which it signs. */
export function ownLinkToken(deliveryId: string, url: string, key: string): string {
	return `${deliveryId}.${sign(`own link\n${deliveryId}\n${url}`, key)}`;
}

/** What a followed link says, if it is genuine. `url` is what stands beside the token of an address of one's own. */
export function readLink(token: string, url: string | undefined, key: string): Followable | undefined {
	const [deliveryId, signature = '', linkId, ...rest] = token.split('.', 4);
	if (deliveryId === '' || rest.length > 0) return undefined;
	if (linkId !== undefined) return ID.test(linkId) && isSignatureOf(`link\n${deliveryId}`, signature, key) ? { deliveryId, linkId } : undefined;
	if (url === undefined || !isSignatureOf(`own link\n${deliveryId}\n${url}`, signature, key)) return undefined;
	return { deliveryId, linkId: ownLinkId(deliveryId, url), url };
}

/** The id of an address that is one person's own: it says nothing about the address once the delivery is forgotten. */
export function ownLinkId(deliveryId: string, url: string): string {
	return `own-${createHash('sha256').update(`${deliveryId}\n${url}`).digest('base64url').slice(0, 8)}`;
}
