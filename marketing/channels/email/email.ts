import type { RenderedEmail } from '../../messages';

/** An e-mail with everything that goes on the wire. */
export interface Email extends RenderedEmail {
	from: string;
	replyTo?: string;
	headers: Record<string, string>;
}

/** What stands in every mail of a sender. */
export interface EmailEnvelope {
	from: string;
	replyTo?: string;
}

/**
 * Puts a rendered mail into its envelope. With an unsubscribe link it carries the header pair by which
 * mail programs offer one click to leave. Source: RFC 2369, RFC 8058.
 */
export function emailOf(rendered: RenderedEmail, envelope: EmailEnvelope, unsubscribe?: string): Email {
	const headers: Record<string, string> = unsubscribe
		? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
		: {};
	return { ...rendered, from: envelope.from, replyTo: envelope.replyTo || undefined, headers };
}
