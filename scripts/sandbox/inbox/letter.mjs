// One received mail, as the pages and the JSON show it.
import { simpleParser } from 'mailparser';

const HEADER = /^([^:]+):\s?([\s\S]*)$/;

/** The lines a mail server puts in front of what it received: they keep the envelope in the file. */
export function withEnvelope(source, { from, to }) {
	const lines = `Return-Path: <${from}>\r\nX-Envelope-To: ${to.join(', ')}\r\n`;
	return Buffer.concat([Buffer.from(lines), source]);
}

/** People as one reads them: `Anna Nowak <anna@example.com>, ben@example.com`. */
function people(lists) {
	const everybody = [lists ?? []].flat().flatMap(({ value }) => value.flatMap((one) => one.group ?? one));
	return everybody.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}

function attachmentOf({ filename, contentType, size, content }) {
	return { name: filename ?? 'unnamed', contentType, size, content };
}

/** Parses a stored mail; `receivedAt` is in milliseconds. */
export async function readLetter(source, receivedAt) {
	const mail = await simpleParser(source, { skipTextToHtml: true });
	return {
		receivedAt: new Date(receivedAt).toISOString(),
		from: people(mail.from),
		to: people(mail.to) || String(mail.headers.get('x-envelope-to') ?? ''),
		replyTo: people(mail.replyTo),
		subject: mail.subject ?? '',
		text: mail.text ?? '',
		html: mail.html || '',
		headers: mail.headerLines.map(({ line }) => {
			const [, name, value] = HEADER.exec(line) ?? [null, line, ''];
			return { name, value: value.replace(/\r?\n(?=[ \t])/g, '').trim() };
		}),
		attachments: mail.attachments.map(attachmentOf),
		size: source.length,
	};
}

/** A letter without its body: one line of the list. */
export function outlineOf({ number, receivedAt, from, to, subject, size, html, attachments }) {
	return { number, receivedAt, from, to, subject, size, hasHtml: html !== '', attachments: attachments.length };
}

/** A letter as JSON: attachments without their bytes. */
export function letterJson({ attachments, ...letter }) {
	return { ...letter, attachments: attachments.map(({ content, ...rest }) => rest) };
}
