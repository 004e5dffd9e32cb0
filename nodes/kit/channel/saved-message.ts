import { randomBytes } from 'node:crypto';
import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_KIT, getBrandKits, getMessages, shortCode, type BrandKit, type Brief, type Form as MessageForm, type Rendered } from '../../../marketing/messages';
import { accepted, Refusal, type Outcome } from '../../../marketing/outcome';
import { composerOf, type Compose, type Composed, type Recipient } from '../../../marketing/outreach';
import { secret } from '../../../marketing/store';
import { brandKitField, messageField, readName } from '../message-fields';
import { freshKey } from '../fresh-key';
import type { Read, Tools } from '../operation';
import type { ChannelForm, ComposeAbout, Composing, MessageTerms } from './channel-form';
import { languageTeller } from './told';

/** Which saved message an item sends, and what its links need. */
export interface SavedChoice {
	message: string;
	brandKit: string;
	marketing: boolean;
	linkPage: string;
}

type Saved<Form> = Form & { saved?: SavedChoice };

/** A saved message in one run: its words and its brand, as what the ledger knows it, through whom it goes. */
export interface SavedAbout {
	brief: Brief;
	brand: BrandKit;
	terms: MessageTerms;
	about: ComposeAbout;
}

/** What a channel adds to a saved message, made ready once. */
export interface SavedReady<Content, One extends MessageForm> {
	/** The kit as this node sends, where it says something of its own. */
	brand?: BrandKit;
	/** What the decision has to know of the message. */
	terms?: Composing<Content>['terms'];
	unsubscribePage?: string;
	transliterate?: boolean;
	/** Puts what was written for one person on its way. */
	contentOf: (composed: Composed<Rendered[One]>, recipient: Recipient, place: number) => Content | Promise<Content>;
}

/** How a channel sends messages that were saved with the node Message. */
export interface SavedForm<Form, Content, One extends MessageForm> {
	form: One;
	/** Whether links have to be short. */
	short?: boolean;
	/** The node's own fields that count for saved messages too, by their names. */
	alsoShown?: readonly string[];
	/** What is wrong with what the item says besides. */
	judge?: (form: Form) => Outcome<Form>;
	/** Throws a Refusal where the brand kit lacks something, e.g. a sender. */
	ready: (tools: Tools, form: Form, about: SavedAbout) => SavedReady<Content, One>;
}

const SOURCE: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'options',
	options: [
		{ name: 'Saved Message', value: 'message', description: 'One message for every channel, as made in the node Message, in each person\'s language' },
		{ name: 'Written Here', value: 'here' },
	],
	default: 'here',
	description: 'Where the words come from',
};

const LINK_PAGE: INodeProperties = {
	displayName: 'Link Page',
	name: 'linkPage',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://shop.example.com/go',
	description: 'Address of your webhook with Message > Follow Link behind it: the links of a saved message go through it and are counted. Left out, they lead straight on.',
};

/** A channel that sends saved messages as well as what is written in its node. */
export function withSavedMessages<Form extends object, Content extends object, One extends MessageForm>(
	form: ChannelForm<Form, Content>,
	saved: SavedForm<Form, Content, One>,
): ChannelForm<Saved<Form>, Content> {
	return {
		...form,
		contentFields: [SOURCE, ...[{ ...messageField, displayName: 'Saved Message', name: 'savedMessage' }, brandKitField].map((field) => shownFor(field, 'message')), ...form.contentFields.map((field) => (saved.alsoShown?.includes(field.name) ? field : shownFor(field, 'here')))],
		contentOptions: [...form.contentOptions, LINK_PAGE],
		readForm: (read) => ({ ...form.readForm(read), ...readChoice(read) }),
		judgeForm: (written) => (written.saved ? saved.judge : form.judgeForm)?.(written) ?? accepted(written),
		composer: async (tools, about) => {
			const here = await form.composer(tools, about);
			const savedFor = composerOfSaved(tools, about, saved);
			return async (written, terms) => (written.saved ? await savedFor(written, written.saved, terms) : await here(written, terms));
		},
	};
}

function shownFor(field: INodeProperties, content: string): INodeProperties {
	return { ...field, displayOptions: { ...field.displayOptions, show: { ...field.displayOptions?.show, content: [content] } } };
}

function readChoice(read: Read): { saved?: SavedChoice } {
	if (read<unknown>('content') !== 'message') return {};
	const { linkPage } = read<{ linkPage?: string } | undefined>('options') ?? {};
	return { saved: { message: readName(read, 'savedMessage'), brandKit: readName(read, 'brandKit'), marketing: read('purpose') === 'marketing', linkPage: String(linkPage ?? '').trim() } };
}

function checkChoice({ message, linkPage }: SavedChoice): void {
	if (message === '') throw new Refusal({ code: 'no-message', field: 'Saved Message', message: 'No message is chosen', advice: 'Choose one from the list, or make one with the node Message.' });
	if (linkPage === '' || /^https?:$/.test(URL.parse(linkPage)?.protocol ?? '')) return;
	throw new Refusal({ code: 'no-link-page', field: 'Link Page', message: `"${linkPage.slice(0, 100)}" is no web address`, advice: 'Give the full address of the page, beginning with https://.' });
}

/** Gives the function that makes saved messages ready, each once a run however many items send it. */
function composerOfSaved<Form extends object, Content, One extends MessageForm>(tools: Tools, about: ComposeAbout, saved: SavedForm<Form, Content, One>) {
	const ready = new Map<string, Promise<Composing<Content>>>();
	return async (form: Form, choice: SavedChoice, terms: MessageTerms): Promise<Composing<Content>> => {
		const key = JSON.stringify([choice, terms, form]);
		const known = ready.get(key) ?? makeReady(form, choice, terms);
		ready.set(key, known);
		return await known;
	};

	async function makeReady(form: Form, choice: SavedChoice, terms: MessageTerms): Promise<Composing<Content>> {
		checkChoice(choice);
		const { message, brandKit, marketing, linkPage } = choice;
		const { brief, brand } = await load(tools, message, brandKit);
		const { contentOf, unsubscribePage = (marketing && brand.pages.unsubscribe) || undefined, transliterate, brand: own = brand, terms: known } = saved.ready(tools, form, { brief, brand, terms, about });
		const { compose, warnings } = await composerOf(tools, {
			brief, brand: own, form: saved.form, marketing, transliterate, ...terms, unsubscribePage,
			key: await secret(tools.database, 'links', freshKey),
			linkPage: linkPage || undefined,
			preferencesPage: brand.pages.preferences || undefined,
			newCode: saved.short ? () => shortCode(randomBytes(16)) : undefined,
			preview: about.preview,
		});
		if (!about.preview && warnings.length > 0) tools.hint(`"${message}": ${warnings.slice(0, 3).map(({ text }) => text).join(' ')}`);
		const tell = languageTeller(about);
		const finish = (composed: Composed<Rendered[One]>, deliveryId: string, ...to: [Recipient, number]) => {
			tell(deliveryId, composed);
			return contentOf(composed, ...to);
		};
		const composing: Compose<Content> = (recipient, deliveryId, item, place) => {
			const composed = compose(recipient, deliveryId, item);
			return composed instanceof Promise ? composed.then((one) => finish(one, deliveryId, recipient, place)) : finish(composed, deliveryId, recipient, place);
		};
		return Object.assign(composing, { terms: known });
	}
}

async function load({ database }: Tools, message: string, brandKit: string): Promise<{ brief: Brief; brand: BrandKit }> {
	const brief = (await getMessages(database, [message])).get(message);
	if (!brief) throw new Refusal({ code: 'unknown-message', field: 'Saved Message', message: `There is no message "${message.slice(0, 100)}"`, advice: 'Choose one from the list, or make it with the node Message.' });
	const kit = brandKit || DEFAULT_KIT.name;
	const brand = (await getBrandKits(database, [kit])).get(kit);
	if (!brand) throw new Refusal({ code: 'unknown-kit', field: 'Brand Kit', message: `There is no brand kit "${kit.slice(0, 100)}"`, advice: 'Choose one from the list, or make it with Message > Brand Kit.' });
	return { brief, brand };
}
