import { parseTemplate, type Template } from '../template/template';
import type { MessageLinks } from '../writer';

/** An address in a message: its template, and what it is for one person. */
export interface Address {
	template: Template;
	/** The address itself where it is the same for everybody. */
	fixed: readonly string[];
	/** Empty where there is none, or where what was filled in is no address to follow. */
	for: (person: Record<string, unknown>, links: Pick<MessageLinks, 'to'>) => string;
}

const WAY_OUT = /^\s*\{\{-?\s*(?:unsubscribe_url|preferences_url)\b[^}]*\}\}\s*$/;

/** Nothing is counted, as with pictures, which nobody follows. */
export const uncounted: Pick<MessageLinks, 'to'> = { to: (url) => url };

/** Parses an address once. Web addresses become the person's own, counted ones; ways out and an app's own places stay. */
export async function parseAddress(field: string, source: string, language: string): Promise<Address> {
	const written = source.trim();
	const template = await parseTemplate(field, written, false, language);
	const links = (own: Pick<MessageLinks, 'to'>) => (WAY_OUT.test(written) ? uncounted : own);
	return {
		template,
		fixed: /^https?:/i.test(written) && !/\{[{%]/.test(written) ? [written] : [],
		for: (person, own) => counted(template.render(person), links(own)),
	};
}

/** Most addresses need no second look. */
const PLAIN = /^https?:\/\/[!-~]+$/;

/** An address as this person gets it; empty where a value made it something that runs. */
export function counted(address: string, links: Pick<MessageLinks, 'to'>): string {
	if (PLAIN.test(address)) return links.to(address);
	const written = address.replaceAll(/[\n\r\t]|(?! )\p{Cc}/gu, '').trim().replaceAll(' ', '%20');
	if (/^(?:javascript|data|vbscript|file|blob):/i.test(written) || !/^[a-z][a-z0-9+.-]*:|^#/i.test(written)) return '';
	return /^https?:/i.test(written) ? links.to(written) : written;
}

/** A person's links, of which none leads to something that runs: values may say where a link leads. */
export function safeLinks(links: MessageLinks): MessageLinks {
	return {
		get unsubscribe() {
			return links.unsubscribe;
		},
		get preferences() {
			return links.preferences;
		},
		to: (url) => counted(url, links) || '#',
	};
}
