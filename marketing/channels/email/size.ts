import type { Outgoing, Receipt } from '../carrier';
import type { Email } from './email';

/** How many bytes a mail has on its way, its files in base64. */
export function bytesOf({ subject, html, text, headers, attachments = [] }: Email): number {
	const texts = [subject, html, text, ...Object.entries(headers).flat()].reduce((sum, one) => sum + Buffer.byteLength(one), 0);
	return attachments.reduce((sum, { content }) => sum + content.length, texts);
}

/** Refuses mails that no provider takes: without a subject, without a text, or of more bytes than this one takes. */
export function refuseUnfit(label: string, most: number): (message: Outgoing<Email>) => Receipt | undefined {
	return ({ content }) => {
		const { subject, html, text } = content;
		if (subject.trim() === '') return { kind: 'permanent', code: 'no-subject', message: 'The mail has no subject for this person: give the template a default' };
		if (html.trim() === '' && text.trim() === '') return { kind: 'permanent', code: 'no-text', message: 'The mail is empty for this person: give the template a default' };
		const bytes = bytesOf(content);
		if (bytes <= most) return undefined;
		return { kind: 'permanent', code: 'too-large', message: `The mail has ${megabytes(bytes)} with its attachments, ${label} takes ${megabytes(most)}: link to the file instead` };
	};
}

/**
 * Packs mails into requests: their places in order, so many to a request and so many bytes. A mail that alone is too
 * large travels alone, to be refused by the provider.
 */
export function packed(mails: readonly Outgoing<Email>[], most: { count: number; bytes: number }): number[][] {
	const packs: number[][] = [];
	let bytes = 0;
	for (const [place, { content }] of mails.entries()) {
		const size = bytesOf(content);
		const last = packs.at(-1);
		if (last && last.length < most.count && bytes + size <= most.bytes) last.push(place);
		else packs.push([place]);
		bytes = last === packs.at(-1) ? bytes + size : size;
	}
	return packs;
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
