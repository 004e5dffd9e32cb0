import type { Carrier, Receipt } from '../../channels';
import { Progress, type MessageKey } from '../../deliveries';
import { accepted, type Outcome } from '../../outcome';
import type { Work } from '../../store';
import { claims, reportStopped, type Claim } from './claims';
import type { Report, SendAsk, Sending } from './ask';
import { byTerms } from '../terms';

/** Says when to stop: claims not used by then are given back. */
export interface Stop {
	aborted: boolean;
}

/**
 * Sends each message at most once: judge, claim, compose, hand over, record. What another run has sent, or may have
 * sent, is not sent again; what a dead run left behind is.
 */
export async function send<Content extends object>(work: Work, asks: SendAsk<Content>[], carrier: Carrier<Content>, stop: Stop): Promise<Outcome<Sending>[]> {
	const outcomes = new Array<Outcome<Sending>>(asks.length);
	for (const { positions, inputs } of byTerms(asks)) {
		const run = new Run(work, carrier, stop, inputs[0].terms);
		await run.sendAll(inputs, (position, sending) => {
			outcomes[positions[position]] = accepted({ ...sending, provider: carrier.provider });
		});
	}
	return outcomes;
}

class Run<Content extends object> {
	private readonly id: string;
	private readonly progress: Progress;
	private halted: Receipt | undefined;

	constructor(
		private readonly work: Work,
		private readonly carrier: Carrier<Content>,
		private readonly stop: Stop,
		private readonly terms: SendAsk<Content>['terms'] & MessageKey,
	) {
		this.id = work.newId();
		this.progress = new Progress(work, this.id, terms.campaign);
	}

	async sendAll(asks: SendAsk<Content>[], report: Report): Promise<void> {
		const about = { ...this.terms, run: this.id, provider: this.carrier.provider };
		const claimed = claims(this.work, asks, about, report, () => this.stop.aborted || this.halted !== undefined);
		const lanes = Array.from({ length: this.carrier.parallel }, async () => await this.lane(claimed, report));
		await Promise.all(lanes).finally(async () => await this.progress.finish());
	}

	/** One of several lanes: takes messages from the common stream until it is dry. */
	private async lane(stream: AsyncGenerator<Claim<Content> | undefined>, report: Report): Promise<void> {
		for (;;) {
			const batch: Claim<Content>[] = [];
			while (batch.length < this.carrier.batch) {
				const next = await stream.next();
				if (!next.value) this.progress.hurry();
				if (next.done || (!next.value && batch.length > 0)) break;
				if (next.value) batch.push(next.value);
			}
			if (batch.length === 0) return;
			if (this.stop.aborted) reportStopped(batch, report);
			else await this.deliver(batch, report);
		}
	}

	private async deliver(batch: Claim<Content>[], report: Report): Promise<void> {
		const ready = batch.filter((one) => this.compose(one, report));
		if (ready.length === 0) return;
		const ids = ready.map((one) => one.deliveryId);
		const messages = ready.map((one) => ({ deliveryId: one.deliveryId, address: one.address, content: one.content as Content }));
		const receipts = this.halted ? messages.map(() => this.halted as Receipt)
			: await this.carrier.deliver(messages, async () => await this.progress.handOver(ids));
		for (const [position, claim] of ready.entries()) this.record(claim, receipts[position], report);
	}

	/** Fills the message for its person; one that can't be filled fails alone. */
	private compose(claim: Claim<Content>, report: Report): boolean {
		try {
			claim.content = claim.ask.compose(claim.recipient, claim.deliveryId);
			return true;
		} catch (error) {
			const message = `The message can't be filled for this person: ${(error as Error).message}`;
			this.record(claim, { kind: 'configuration', message }, report, false);
			return false;
		}
	}

	private record(claim: Claim<Content>, receipt: Receipt, report: Report, halts = true): void {
		const { deliveryId, address, recipient } = claim;
		const about = { deliveryId, address, profileId: recipient.profile?.profileId };
		const kept = this.carrier.provider === 'sandbox' ? claim.content : undefined;
		this.progress.settle(deliveryId, receipt, kept);
		if (receipt.kind === 'sent') {
			report(claim.position, { verdict: 'sent', reasons: [], ...about, providerMessageId: receipt.providerMessageId });
			return;
		}
		if (receipt.kind === 'configuration' && halts) this.halted = receipt;
		const verdict = receipt.kind === 'withheld' ? 'not-sent' : 'failed';
		const code = receipt.kind === 'withheld' ? 'in-progress' : `failed:${receipt.kind}`;
		report(claim.position, { verdict, reasons: [{ code, text: receipt.message }], ...about });
	}
}
