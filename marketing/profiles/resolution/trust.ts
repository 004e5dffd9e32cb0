/** How sure a source is whom it is talking about, least sure first. */
export const TRUST = {
	'web-form': 'Web Form',
	till: 'Typed at the Till',
	'call-center': 'Verified by the Call Center',
	'paid-order': 'Paid Order',
	'logged-in': 'Logged In',
} as const;
export type Trust = keyof typeof TRUST;

const LEVELS = Object.keys(TRUST);

/** The level of trust as a number: 0 is the least. */
export function levelOf(trust: Trust): number {
	return LEVELS.indexOf(trust);
}

/** Whether a word names a level of trust. */
export function isTrust(word: unknown): word is Trust {
	return typeof word === 'string' && Object.hasOwn(TRUST, word);
}
