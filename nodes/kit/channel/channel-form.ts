import type { IBinaryData, INodeProperties } from 'n8n-workflow';
import type { Carrier, Provider, Transport } from '../../../marketing/channels';
import type { Channel } from '../../../marketing/consent';
import type { Outcome } from '../../../marketing/outcome';
import type { Compose, ContactTerms, Recipient } from '../../../marketing/outreach';
import type { Read, Tools } from '../operation';

/** A carrier that was opened for one run. */
export interface OpenCarrier<Content> {
	carrier: Carrier<Content>;
	close: () => void;
}

/** Who takes messages otherwise than over HTTP, e.g. a mail server. */
export interface OwnProvider<Content> {
	name: string;
	label: string;
	description: string;
	credential: string;
	/** The node's method that tries the credential, where n8n can't by itself. */
	testedBy?: string;
	/** Throws a Refusal where it can't be used. `options` are the node's. */
	open: (tools: Tools, options: Record<string, unknown>) => Promise<OpenCarrier<Content>>;
}

/** What is known of a run before its messages are written. */
export interface ComposeAbout {
	/** `sandbox`, or the first provider's name. */
	provider: string;
	/** For a look only: nothing leaves, so nothing is kept of its links. */
	preview?: boolean;
	/** Takes what is to be told of a message beside how it ended, e.g. its language. */
	tell?: (deliveryId: string, said: Record<string, unknown>) => void;
}

/** As which message the ledger knows it. */
export interface MessageTerms {
	channel: string;
	campaign: string;
	step: string;
}

/** What writes a message, and what the decision has to know of it that its form could not say. */
export type Composing<Content> = Compose<Content> & { terms?: Partial<Pick<ContactTerms, 'form'>> };

/** How a message looks to its person: fields for the item, and files. */
export interface Shown {
	fields: object;
	binary?: Record<string, IBinaryData>;
}

/**
 * What one channel's node has of its own; everything else is the same on all of them. A form holds what an item says
 * about the message itself, as plain texts, numbers and flags: items that say the same share one.
 */
export interface ChannelForm<Form extends object, Content extends object> {
	channel: Channel;
	/** What it sends, as the editor lists it after a verb (`email`), and inside sentences (`mail`, `mails`). */
	action: string;
	noun: string;
	nouns: string;
	providers: readonly Provider<Content>[];
	own?: readonly OwnProvider<Content>[];
	/** The node's methods that try the credentials of `providers`, where n8n can't by itself: by credential. */
	testedBy?: Readonly<Record<string, string>>;
	/** The message's own fields, and those among the options. */
	contentFields: INodeProperties[];
	contentOptions: INodeProperties[];
	/** Further options of Send, e.g. how many connections. */
	sendOptions?: INodeProperties[];
	readForm: (read: Read) => Form;
	/** What is wrong with the message of one item, before anything is written. */
	judgeForm?: (form: Form) => Outcome<Form>;
	/** What the form says that the decision has to know. */
	termsOf?: (form: Form, providers: readonly string[]) => Partial<Pick<ContactTerms, 'form' | 'devices'>>;
	/** Turns forms into messages; called once a run. What it gives throws a Refusal where a form can't be used. */
	composer: (tools: Tools, about: ComposeAbout) => Promise<(form: Form, terms: MessageTerms) => Promise<Composing<Content>>>;
	/** What is told of a message in its item, e.g. how many segments it takes. */
	told?: (content: Content) => Record<string, unknown>;
	/** What is told of all that were sent, as fields and in a sentence. */
	toldOfAll?: (told: Record<string, unknown>[]) => { fields: Record<string, unknown>; sentence: string };
	/** The same message, marked as a test where people see it first. */
	marked: (content: Content) => Content;
	show: (tools: Tools, content: Content, recipient: Recipient) => Promise<Shown>;
	/** Takes requests over HTTP/2, opened when the first one comes. */
	http2?: () => { send: Transport; close: () => void };
}
