import type { Receipt } from '../channels';
import type { Work } from '../store';
import { advance, giveBack, renewLeases, type Step } from './deliveries.table';
import { LEASE } from './delivery';

/** So many answers are written at once, even when no message is about to leave. */
const TOGETHER = 50;

/** How long after a sign of life the next one is due, in milliseconds. */
export const BEAT = LEASE / 5;

/**
 * Keeps the ledger in step with a run that is sending. What happens within one turn of the event loop is
 * written together, in one statement, so that many messages side by side cost few writes.
 */
export class Progress {
	private readonly leaving: { steps: Step[]; answer: (ours: ReadonlySet<string>) => void; fail: (error: Error) => void }[] = [];
	private settled: Step[] = [];
	private eager = false;
	private writing: Promise<void> | undefined;
	private renewedAt: number;

	constructor(private readonly work: Work, private readonly run: string) {
		this.renewedAt = work.now();
	}

	/**
	 * The point of no return of some messages: written before it is passed. Gives those that are still ours. With a
	 * provider, also those that have passed it already and now leave through that one.
	 */
	async handOver(ids: readonly string[], provider?: string): Promise<ReadonlySet<string>> {
		const steps = ids.map((id): Step => ({ id, from: provider === undefined ? 'claimed' : 'open', s: 'unknown', p: provider }));
		return await new Promise((answer, fail) => {
			this.leaving.push({ steps, answer, fail });
			this.write().catch(() => undefined);
		});
	}

	/** What became of a message. Written together with the next one that leaves; `finish` waits for it. */
	settle(deliveryId: string, receipt: Receipt, content?: object): void {
		if (receipt.kind === 'withheld') return;
		this.settled.push(stepOf(deliveryId, receipt, content));
		if (this.eager || this.settled.length >= TOGETHER) this.write().catch(() => undefined);
	}

	/** From now on nothing may leave for a while: answers are written as they come. */
	hurry(): void {
		this.eager = true;
		if (this.settled.length > 0) this.write().catch(() => undefined);
	}

	/** Waits until everything is written, and gives back what was claimed but not used. */
	async finish(): Promise<void> {
		this.eager = true;
		await this.write();
		await giveBack(this.work.database, this.run);
	}

	/** A sign of life, for times in which nothing is written: the run waits for a slow provider, or for its turn. */
	async renew(): Promise<void> {
		const now = this.work.now();
		if (now - this.renewedAt < BEAT) return;
		this.renewedAt = now;
		await renewLeases(this.work.database, this.run, now + LEASE);
	}

	private async write(): Promise<void> {
		this.writing ??= this.writeAll().finally(() => {
			this.writing = undefined;
		});
		await this.writing;
		if (this.leaving.length > 0 || (this.eager && this.settled.length > 0)) await this.write();
	}

	private async writeAll(): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
		const leaving = this.leaving.splice(0);
		const settled = this.settled.splice(0);
		const written = await this.advance(leaving.flatMap(({ steps }) => steps), settled).then(
			(ours) => ({ ours }),
			(failure: Error) => ({ failure }),
		);
		if ('failure' in written) {
			for (const one of leaving) one.fail(written.failure);
			this.settled.unshift(...settled);
			throw written.failure;
		}
		for (const one of leaving) one.answer(written.ours);
	}

	private async advance(leaving: Step[], settled: Step[]): Promise<Set<string>> {
		await this.renew();
		const { database } = this.work;
		const now = this.work.now();
		const steps = [...settled, ...leaving];
		const ours = steps.length > 0 ? await advance(database, steps, { run: this.run, now, until: now + LEASE }) : [];
		return new Set(ours.map((row) => row.id));
	}
}

function stepOf(id: string, receipt: Receipt, content?: object): Step {
	const { provider: p } = receipt;
	if (receipt.kind === 'sent') return { id, from: '', s: 'sent', m: receipt.providerMessageId, x: content, p };
	const { kind, message, code, guessed } = receipt;
	if (kind === 'unknown') return { id, from: '', s: 'unknown', f: { message, code }, p };
	// A dead address and a no stand in the way of the next try by themselves; the person may have a new address then.
	return { id, from: '', s: 'failed', f: { kind, message, code, again: kind !== 'permanent', guessed }, p };
}
