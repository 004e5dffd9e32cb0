import { emailOf, emailProviders, readMailbox, type Email } from '../../marketing/channels';
import { emailRenderer, mayCountOpens, saveLinks, Tracker, type EmailRenderer, type RenderedEmail } from '../../marketing/messages';
import { valuesFor, type Compose, type Recipient } from '../../marketing/outreach';
import { orThrow, Refusal } from '../../marketing/outcome';
import { secret } from '../../marketing/store';
import { freshKey, remembered, type ComposeAbout, type MessageTerms, type Tools } from '../kit';
import { attachmentReader } from './attachments';
import { judgeEmailForm, type EmailForm } from './read-email-form';

/**
 * Gives the function that turns what is written in the node into mails. Templates that several items share are parsed
 * once. What it gives throws a Refusal when a template or the unsubscribe page can't be used.
 */
export async function composer(tools: Tools, about: ComposeAbout): Promise<(form: EmailForm, terms: MessageTerms) => Promise<Compose<Email>>> {
	const key = await secret(tools.database, 'links', freshKey);
	const renderers = remembered<Promise<EmailRenderer>>();
	const trackers = remembered<Promise<Tracker>>();
	return async (read, terms) => {
		const form = orThrow(judgeEmailForm(read));
		const { subject, html, text, linkPage } = form;
		const unsubscribePage = wayOut(form, about);
		const template = JSON.stringify([subject, html, text]);
		const render = await renderers(template, async () => await emailRenderer({ subject, html, text }));
		const pages = { source: readMailbox(form.from)?.address.split('@').at(-1) ?? 'email', linkPage: linkPage || undefined, unsubscribePage };
		const tracker = await trackers(JSON.stringify([template, terms, pages]), async () => {
			const made = new Tracker({ ...terms, ...pages, key }, linkPage ? render.addresses : []);
			if (linkPage && !about.preview) await saveLinks(tools, made.links);
			return made;
		});
		const envelope = enveloper(tools, form, terms, about);
		return (recipient, deliveryId, item, place) => {
			const links = tracker.linksFor(deliveryId);
			return envelope(render(valuesFor(recipient, item, links), linkPage ? links : undefined), { from: form.from, replyTo: form.replyTo }, links.unsubscribe, recipient, place);
		};
	};
}

/** Marketing mail without a way out doesn't leave; in the sandbox nobody is there to leave. */
export function wayOut({ unsubscribePage, marketing }: Pick<EmailForm, 'unsubscribePage' | 'marketing'>, { provider }: ComposeAbout): string | undefined {
	if (unsubscribePage !== '' || !marketing) return unsubscribePage || undefined;
	if (provider === 'sandbox') return 'https://sandbox.example/unsubscribe';
	throw new Refusal({
		code: 'no-unsubscribe-page',
		field: 'Unsubscribe Page',
		message: 'Marketing mail needs a page on which people say no',
		advice: 'Give its web address, or choose another purpose when the mail is no marketing.',
	});
}

/** What a mail server usually takes, where nobody says otherwise. */
const USUAL_BYTES = 25_000_000;

type Enveloper = (rendered: RenderedEmail, sender: { from: string; replyTo?: string }, unsubscribe: string | undefined, recipient: Recipient, place: number) => Email | Promise<Email>;

/** Gives the function that puts written mails into their envelopes; only files make it wait. */
export function enveloper(tools: Tools, { marketing, topic, headers, attachments, countOpens }: EmailForm, { campaign }: MessageTerms, { provider }: ComposeAbout): Enveloper {
	const attach = attachmentReader(tools, emailProviders.find(({ name }) => name === provider)?.mostBytes ?? USUAL_BYTES);
	const about = { marketing, campaign, list: topic || undefined, headers: headers as Record<string, string> };
	return (rendered, sender, unsubscribe, recipient, place) => {
		const counted = countOpens && mayBeCounted(recipient) ? { countOpens: true } : {};
		if (attachments.length === 0) return { ...emailOf(rendered, { ...about, ...sender }, unsubscribe), ...counted };
		return attach(place, attachments).then((files) => ({ ...emailOf(rendered, { ...about, ...sender, attachments: files }, unsubscribe), ...counted }));
	};
}

/** Where a country wants a consent of its own to count openings, the trait `openTracking` says it: granted or withdrawn. */
function mayBeCounted({ country, profile }: Recipient): boolean {
	const { openTracking, country: lives } = profile?.traits ?? {};
	const consent = openTracking === 'granted' || openTracking === 'withdrawn' ? openTracking : undefined;
	return mayCountOpens(country ?? (typeof lives === 'string' ? lives : undefined), consent).allowed;
}
