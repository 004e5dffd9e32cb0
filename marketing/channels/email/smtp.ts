import type { Outgoing, Receipt } from '../carrier';
import type { Email } from './email';

/** A mail as nodemailer takes it; the Message-ID is derived from the delivery, so a copy would be recognised. */
export function smtpMail({ deliveryId, address, content }: Outgoing<Email>) {
	const { from, replyTo, subject, html, text, headers } = content;
	const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
	return {
		from,
		to: { name: '', address },
		replyTo,
		subject,
		html,
		text,
		headers,
		messageId: `<${deliveryId}@${domain}>`,
		// A template or a customer's name must never make us read a file or call an address.
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}

/** What nodemailer's error says about the message. Source: RFC 5321 4.2.1, RFC 3463 3. */
export function smtpReceipt(error: { code?: string; responseCode?: number; command?: string; message: string }, handedOver: boolean): Receipt {
	const { code = '', responseCode, message } = error;
	const about = { message, code: responseCode ? String(responseCode) : code };
	if (code === 'EAUTH' || code === 'ETLS' || code === 'EDNS' || code === 'ENOTFOUND') return { kind: 'configuration', ...about };
	if (responseCode && responseCode >= 500) {
		// Rejected senders and relaying are ours to mend, a rejected recipient or text is not.
		return error.command === 'RCPT TO' || error.command === 'DATA' ? { kind: 'permanent', ...about } : { kind: 'configuration', ...about };
	}
	if (responseCode) return { kind: 'retry', ...about };
	return { kind: handedOver ? 'unknown' : 'retry', ...about };
}
