import { accepted, refused, type Outcome } from '../../outcome';
import type { Work } from '../../store';
import type { Link } from './link';
import { insertLinks, insertShortLinks } from './links.table';
import type { ShortLink } from './short-link';

/** Saves where a message's links lead, before the first of its messages leaves. One statement. */
export async function saveLinks({ database, now }: Work, links: readonly Link[]): Promise<void> {
	const rows = new Map(links.map(({ id, campaign, step, url, label }) => [id, { id, c: campaign, s: step, u: url, l: label }]));
	if (rows.size > 0) await insertLinks(database, [...rows.values()], now());
}

/**
 * Saves the short links of a batch of messages before they leave. One statement. A code that stands for something else
 * already, as good as never met, is refused: its message must not leave.
 */
export async function saveShortLinks({ database, now }: Work, links: readonly ShortLink[]): Promise<Outcome<ShortLink>[]> {
	if (links.length === 0) return [];
	const firsts = new Map<string, ShortLink>();
	for (const link of links) if (!firsts.has(link.code)) firsts.set(link.code, link);
	const rows = [...firsts.values()].map(({ code, deliveryId, linkId, url }) => ({ c: code, d: deliveryId, l: linkId, u: url }));
	const saved = new Set((await insertShortLinks(database, rows, now())).map(({ code }) => code));
	return links.map((link) => (saved.has(link.code) && firsts.get(link.code) === link ? accepted(link) : refused({
		code: 'short-link-taken',
		field: 'Links',
		message: `The short link ${link.code} stands for something else already`,
		advice: 'Send this message again: it gets another one.',
	})));
}
