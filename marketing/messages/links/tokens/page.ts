/** Puts a token into a page's address. Made once per page: reading an address costs as much as signing a token. */
export function pageLinks(page: string): { startsWith: string; linkTo: (token: string) => string } {
	const link = new URL(page);
	link.searchParams.delete('t');
	const { hash } = link;
	link.hash = '';
	const address = link.toString();
	const startsWith = `${address}${link.search === '' ? '?' : '&'}t=`;
	return { startsWith, linkTo: (token) => `${startsWith}${token}${hash}` };
}

/** What short links begin with: the page's address without its query and the slash at its end. */
export function shortPage(page: string): string {
	const { origin, pathname } = new URL(page);
	return `${origin}${pathname.replace(/\/+$/, '')}`;
}
