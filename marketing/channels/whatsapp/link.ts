/** A web address as vendors take it: spaces and letters beyond ASCII are encoded (RFC 3986). */
export function asUri(link: string): string {
	return URL.parse(link)?.href ?? link;
}
