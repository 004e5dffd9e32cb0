import type { LegalFooter } from '../../brand/brand-kit';
import { ownLines } from './html-text';

/** The legal footer of the person's country, chosen when a message is filled, so that one layout serves every country. */
export function legalChoice(footers: readonly LegalFooter[]): string {
	const byCountry = new Map<string, string>();
	for (const { country, text } of footers) if (!byCountry.has(country)) byCountry.set(country, ownLines(text));
	const others = byCountry.get('*') ?? '';
	byCountry.delete('*');
	if (byCountry.size === 0) return others;
	const whens = [...byCountry].map(([country, text]) => `{% when "${country}" %}${text}`);
	return `{% case country %}${whens.join('')}{% else %}${others}{% endcase %}`;
}
