import { randomBytes } from 'node:crypto';
import { emailOf, readMailbox, type Email } from '../../marketing/channels';
import { emailRenderer, unsubscribeLink } from '../../marketing/messages';
import { valuesFor, type Compose } from '../../marketing/outreach';
import { Refusal } from '../../marketing/outcome';
import { emailKey } from '../../marketing/profiles';
import { secret } from '../../marketing/store';
import type { ComposeAbout, Read, Tools } from '../kit';

/** What an item's form says about the mail itself. */
export interface EmailForm {
	from: string;
	replyTo?: string;
	subject: string;
	html: string;
	text?: string;
	/** The page that asks to confirm leaving, and takes the one-click POST; empty for mails without one. */
	unsubscribePage: string;
	marketing: boolean;
	/** As the vendors' statistics show it; empty where none is named. */
	campaign: string;
	/** What it is about, from which the id of its list is made. */
	topic: string;
}

/** Reads the mail's fields; what may be said about the person is filled in later. */
export function readEmailForm(read: Read): EmailForm {
	const { replyTo, text, topic } = read<{ replyTo?: string; text?: string; topic?: unknown }>('options');
	const marketing = read('purpose') === 'marketing';
	return {
		from: textOf(read<unknown>('from')).trim(),
		replyTo,
		subject: textOf(read<unknown>('subject')),
		html: textOf(read<unknown>('html')),
		text,
		marketing,
		campaign: textOf(read<unknown>('campaign')).trim(),
		topic: textOf(topic).trim(),
		unsubscribePage: marketing ? textOf(read<unknown>('unsubscribePage')).trim() : '',
	};
}

/**
 * Gives the function that turns forms into mails. Templates that several items share are parsed once.
 * Throws a Refusal when a template, the sender or the unsubscribe page can't be used.
 */
export async function composer(tools: Tools, { provider }: ComposeAbout): Promise<(form: EmailForm) => Promise<Compose<Email>>> {
	const key = await secret(tools.database, 'links', () => randomBytes(32).toString('base64url'));
	const renderers = new Map<string, ReturnType<typeof emailRenderer>>();
	const checked = new Set<string>();
	return async (written) => {
		const form = wayOut(written, provider);
		const { from, replyTo, subject, html, text, unsubscribePage, marketing, campaign, topic } = form;
		const envelope = `${from}\n${replyTo}\n${unsubscribePage}`;
		if (!checked.has(envelope)) checkEnvelope(form);
		checked.add(envelope);
		const template = JSON.stringify([subject, html, text]);
		const renderer = renderers.get(template) ?? emailRenderer({ subject, html, text });
		renderers.set(template, renderer);
		const render = await renderer;
		return (recipient, deliveryId, item) => {
			const leave = unsubscribePage ? unsubscribeLink(unsubscribePage, deliveryId, key) : undefined;
			return emailOf(render(valuesFor(recipient, item, leave)), { from, replyTo, marketing, campaign, list: topic || undefined }, leave);
		};
	};
}

/** Marketing mail without a way out doesn't leave; in the sandbox nobody is there to leave. */
function wayOut(form: EmailForm, provider: string): EmailForm {
	if (form.unsubscribePage !== '' || !form.marketing) return form;
	if (provider === 'sandbox') return { ...form, unsubscribePage: 'https://sandbox.example/unsubscribe' };
	throw new Refusal({
		code: 'no-unsubscribe-page',
		field: 'Unsubscribe Page',
		message: 'Marketing mail needs a page on which people say no',
		advice: 'Give its web address, or choose another purpose when the mail is no marketing.',
	});
}

function checkEnvelope({ from, replyTo, unsubscribePage }: EmailForm): void {
	if (!hasAddress(from)) {
		throw new Refusal({
			code: 'no-sender',
			field: 'From',
			message: from ? `"${from.slice(0, 100)}" holds no e-mail address` : 'There is no sender',
			advice: 'Write it like Outdoor Shop <news@example.com>.',
		});
	}
	if (replyTo && !hasAddress(replyTo)) {
		throw new Refusal({
			code: 'no-reply-to',
			field: 'Reply To',
			message: `"${replyTo.slice(0, 100)}" holds no e-mail address`,
			advice: 'Write it like service@example.com, or leave it empty.',
		});
	}
	if (unsubscribePage && !/^https?:$/.test(URL.parse(unsubscribePage)?.protocol ?? '')) {
		throw new Refusal({
			code: 'no-unsubscribe-page',
			field: 'Unsubscribe Page',
			message: `"${unsubscribePage.slice(0, 100)}" is no web address`,
			advice: 'Give the full address of the page, beginning with https://.',
		});
	}
}

/** Whether it is `Name <address>`, or a bare address, of the kind that people have. */
function hasAddress(written: string): boolean {
	const mailbox = readMailbox(written);
	return mailbox !== undefined && emailKey(mailbox.address) !== undefined;
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}
