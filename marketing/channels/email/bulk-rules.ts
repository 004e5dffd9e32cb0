import type { Warning } from '../../messages';
import { domainOf, readMailbox } from './mailbox';
import type { Email } from './email';

/** What is known of the way a mail goes. */
export interface BulkSettings {
	/** Domain that signs the mails (DKIM), where it is known. */
	dkimDomain?: string;
}

const GOOGLE = 'https://support.google.com/a/answer/81126';
const YAHOO = 'https://senders.yahooinc.com/best-practices/';
const MICROSOFT = 'https://techcommunity.microsoft.com/blog/microsoftdefenderforoffice365blog/strengthening-email-ecosystem-outlook%E2%80%99s-new-requirements-for-high%E2%80%90volume-senders/4399730';

/** What the large mailbox providers ask of those who send much, and where they say so. */
export const BULK_RULES = {
	'no-way-out': { sources: [GOOGLE, YAHOO], text: 'Gmail and Yahoo ask for one click to leave in advertising: give an unsubscribe page' },
	'free-mail-sender': { sources: [GOOGLE, YAHOO], text: 'The sender\'s domain belongs to a mailbox provider, whose own rules (DMARC) let nobody else send from it: use a domain of your own' },
	'not-aligned': { sources: [GOOGLE, YAHOO, MICROSOFT], text: 'The domain that signs the mails (DKIM) is another one than the sender\'s: DMARC will not hold' },
	'no-list-id': { sources: ['https://support.google.com/a/answer/15263077', 'https://www.rfc-editor.org/rfc/rfc2919'], text: 'The mail names no list (List-Id), by which mailbox providers tell your newsletters apart' },
	'insecure-way-out': { sources: ['https://www.rfc-editor.org/rfc/rfc8058'], text: 'The page for leaving with one click has to be reached by https' },
} as const satisfies Record<string, { sources: readonly string[]; text: string }>;

// Domains at which anybody has a mailbox and only their owner may send.
const FREE_MAIL = new Set([
	'aol.com', 'gmail.com', 'gmx.de', 'gmx.net', 'googlemail.com', 'hotmail.com', 'icloud.com', 'interia.pl', 'live.com', 'mac.com', 'mail.bg', 'mail.com', 'mail.ru', 'me.com', 'msn.com',
	'o2.pl', 'onet.pl', 'outlook.com', 'proton.me', 'protonmail.com', 't-online.de', 'walla.co.il', 'web.de', 'wp.pl', 'yahoo.co.uk', 'yahoo.com', 'yahoo.de', 'yandex.com', 'yandex.ru', 'ymail.com', 'abv.bg',
]);

/**
 * What the rules for bulk senders (Gmail and Yahoo since 2024, Microsoft since 2025) say about a mail: warnings for its
 * author. SPF, DMARC records and the share of complaints can't be seen from here.
 */
export function bulkRules({ from, headers, marketing = false }: Pick<Email, 'from' | 'headers' | 'marketing'>, { dkimDomain = '' }: BulkSettings = {}): Warning[] {
	const mailbox = readMailbox(from);
	const domain = mailbox ? domainOf(mailbox) : '';
	const link = /<(https?:[^>]+)>/.exec(headers['List-Unsubscribe'] ?? '')?.[1];
	const oneClick = link !== undefined && headers['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click';
	const broken: [keyof typeof BULK_RULES, boolean][] = [
		['no-way-out', marketing && !oneClick],
		['insecure-way-out', marketing && oneClick && !link.startsWith('https:')],
		['free-mail-sender', FREE_MAIL.has(domain)],
		['not-aligned', dkimDomain !== '' && domain !== '' && !aligned(domain, dkimDomain.toLowerCase())],
		['no-list-id', marketing && !headers['List-Id']],
	];
	return broken.filter(([, is]) => is).map(([code]) => ({ code, text: BULK_RULES[code].text }));
}

/** Relaxed alignment as far as the names show: the same domain, or one below the other. Source: RFC 7489 3.1.1. */
function aligned(domain: string, signing: string): boolean {
	return domain === signing || domain.endsWith(`.${signing}`) || signing.endsWith(`.${domain}`);
}
