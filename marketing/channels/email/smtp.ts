import type { Outgoing, Receipt } from '../carrier';
import type { Email } from './email';
import { domainOf, readMailbox } from './mailbox';

/** A mail as nodemailer takes it; the Message-ID is derived from the delivery, so a copy would be recognised. */
export function smtpMail({ deliveryId, address, content }: Outgoing<Email>) {
	const { from, replyTo, subject, html, text, headers, attachments = [] } = content;
	const sender = readMailbox(from);
	return {
		from: partyOf(from),
		to: { name: '', address },
		replyTo: replyTo && partyOf(replyTo),
		subject,
		html,
		text,
		headers,
		messageId: `<${deliveryId}@${sender ? domainOf(sender) : 'localhost'}>`,
		...(attachments.length > 0 ? { attachments: attachments.map((one) => ({ filename: one.fileName, contentType: one.contentType, content: one.content, encoding: 'base64' })) } : {}),
		// A template or a customer's name must never make us read a file or call an address.
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}

/** Name and address apart, so that nothing in a name is read as a second address. */
function partyOf(written: string) {
	const mailbox = readMailbox(written);
	return mailbox ? { name: mailbox.name ?? '', address: mailbox.address } : written;
}

// No such mailbox, domain or address, one that moved away, a domain without mail, a mailbox that is closed. Source: RFC 3463 3.2, 3.3; RFC 7505.
const GONE = /\b5\.(?:1\.(?:1|2|3|6|10)|2\.1)\b/;

/** What nodemailer's error says about the message. Source: RFC 5321 4.2.1, RFC 3463 3. */
export function smtpReceipt(error: { code?: string; responseCode?: number; command?: string; message: string }, handedOver: boolean): Receipt {
	const { code = '', responseCode, message } = error;
	const about = { message, code: responseCode ? String(responseCode) : code };
	if (code === 'EAUTH' || code === 'ETLS' || code === 'EDNS' || code === 'ENOTFOUND') return { kind: 'configuration', ...about };
	if (error.command === 'MAIL FROM' && (/\b5\.3\.4\b/.test(message) || code === 'EMESSAGE')) return { kind: 'permanent', code: 'too-large', message: `The mail is too large for the mail server: ${message}` };
	if (responseCode && responseCode >= 500) {
		if (error.command === 'RCPT TO' && GONE.test(message)) return { kind: 'dead-address', ...about };
		// Rejected senders and relaying are ours to mend, a rejected recipient or text is not.
		return error.command === 'RCPT TO' || error.command === 'DATA' ? { kind: 'permanent', ...about } : { kind: 'configuration', ...about };
	}
	if (responseCode) return { kind: 'retry', ...about };
	return { kind: handedOver ? 'unknown' : 'retry', ...about };
}
