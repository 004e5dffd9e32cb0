import type { MessageLinks } from '../writer';
import { deliveryPart, linkIdOf, ownLinkId, ownLinkToken, type Link } from './link';
import { pageLinks, shortPage } from './tokens/page';
import { preferencesToken } from './tokens/preferences';
import type { ShortLink } from './short-link';
import { unsubscribeToken } from './tokens/unsubscribe';
import { isWebAddress, withUtm, type Utm } from './utm';

/** How the links of one message are written. */
export interface TrackerTerms {
	/** The store's secret for links. */
	key: string;
	campaign: string;
	step: string;
	channel: string;
	/** `utm_source`: who sends. */
	source: string;
	/** The page that counts visits and leads on; left out: links lead straight on. */
	linkPage?: string;
	unsubscribePage?: string;
	preferencesPage?: string;
}

/** `counted: false` makes links lead straight on, without the detour that counts. */
export interface LinkTerms {
	counted?: boolean;
}

/** Longer addresses of one's own could be cut on their way: they lead straight on. */
const LONGEST_OWN = 1_500;

/** The links of one message, person by person: signed per delivery, not per link, so that five cost as much as one. */
export class Tracker {
	private readonly known = new Map<string, Link>();
	private readonly page;
	private readonly leave;
	private readonly prefer;
	/** How the addresses begin that are ours already. */
	private readonly ours: readonly string[];
	private readonly utm: Utm;

	/** `addresses` are the web addresses of the message that are the same for everybody. */
	constructor(private readonly terms: TrackerTerms, addresses: readonly string[]) {
		const { linkPage, unsubscribePage, preferencesPage, campaign, step, channel, source } = terms;
		this.page = linkPage ? pageLinks(linkPage) : undefined;
		this.leave = unsubscribePage ? pageLinks(unsubscribePage) : undefined;
		this.prefer = preferencesPage ? pageLinks(preferencesPage) : undefined;
		this.ours = [this.page, this.leave, this.prefer].flatMap((one) => (one ? [one.startsWith] : []));
		this.utm = { source, medium: channel, campaign, content: step };
		for (const label of addresses) {
			const url = this.destinationOf(label);
			if (url !== undefined) this.known.set(label, { id: linkIdOf({ campaign, step, url }), campaign, step, url, label });
		}
	}

	/** The links that are the same for everybody: to be saved before the first message leaves. */
	get links(): Link[] {
		return [...this.known.values()];
	}

	/** The links in one person's message. */
	linksFor(deliveryId: string, { counted = true }: LinkTerms = {}): MessageLinks {
		const { page } = this;
		let part: string | undefined;
		return this.withWays(deliveryId, (url) => {
			const link = this.known.get(url);
			if (!page || !counted) return link?.url ?? this.destinationOf(url) ?? url;
			if (link) return page.linkTo(`${part ??= deliveryPart(deliveryId, this.terms.key)}.${link.id}`);
			const destination = this.destinationOf(url);
			if (destination === undefined || destination.length > LONGEST_OWN) return destination ?? url;
			return page.linkTo(`${ownLinkToken(deliveryId, destination, this.terms.key)}&u=${encodeURIComponent(destination)}`);
		});
	}

	/**
	 * The same with links short enough for a text message, `<page>/<code>`: each new one is put into `made`, to be saved
	 * before the message leaves.
	 */
	shortLinksFor(deliveryId: string, newCode: () => string, made: ShortLink[], { counted = true }: LinkTerms = {}): MessageLinks {
		const { linkPage } = this.terms;
		const written = new Map<string, string>();
		return this.withWays(deliveryId, (url) => {
			const link = this.known.get(url);
			const destination = link?.url ?? this.destinationOf(url);
			if (destination === undefined) return url;
			if (!linkPage || !counted) return destination;
			const known = written.get(destination);
			if (known !== undefined) return known;
			const code = newCode();
			made.push({ code, deliveryId, linkId: link?.id ?? ownLinkId(deliveryId, destination), ...(link ? {} : { url: destination }) });
			const short = `${shortPage(linkPage)}/${code}`;
			written.set(destination, short);
			return short;
		});
	}

	/** The two ways out are signed only where a message asks for them. */
	private withWays(deliveryId: string, to: MessageLinks['to']): MessageLinks {
		const { leave, prefer, terms: { key } } = this;
		let unsubscribe: string | undefined;
		let preferences: string | undefined;
		return {
			get unsubscribe() {
				return unsubscribe ??= leave?.linkTo(unsubscribeToken(deliveryId, key));
			},
			get preferences() {
				return preferences ??= prefer?.linkTo(preferencesToken(deliveryId, key));
			},
			to,
		};
	}

	/** An address with its UTM parameters; undefined for what stays as it is. */
	private destinationOf(url: string): string | undefined {
		return isWebAddress(url) && !this.ours.some((start) => url.startsWith(start)) ? withUtm(url.toWellFormed(), this.utm) : undefined;
	}
}
