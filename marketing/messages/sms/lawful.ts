import { forCountry, type BrandKit } from '../brand/brand-kit';
import type { MessageLinks } from '../writer';
import { smsLaw, stopWords } from './law';

/** Whom a text goes to, and whether it says by itself how to leave. */
export interface Addressee {
	language: string;
	country: string;
	links: MessageLinks;
	leaves: boolean;
}

/** An advertising text with what the law of the recipient's country wants in it: its label, the sender, how to leave. */
export function lawful(text: string, brand: BrandKit, { language, country, links, leaves }: Addressee): string {
	const { start, sign, named } = smsLaw(country);
	const company = brand.company.trim();
	const isNamed = company === '' || !named || text.toLowerCase().includes(company.toLowerCase());
	const name = isNamed ? '' : sign?.(company) ?? `${company}: `;
	const label = start && !text.startsWith(start) ? `${start} ` : '';
	const stop = leaves || /\bSTOP\b/.test(text) ? '' : `\n${howToLeave(language, brand, country, links)}`;
	return `${label}${name}${text}${stop}`;
}

/** A sender that is a name takes no answers, so a person leaves by a link. */
function howToLeave(language: string, { senders }: BrandKit, country: string, links: MessageLinks): string {
	const isName = /[A-Za-z]/.test(forCountry(senders.sms, country) ?? '');
	return stopWords(language, country, forCountry(senders.smsStop, country) ?? '', isName ? links.unsubscribe ?? '' : '');
}
