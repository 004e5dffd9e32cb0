import { randomBytes } from 'node:crypto';
import { DEFAULT_KIT, getBrandKits, getMessages, shortCode, type BrandKit, type Brief, type Form as MessageForm, type Rendered } from '../../../marketing/messages';
import { Refusal } from '../../../marketing/outcome';
import { composerOf, type Compose, type Composed, type Composer, type Recipient } from '../../../marketing/outreach';
import { secret } from '../../../marketing/store';
import { freshKey } from '../fresh-key';
import type { Tools } from '../operation';
import type { ComposeAbout, Composing, MessageTerms } from './channel-form';
import { remembered } from './remembered';
import { checkChoice, type SavedChoice } from './saved-fields';
import type { SavedForm, SavedReady } from './saved-form';
import { languageTeller } from './told';

type Kept = { brief: Brief; brand: BrandKit };

/**
 * Gives the function that makes saved messages ready. Each is read and parsed once a run for all forms that write it
 * alike, e.g. where only a header differs from item to item.
 */
export function composerOfSaved<Form extends object, Content, One extends MessageForm>(tools: Tools, about: ComposeAbout, saved: SavedForm<Form, Content, One>) {
	const tell = languageTeller(about);
	const kept = remembered<Promise<Kept>>();
	const composers = remembered<Promise<Composer<Rendered[One]>>>();
	return async (form: Form, choice: SavedChoice, terms: MessageTerms): Promise<Composing<Content>> => {
		checkChoice(choice);
		const { message, brandKit } = choice;
		const { brief, brand } = await kept(JSON.stringify([message, brandKit]), async () => await load(tools, message, brandKit));
		const ready = saved.ready(tools, form, { brief, brand, terms, about });
		const key = JSON.stringify([choice, terms, ready.brand, ready.unsubscribePage, ready.transliterate]);
		const { compose } = await composers(key, async () => await parse({ brief, brand }, ready, choice, terms));
		const finish = (composed: Composed<Rendered[One]>, deliveryId: string, ...to: [Recipient, number]) => {
			tell(deliveryId, composed);
			return ready.contentOf(composed, ...to);
		};
		const composing: Compose<Content> = (recipient, deliveryId, item, place) => {
			const composed = compose(recipient, deliveryId, item);
			return composed instanceof Promise ? composed.then((one) => finish(one, deliveryId, recipient, place)) : finish(composed, deliveryId, recipient, place);
		};
		return Object.assign(composing, { terms: ready.terms });
	};

	async function parse({ brief, brand }: Kept, ready: SavedReady<Content, One>, { message, marketing, linkPage }: SavedChoice, terms: MessageTerms): Promise<Composer<Rendered[One]>> {
		// What is no marketing needs no way out, whatever pages the brand has.
		const unsubscribePage = ready.unsubscribePage ?? (marketing ? brand.pages.unsubscribe : '');
		const composer = await composerOf(tools, {
			...terms, brief, form: saved.form, marketing,
			brand: ready.brand ?? brand,
			transliterate: ready.transliterate,
			unsubscribePage: unsubscribePage || undefined,
			key: await secret(tools.database, 'links', freshKey),
			linkPage: linkPage || undefined,
			preferencesPage: brand.pages.preferences || undefined,
			newCode: saved.short ? () => shortCode(randomBytes(16)) : undefined,
			preview: about.preview,
		});
		const { warnings } = composer;
		if (!about.preview && warnings.length > 0) tools.hint(`"${message}": ${warnings.slice(0, 3).map(({ text }) => text).join(' ')}`);
		return composer;
	}
}

async function load({ database }: Tools, message: string, brandKit: string): Promise<Kept> {
	const brief = (await getMessages(database, [message])).get(message);
	if (!brief) throw new Refusal({ code: 'unknown-message', field: 'Saved Message', message: `There is no message "${message.slice(0, 100)}"`, advice: 'Choose one from the list, or make it with the node Message.' });
	const kit = brandKit || DEFAULT_KIT.name;
	const brand = (await getBrandKits(database, [kit])).get(kit);
	if (!brand) throw new Refusal({ code: 'unknown-kit', field: 'Brand Kit', message: `There is no brand kit "${kit.slice(0, 100)}"`, advice: 'Choose one from the list, or make it with Message > Brand Kit.' });
	return { brief, brand };
}
