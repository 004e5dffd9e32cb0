import type { Outgoing, Receipt } from './carrier';
import type { HttpAnswer, HttpRequest } from './http';
import type { Device } from './push/device';

/** The fields of the account's credential, as the provider file needs them for addresses and signatures. */
export type Account = Readonly<Record<string, string>>;

/** A request and the messages it carries, as places in the batch. */
export interface ProviderRequest extends HttpRequest {
	carries: readonly number[];
}

/** What a code of the provider means for a message. */
export interface ErrorRow {
	/** As the provider writes it: an error code, or a status of HTTP. */
	code: string;
	kind: Exclude<Receipt['kind'], 'sent' | 'withheld'>;
	/** In our words, for the person who reads the failed item. */
	text: string;
	/** Of `retry`: it came too fast. Nothing was taken, so it is sent again in the same run, after a pause. */
	throttled?: boolean;
	/** Where the provider says so: a page's address. */
	source: string;
	/** How long the provider wants us to wait, in milliseconds, where it says so. */
	retryAfter?: number;
}

/** How a provider is asked what became of a message. */
export interface LookUp {
	/** `reference` is our delivery id, `providerMessageId` theirs where we know it. Undefined when this can't be asked. */
	request: (message: { reference: string; providerMessageId?: string; address: string }, account: Account) => HttpRequest | undefined;
	/** Undefined while the provider doesn't know the message, or can't say yet. */
	read: (answer: HttpAnswer, message: { reference: string; providerMessageId?: string; address: string }) => Receipt | undefined;
}

/** A token that has to be fetched before requests are taken (OAuth 2.0). */
export interface TokenSource {
	request: (account: Account, now: number) => HttpRequest;
	/** Undefined when the answer holds none. `seconds` is how long it may be used. */
	read: (answer: HttpAnswer) => { token: string; seconds: number } | undefined;
}

/**
 * Who takes messages to people over HTTP: one pure file a vendor. It knows the vendor's words and nothing of networks,
 * retries or the ledger: those are `deliver`'s.
 */
export interface Provider<Content> {
	/** As the ledger and the node's parameter name it, e.g. `sendgrid`. */
	name: string;
	label: string;
	/** Type name of the credential, e.g. `omnichannelSendGridApi`. */
	credential: string;
	/** Most messages in one request. */
	batch: number;
	/** Requests a second that an ordinary account may make, and how many may be under way at once. */
	perSecond: number;
	parallel: number;
	/** Whether the provider itself drops the second of two requests with the same key: then a lost answer is asked again. */
	idempotent: boolean;
	/** Most bytes of a whole message, attachments included, where the provider says so. */
	mostBytes?: number;
	/** Whether this provider can take a message to that address, e.g. its own kind of device token; true when left out. */
	takes?: (address: string) => boolean;
	/** The kind of device it writes to, where it writes to devices. */
	device?: Device['service'];
	/** Whether the account itself says who writes, so that a message need not. */
	namesSender?: boolean;
	/** Why the provider would never take this message, e.g. its size: its receipt, and nothing leaves. Undefined when all is well. */
	refuses?: (message: Outgoing<Content>, account: Account) => Receipt | undefined;
	requests: (messages: readonly Outgoing<Content>[], account: Account) => ProviderRequest[];
	/** One receipt for each message that the request carried, in their order. */
	receipts: (answer: HttpAnswer, messages: readonly Outgoing<Content>[], account: Account) => Receipt[];
	/** Its error table, as data. */
	errors: readonly ErrorRow[];
	/** Signs a request where a header of the credential isn't enough (AWS, APNs). Pure: the moment is handed in. */
	sign?: (request: HttpRequest, account: Account, now: number) => HttpRequest;
	token?: TokenSource;
	lookUp?: LookUp;
	/** Takes back a message that has not left yet, where the provider can. */
	cancel?: (message: { providerMessageId: string }, account: Account) => HttpRequest;
}
