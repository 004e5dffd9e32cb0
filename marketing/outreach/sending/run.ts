import type { Carrier, Leaving, Outgoing, Receipt } from '../../channels';
import type { Channel } from '../../consent';
import { BEAT, Progress } from '../../deliveries';
import type { Work } from '../../store';
import type { Report, Stop, Watch } from './ask';
import { reportStopped, type Claim } from './claims';
import { expired } from './expiry';
import { FollowUps } from './follow-ups';

/** One run of one message through one carrier: takes claims from their stream, several side by side, until it is dry. */
export class Run<Content extends object> {
	readonly id: string;
	private readonly progress: Progress;
	private readonly followUps: FollowUps;
	private halted: Receipt | undefined;

	constructor(private readonly work: Work, private readonly carrier: Carrier<Content>, private readonly stop: Stop, channel: Channel, private readonly about: Pick<Watch, 'trouble'> & { test?: boolean }) {
		this.id = work.newId();
		this.progress = new Progress(work, this.id);
		this.followUps = new FollowUps(work, channel, about.trouble ?? (() => undefined));
	}

	/** Whether no more messages should be claimed. */
	get stopped(): boolean {
		return this.stop.aborted || this.halted !== undefined;
	}

	async sendAll(claimed: AsyncGenerator<Claim<Content> | undefined>, report: Report): Promise<void> {
		// Twice as often as due, since a timer may come a little early.
		const rest = this.work.every?.(BEAT / 2, () => void this.progress.renew().catch(() => undefined));
		const lanes = Array.from({ length: this.carrier.parallel }, async () => await this.lane(claimed, report));
		await Promise.all(lanes).finally(async () => {
			rest?.();
			await this.progress.finish().finally(async () => await this.followUps.finish());
		});
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
		const ready: Claim<Content>[] = [];
		for (const one of batch) if (!this.tooLate(one, report) && await this.compose(one, report)) ready.push(one);
		if (ready.length === 0) return;
		const messages = ready.map((one) => ({ deliveryId: one.deliveryId, address: one.address, content: one.content as Content }));
		const receipts = this.halted ? messages.map(() => this.halted as Receipt) : await this.carry(ready, messages);
		for (const [position, claim] of ready.entries()) {
			const withheld = receipts[position].kind === 'withheld';
			if (!withheld || !this.tooLate(claim, report)) this.record(claim, receipts[position], report);
			// The message has left: a long batch needn't be kept until its last one has.
			claim.content = undefined;
		}
	}

	private async carry(ready: Claim<Content>[], messages: Outgoing<Content>[]): Promise<Receipt[]> {
		return await this.carrier.deliver(messages, async ({ deliveryIds, provider }: Leaving = {}) => {
			// The carrier may have waited for its turn: a message whose time is over meanwhile stays.
			const timely = ready.filter((one) => !this.isOver(one)).map(({ deliveryId }) => deliveryId);
			const asked = deliveryIds && new Set(deliveryIds);
			return await this.progress.handOver(asked ? timely.filter((id) => asked.has(id)) : timely, provider);
		});
	}

	private isOver({ end }: Claim<Content>): boolean {
		return end !== undefined && end <= this.work.now();
	}

	/** Reports a message whose time is over; its claim is given back at the end of the run. */
	private tooLate(claim: Claim<Content>, report: Report): boolean {
		if (!this.isOver(claim)) return false;
		const { address, recipient, end = 0 } = claim;
		report(claim.position, { verdict: 'not-sent', reasons: [expired(end)], address, profileId: recipient.profile?.profileId });
		return true;
	}

	/** Fills the message for its person; one that can't be filled fails alone. */
	private async compose(claim: Claim<Content>, report: Report): Promise<boolean> {
		const { ask: { compose, item = {}, place = claim.position }, recipient, deliveryId } = claim;
		try {
			const content = compose(recipient, deliveryId, item, place);
			claim.content = content instanceof Promise ? await content : content;
			return true;
		} catch (error) {
			const message = `The message can't be filled for this person: ${(error as Error).message}`;
			this.record(claim, { kind: 'configuration', message, alone: true }, report);
			return false;
		}
	}

	private record(claim: Claim<Content>, receipt: Receipt, report: Report): void {
		const { deliveryId, address, recipient } = claim;
		const { provider = this.carrier.provider } = receipt;
		const about = { deliveryId, address, profileId: recipient.profile?.profileId, provider };
		// A test says nothing about the person, and what it said about them is not kept under a name that leads nowhere.
		this.progress.settle(deliveryId, receipt, provider === 'sandbox' && !this.about.test ? claim.content : undefined);
		if (!this.about.test) this.followUps.note(receipt, about);
		if (receipt.kind === 'sent') {
			report(claim.position, { verdict: 'sent', reasons: [], ...about, providerMessageId: receipt.providerMessageId });
			return;
		}
		if (receipt.kind === 'configuration' && !receipt.alone) this.halted = receipt;
		const verdict = receipt.kind === 'withheld' ? 'not-sent' : 'failed';
		const code = receipt.kind === 'withheld' ? 'in-progress' : `failed:${receipt.kind}`;
		report(claim.position, { verdict, reasons: [{ code, text: receipt.message }], ...about });
	}
}
