/** How a visit is known to the statistics of the page it leads to. */
export interface Utm {
	source: string;
	/** The channel. */
	medium: string;
	campaign: string;
	/** The step of the campaign. */
	content: string;
}

/** Whether visits of an address can be counted: web addresses only; mail, phone and app links stay as they are. */
export function isWebAddress(url: string): boolean {
	return /^https?:\/\/[^\s/][^\p{Cc}]*$/iu.test(url) && URL.canParse(url);
}

/**
 * An address with the UTM parameters it lacks. What it has stays letter for letter, and the fragment stays last: other
 * parameters may be signed. Source: support.google.com/analytics/answer/10917952.
 */
export function withUtm(url: string, utm: Utm): string {
	const hash = url.indexOf('#');
	const address = hash < 0 ? url : url.slice(0, hash);
	const query = address.includes('?') ? address.slice(address.indexOf('?') + 1) : undefined;
	const has = new Set((query ?? '').split('&').map((pair) => pair.split('=', 1)[0].toLowerCase()));
	const added = (['source', 'medium', 'campaign', 'content'] as const)
		.filter((name) => utm[name] !== '' && !has.has(`utm_${name}`))
		.map((name) => `utm_${name}=${encodeURIComponent(utm[name].toWellFormed())}`)
		.join('&');
	if (added === '') return url;
	const between = query === undefined ? '?' : query === '' || query.endsWith('&') ? '' : '&';
	return `${address}${between}${added}${hash < 0 ? '' : url.slice(hash)}`;
}
