/** One message on its way: the delivery it belongs to, where it goes, what it says. */
export interface Outgoing<Content> {
	deliveryId: string;
	address: string;
	content: Content;
}

/**
 * What the carrier said about a message.
 * `permanent` never arrives, and it is the message's fault; `dead-address` nobody gets anything there; `opted-out` the
 * provider knows of a no that we did not; `retry` may arrive later; `configuration` is ours to mend; `unknown` may have
 * arrived; `withheld` was not handed over because another run had taken it.
 */
export type Receipt = (
	| { kind: 'sent'; providerMessageId?: string }
	| {
		kind: 'permanent' | 'dead-address' | 'opted-out' | 'retry' | 'configuration' | 'unknown' | 'withheld';
		message: string;
		code?: string;
		/** How long the provider asks us to wait, in milliseconds. */
		retryAfter?: number;
		/** Of `configuration`: whether it is about this message only, so that its neighbours go on. */
		alone?: boolean;
		/** Whether the code is one we don't know: such a message is given up after a few attempts. */
		guessed?: boolean;
	}
) & {
	/** Who took it, where that isn't the carrier's first provider. */
	provider?: string;
};

/** Which messages of a batch leave now, all of them when left out; and through whom, when they go to another provider. */
export interface Leaving {
	deliveryIds?: readonly string[];
	provider?: string;
}

/** Marks the point of no return; gives the ids of the deliveries that still belong to this run. */
export type HandOver = (leaving?: Leaving) => Promise<ReadonlySet<string>>;

/** The receipt of a message that turned out to be another run's. */
export const withheld: Receipt = { kind: 'withheld', message: 'Another run is sending this message' };

/**
 * Whoever takes messages to people. It calls `handOver` at the last moment at which nothing has left yet;
 * only the deliveries that it gives back may leave. Receipts come in the order of the messages.
 */
export interface Carrier<Content> {
	provider: string;
	/** How many messages go in one call, and how many calls run side by side. */
	batch: number;
	parallel: number;
	deliver(messages: Outgoing<Content>[], handOver: HandOver): Promise<Receipt[]>;
}
