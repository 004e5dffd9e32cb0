import { readHeaders, readMailbox } from '../../marketing/channels';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { emailKey } from '../../marketing/profiles';
import { asList, type Read } from '../kit';

/** What an item's form says about the mail itself. */
export interface EmailForm {
	from: string;
	replyTo?: string;
	subject: string;
	html: string;
	text?: string;
	/** The page that asks to confirm leaving, and takes the one-click POST; empty for mails without one. */
	unsubscribePage: string;
	/** The page that counts visits of links and leads on; empty: links lead straight on. */
	linkPage: string;
	marketing: boolean;
	/** What it is about, from which the id of its list is made. */
	topic: string;
	headers: Record<string, unknown>;
	/** Fields of the item that hold files. */
	attachments: string[];
	countOpens: boolean;
}

interface Options {
	replyTo?: string;
	text?: string;
	topic?: unknown;
	linkPage?: unknown;
	attachments?: unknown;
	headers?: { header?: { name?: unknown; value?: unknown }[] };
	countOpens?: boolean;
}

/** Reads the mail's fields; what may be said about the person is filled in later. */
export function readEmailForm(read: Read): EmailForm {
	const { replyTo, text, topic, linkPage, attachments, headers, countOpens } = read<Options | undefined>('options') ?? {};
	const marketing = read('purpose') === 'marketing';
	return {
		from: textOf(read<unknown>('from')).trim(),
		replyTo,
		subject: textOf(read<unknown>('subject')),
		html: textOf(read<unknown>('html')),
		text,
		marketing,
		topic: textOf(topic).trim(),
		unsubscribePage: marketing ? textOf(read<unknown>('unsubscribePage')).trim() : '',
		linkPage: textOf(linkPage).trim(),
		headers: Object.fromEntries((headers?.header ?? []).map(({ name, value }) => [textOf(name), value])),
		attachments: asList(attachments),
		countOpens: countOpens === true,
	};
}

/** What is wrong with a mail before anybody is written to. */
export function judgeEmailForm(form: EmailForm): Outcome<EmailForm> {
	if (!hasAddress(form.from)) {
		return refused({
			code: 'no-sender', field: 'From', message: form.from ? `"${form.from.slice(0, 100)}" holds no e-mail address` : 'There is no sender',
			advice: 'Write it like Outdoor Shop <news@example.com>.',
		});
	}
	return judgeAround(form);
}

/** The same of what stands around a saved message, whose sender is its brand kit's. */
export function judgeAround(form: EmailForm): Outcome<EmailForm> {
	const { replyTo, unsubscribePage, linkPage } = form;
	if (replyTo && !hasAddress(replyTo)) {
		return refused({ code: 'no-reply-to', field: 'Reply To', message: `"${replyTo.slice(0, 100)}" holds no e-mail address`, advice: 'Write it like service@example.com, or leave it empty.' });
	}
	for (const [code, field, page] of [['no-unsubscribe-page', 'Unsubscribe Page', unsubscribePage], ['no-link-page', 'Link Page', linkPage]]) {
		if (page && !/^https?:$/.test(URL.parse(page)?.protocol ?? '')) {
			return refused({ code, field, message: `"${page.slice(0, 100)}" is no web address`, advice: 'Give the full address of the page, beginning with https://.' });
		}
	}
	return accepted(form);
}

/** What is wrong with one item's own headers, which often hold its values. */
export function judgeHeaders<Form extends EmailForm>(form: Form): Outcome<Form> {
	const headers = readHeaders(form.headers);
	return headers.ok ? accepted({ ...form, headers: headers.value }) : headers;
}

/** Whether it is `Name <address>`, or a bare address, of the kind that people have. */
function hasAddress(written: string): boolean {
	const mailbox = readMailbox(written);
	return mailbox !== undefined && emailKey(mailbox.address) !== undefined;
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}
