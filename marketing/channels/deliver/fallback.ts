import type { Carrier, HandOver, Outgoing, Receipt } from '../carrier';

/** After so many batches in a row that found the first provider away, the others go to the second one at once. */
const AWAY = 3;

/**
 * Two carriers as one: what the first surely could not take goes to the second. What may have arrived never does, nor
 * what nobody could deliver: a dead address, a no, a message that is wrong in itself.
 */
export function withFallback<Content>(first: Carrier<Content>, second: Carrier<Content>): Carrier<Content> {
	let away = 0;

	async function bySecond(messages: Outgoing<Content>[], handOver: HandOver): Promise<Receipt[]> {
		const { provider, batch } = second;
		const receipts: Receipt[] = [];
		for (let start = 0; start < messages.length; start += batch) {
			const some = messages.slice(start, start + batch);
			const ids = some.map(({ deliveryId }) => deliveryId);
			const told = await second.deliver(some, async (leaving = {}) => await handOver({ deliveryIds: leaving.deliveryIds ?? ids, provider }));
			for (const receipt of told) receipts.push({ provider, ...receipt });
		}
		return receipts;
	}

	return {
		provider: first.provider,
		batch: first.batch,
		parallel: first.parallel,
		async deliver(messages, handOver) {
			if (away >= AWAY) return await bySecond(messages, handOver);
			const receipts = await first.deliver(messages, handOver);
			if (receipts.some(isOut)) away = AWAY;
			else away = receipts.every(({ kind }) => kind === 'retry') ? away + 1 : 0;
			const places = [...receipts.keys()].filter((place) => passesOn(receipts[place]));
			if (places.length === 0) return receipts;
			const later = await bySecond(places.map((place) => messages[place]), handOver);
			for (const [turn, place] of places.entries()) receipts[place] = joined(receipts[place], later[turn]);
			return receipts;
		},
	};
}

/** The whole account can't be used: nothing gets better by asking again. */
function isOut({ kind, ...receipt }: Receipt): boolean {
	return kind === 'configuration' && !('alone' in receipt && receipt.alone);
}

function passesOn(receipt: Receipt): boolean {
	return receipt.kind === 'configuration' || (receipt.kind === 'retry' && receipt.code !== 'stopped');
}

/** Where the second fails too, both are told. */
function joined(first: Receipt, second: Receipt): Receipt {
	if (second.kind === 'sent' || second.kind === 'withheld' || !('message' in first)) return second;
	return { ...second, message: `${second.message} (and before that: ${first.message})` };
}
