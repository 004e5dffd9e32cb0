import { languageOf, saveLinks, Tracker, writers, type BrandKit, type Brief, type ChosenLanguage, type Form, type MessageLinks, type Rendered, type ShortLink, type Warning, type Writer } from '../../messages';
import { phoneCountry } from '../../profiles';
import type { Work } from '../../store';
import type { Recipient } from '../sending/ask';
import { valuesFor } from '../values';
import { ShortLinks } from './short-links';

/** A saved message on its way through one channel. */
export interface ComposeTerms<One extends Form> {
	brief: Brief;
	brand: BrandKit;
	form: One;
	marketing: boolean;
	channel: string;
	campaign: string;
	step: string;
	/** The store's secret for links. */
	key: string;
	/** The page that counts visits of links; left out: links lead straight on. */
	linkPage?: string;
	unsubscribePage?: string;
	preferencesPage?: string;
	transliterate?: boolean;
	/** Gives a new code for a short link; left out where links may be long. */
	newCode?: () => string;
	/** For a look only: nothing is saved, so its links lead nowhere. */
	preview?: boolean;
}

/** One person's message, in which language and why. */
export interface Composed<Content> extends ChosenLanguage {
	content: Content;
	links: MessageLinks;
}

/** A saved message made ready for one channel. */
export interface Composer<Content> {
	warnings: readonly Warning[];
	/** Throws where the message can't be filled for this person. */
	compose: (recipient: Recipient, deliveryId: string, item: Record<string, unknown>) => Composed<Content> | Promise<Composed<Content>>;
}

/** Parses a saved message once; what it gives writes it for one person after another, in their language, with their own links. */
export async function composerOf<One extends Form>(work: Work, terms: ComposeTerms<One>): Promise<Composer<Rendered[One]>> {
	const { brief, brand, form, marketing, transliterate, newCode, preview = false } = terms;
	const writer = await writers[form](brief, brand, { marketing, transliterate });
	const tracker = new Tracker({ ...terms, source: brand.company || brand.name }, addressesOf(writer));
	if (terms.linkPage && !preview) await saveLinks(work, tracker.links);
	const shortLinks = new ShortLinks(work);
	return {
		warnings: writer.warnings,
		compose: (recipient, deliveryId, item) => {
			const made: ShortLink[] = [];
			const links = newCode ? tracker.shortLinksFor(deliveryId, newCode, made) : tracker.linksFor(deliveryId);
			const to = { ...recipient, country: countryFor(form, recipient) };
			const chosen = languageOf(to.profile, writer.languages, to.country);
			// The writer takes the ways out from the links, and only those that the message asks for.
			const content = writer.write(valuesFor(to, item), links, chosen.language);
			const composed = { ...chosen, content, links };
			return made.length === 0 || preview ? composed : shortLinks.save(made).then(() => composed);
		},
	};
}

/** The web addresses that are the same for everybody, in all languages. */
function addressesOf({ languages, addresses }: Pick<Writer<unknown>, 'languages' | 'addresses'>): string[] {
	return [...new Set(languages.flatMap((language) => addresses?.(language) ?? []))];
}

/** Text messages follow the law of the number's country, and come from its sender. */
function countryFor(form: Form, { address, country }: Recipient): string | undefined {
	return form === 'sms' ? phoneCountry(address) ?? country : country;
}
