import { withheld, type Carrier, type HandOver, type Outgoing, type Receipt } from '../carrier';
import { Errand, type Job, type Means } from './errand';

/** So many faults of the set-up one after another are not about the single message any more. */
const TOO_MANY = 20;

/**
 * Takes messages to people through a provider's HTTP interface. It waits its turn before a message is handed over,
 * sends again what was surely not taken, and never what may have been. Network, clock and chance are handed in.
 */
export function httpCarrier<Content>(means: Means<Content>): Carrier<Content> {
	const { provider, pace } = means;
	// Counted by the message, a request of a thousand would be a burst.
	const most = pace.counts === 'messages' ? Math.max(1, Math.floor(pace.perSecond)) : Infinity;
	let wrong = 0;

	/** One wrong sender number spoils every message: then the run is halted after all. */
	function judged(receipt: Receipt): Receipt {
		if (receipt.kind !== 'configuration') {
			if (receipt.kind === 'sent') wrong = 0;
			return receipt;
		}
		if (!receipt.alone || ++wrong < TOO_MANY) return receipt;
		return { ...receipt, alone: false };
	}

	return {
		provider: provider.name,
		batch: Math.min(provider.batch, most),
		parallel: provider.parallel,
		async deliver(messages, handOver) {
			const receipts = new Map<string, Receipt>();
			const note = (message: Outgoing<Content>, receipt: Receipt) => void receipts.set(message.deliveryId, judged(receipt));
			const fitting = messages.filter((message) => {
				const refusal = unfit(means, message);
				if (refusal) note(message, refusal);
				return refusal === undefined;
			});
			for (const job of jobsOf(means, fitting, note)) await run(means, job, handOver, note);
			return messages.map(({ deliveryId }) => receipts.get(deliveryId) ?? lost);
		},
	};
}

/** Why the provider would never take the message: another one may take an address that isn't of its kind. */
function unfit<Content>({ provider, account }: Means<Content>, message: Outgoing<Content>): Receipt | undefined {
	if (provider.takes?.(message.address) ?? true) return provider.refuses?.(message, account);
	return { kind: 'retry', code: 'wrong-address', message: `${provider.label} can't take a message to this kind of address` };
}

const lost: Receipt = { kind: 'retry', code: 'not-carried', message: 'No request was made for this message' };

type Note<Content> = (message: Outgoing<Content>, receipt: Receipt) => void;

/** The requests that carry these messages. Where they can't be written, each is tried alone, so that one harms no other. */
function jobsOf<Content>({ provider, account }: Means<Content>, messages: readonly Outgoing<Content>[], note: Note<Content>): Job<Content>[] {
	if (messages.length === 0) return [];
	const write = (some: readonly Outgoing<Content>[]) => {
		try {
			return provider.requests(some, account).map((request) => ({ request, messages: request.carries.map((place) => some[place]) }));
		} catch (error) {
			return error as Error;
		}
	};
	const together = write(messages);
	if (!(together instanceof Error)) return together;
	if (messages.length > 1) return messages.flatMap((message) => jobsOf({ provider, account } as Means<Content>, [message], note));
	note(messages[0], { kind: 'configuration', code: 'unwritable', message: `The message can't be written for ${provider.label}: ${together.message}`, alone: true });
	return [];
}

/** Waits for its turn, hands over, sends, and notes what became of each message. */
async function run<Content>(means: Means<Content>, job: Job<Content>, handOver: HandOver, note: Note<Content>): Promise<void> {
	const errand = new Errand(means);
	const hindered = await errand.ready(job.messages.length);
	if (hindered) {
		for (const message of job.messages) note(message, hindered);
		return;
	}
	const ours = await handOver({ deliveryIds: job.messages.map(({ deliveryId }) => deliveryId) });
	const leaving = job.messages.filter(({ deliveryId }) => ours.has(deliveryId));
	for (const message of job.messages) if (!ours.has(message.deliveryId)) note(message, withheld);
	const jobs = leaving.length === job.messages.length ? [job] : jobsOf(means, leaving, note);
	for (const one of jobs) {
		const receipts = await errand.send(one, (some) => jobsOf(means, some, note));
		for (const [place, message] of one.messages.entries()) {
			const receipt = receipts[place];
			if (receipt) note(message, receipt);
		}
	}
}
