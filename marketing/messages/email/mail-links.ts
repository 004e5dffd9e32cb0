import { counted } from '../form/address';
import { guard } from '../form/guard';
import type { MessageLinks } from '../writer';

/** A mail's HTML whose links are filled per person, and the addresses in it that are the same for everybody. */
export interface LinkedHtml {
	html: string;
	addresses: readonly string[];
}

const HREF = /(<(?:a|area|v:roundrect)\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)')/gi;
const WAY_OUT = /^\{\{-?\s*(?:unsubscribe_url|preferences_url)\b/;
const FILLED = /\uE002([^\uE003]*)\uE003/g;

/** Prepares the links of a mail's HTML template: known addresses become values, those with Liquid are marked. */
export function linkedHtml(template: string): LinkedHtml {
	const { text, tags, restore } = guard(template);
	const addresses: string[] = [];
	const html = text.replaceAll(HREF, (whole, before: string, double?: string, single?: string) => {
		const address = (double ?? single ?? '').trim();
		const [, place] = /^\uE000(\d+)\uE001$/.exec(address) ?? [];
		if (place && WAY_OUT.test(tags[Number(place)])) return whole;
		if (address.includes('\uE000')) return `${before}"\uE002${address}\uE003"`;
		if (!/^https?:/i.test(address)) return whole;
		const known = address.replaceAll('&amp;', '&');
		const at = addresses.includes(known) ? addresses.indexOf(known) : addresses.push(known) - 1;
		return `${before}"{{ _links[${at}] }}"`;
	});
	return { html: restore(html), addresses };
}

/** Makes each marked address of filled HTML the person's own; one that would run something leads nowhere. */
export function fillLinks(filled: string, links: MessageLinks): string {
	if (!filled.includes('\uE002')) return filled;
	return filled.replaceAll(FILLED, (_, address: string) => escaped(counted(unescaped(address), links) || '#'));
}

/** The same in a text part, where nothing is escaped. */
export function fillTextLinks(filled: string, links: MessageLinks): string {
	if (!filled.includes('\uE002')) return filled;
	return filled.replaceAll(FILLED, (_, address: string) => counted(address, links));
}

function unescaped(address: string): string {
	return address.replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function escaped(address: string): string {
	return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
