import type { Account } from './provider';

const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Where requests go: the vendor's own address, unless the account names another, e.g. a proxy of the house. Throws where
 * the login would cross a network in the open.
 */
export function origin(account: Account, usual: string): string {
	const written = (account.baseUrl ?? '').trim();
	if (written === '') return usual;
	const address = (written.includes('://') ? written : `https://${written}`).replace(/\/+$/, '');
	const { protocol, hostname } = URL.parse(address) ?? { protocol: '', hostname: '' };
	if (protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.test(hostname))) return address;
	throw new Error(`The Base URL in the credential has to begin with https://, not "${written.slice(0, 60)}"`);
}

/** Where the vendor shall report what becomes of a message, with our delivery in it; undefined where nobody listens. */
export function reportsTo(account: Account, deliveryId: string): string | undefined {
	if (!account.eventsUrl) return undefined;
	const address = URL.parse(account.eventsUrl);
	address?.searchParams.set('delivery', deliveryId);
	return address?.toString();
}
