import type { BrandKit, Brief, Form as MessageForm, Rendered } from '../../../marketing/messages';
import type { Outcome } from '../../../marketing/outcome';
import type { Composed, Recipient } from '../../../marketing/outreach';
import type { Tools } from '../operation';
import type { ComposeAbout, Composing, MessageTerms } from './channel-form';

/** A saved message in one run: its words and its brand, as what the ledger knows it, through whom it goes. */
export interface SavedAbout {
	brief: Brief;
	brand: BrandKit;
	terms: MessageTerms;
	about: ComposeAbout;
}

/** What a channel adds to a saved message, made ready for one form. */
export interface SavedReady<Content, One extends MessageForm> {
	/** The kit as this node sends, where it says something of its own. */
	brand?: BrandKit;
	/** What the decision has to know of the message. */
	terms?: Composing<Content>['terms'];
	/** Left out: the brand kit's, for marketing. */
	unsubscribePage?: string;
	transliterate?: boolean;
	/** Puts what was written for one person on its way. Throws where it can't go to them. */
	contentOf: (composed: Composed<Rendered[One]>, recipient: Recipient, place: number) => Content | Promise<Content>;
}

/** How a channel sends messages that were saved with the node Message. */
export interface SavedForm<Form, Content, One extends MessageForm> {
	form: One;
	/** Whether links have to be short. */
	short?: boolean;
	/** The node's own fields that count for saved messages too, by their names. */
	alsoShown?: readonly string[];
	/** The options that count only for what is written here, by their names. */
	hidden?: readonly string[];
	/** Whether links of what is written here are counted too. */
	countsHere?: boolean;
	/** What is wrong with what the item says besides. */
	judge?: (form: Form) => Outcome<Form>;
	/** Throws a Refusal where the brand kit lacks something, e.g. a sender. */
	ready: (tools: Tools, form: Form, about: SavedAbout) => SavedReady<Content, One>;
}
