import type { RenderedEmail } from '../../messages';
import { domainOf, readMailbox } from './mailbox';

/** A file that goes with a mail. */
export interface Attachment {
	fileName: string;
	contentType: string;
	/** Base64, so that one text serves all the people who get it. */
	content: string;
}

/** An e-mail with everything that goes on the wire. */
export interface Email extends RenderedEmail {
	from: string;
	replyTo?: string;
	headers: Readonly<Record<string, string>>;
	attachments?: readonly Attachment[];
	/** Whether it advertises: such mail needs a way out, and some vendors carry it on a stream of its own. */
	marketing?: boolean;
	/** The campaign as the vendor's statistics show it. */
	campaign?: string;
}

/** What stands in every mail of a sender. */
export interface EmailEnvelope {
	from: string;
	replyTo?: string;
	marketing?: boolean;
	campaign?: string;
	/** The list or topic that the mail belongs to; its id is made from it and the sender's domain. */
	list?: string;
	/** Checked by `readHeaders`. */
	headers?: Readonly<Record<string, string>>;
	attachments?: readonly Attachment[];
}

/**
 * Puts a rendered mail into its envelope. With an unsubscribe link it carries the header pair by which
 * mail programs offer one click to leave, and the id of its list. Source: RFC 2369, RFC 8058, RFC 2919.
 */
export function emailOf(rendered: RenderedEmail, envelope: EmailEnvelope, unsubscribe?: string): Email {
	const { from, replyTo, marketing = unsubscribe !== undefined, campaign, list = 'news', headers = {}, attachments = [] } = envelope;
	return {
		...rendered,
		from,
		replyTo: replyTo || undefined,
		headers: {
			...headers,
			...(unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'List-Id': listId(list, from) } : {}),
			...(campaign ? { 'X-Campaign-Id': token(campaign) } : {}),
		},
		marketing,
		...(campaign ? { campaign } : {}),
		...(attachments.length > 0 ? { attachments } : {}),
	};
}

/** A name as mail headers and the vendors' tags take it: letters and digits of ASCII, dots and dashes. */
export function token(name: string): string {
	return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 100) || 'x';
}

function listId(list: string, from: string): string {
	const sender = readMailbox(from);
	return `<${token(list).toLowerCase()}.${sender ? domainOf(sender) : 'invalid'}>`;
}
