import { unescapeHtml } from '../../template/escaping';
import { linksInHtml, linksInText, type LinkPlace } from './link-places';

/** A template's source whose links stand in `{% link %}`, and those of them that are the same for everybody. */
export interface MarkedLinks {
	source: string;
	addresses: string[];
}

/** Whoever writes these has signed them already. */
const WAYS_OUT = /^\s*\{\{-?\s*(?:unsubscribe_url|preferences_url)\b/;

/** Marks the links of HTML: those of web pages, with or without Liquid in their address. */
export function markLinksInHtml(html: string): MarkedLinks {
	return marked(html, linksInHtml(html), unescapeHtml);
}

/** Marks the web addresses that stand in a text. */
export function markLinksInText(text: string): MarkedLinks {
	return marked(text, linksInText(text), (written) => written);
}

function marked(text: string, places: readonly LinkPlace[], read: (written: string) => string): MarkedLinks {
	const addresses = new Set<string>();
	const pieces: string[] = [];
	let done = 0;
	for (const { from, to, bare } of places) {
		const address = text.slice(from, to);
		if (!mayCount(address)) continue;
		if (!/\{[{%]/.test(address)) addresses.add(read(address).trim());
		const quote = bare ? '"' : '';
		pieces.push(text.slice(done, from), `${quote}{% link %}${address}{% endlink %}${quote}`);
		done = to;
	}
	return { source: `${pieces.join('')}${text.slice(done)}`, addresses: [...addresses] };
}

/** Mail, phone and app links, places on the page and the ways out stay as they are; what Liquid writes is judged later. */
function mayCount(address: string): boolean {
	return (/^\s*https?:\/\//i.test(address) || /^\s*\{[{%]/.test(address)) && !WAYS_OUT.test(address) && !address.includes('{% link');
}
