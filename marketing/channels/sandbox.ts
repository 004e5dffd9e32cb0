import { withheld, type Carrier } from './carrier';

/** Delivers nowhere but into the ledger: for trying a flow without any account. Works for every channel. */
export function sandbox<Content>(): Carrier<Content> {
	return {
		provider: 'sandbox',
		batch: 500,
		parallel: 1,
		async deliver(messages, handOver) {
			const ours = await handOver();
			return messages.map(({ deliveryId }) =>
				ours.has(deliveryId) ? { kind: 'sent', providerMessageId: `sandbox-${deliveryId}` } : withheld);
		},
	};
}
