import type { Receipt } from '../channels';
import type { Work } from '../store';
import { giveBack, markHandedOver, renewLeases, settle } from './deliveries.table';
import { LEASE, type DeliveryState } from './delivery';

type Settlement = Parameters<typeof settle>[1][number];

/**
 * Keeps the ledger in step with a run that is sending. What happens within one turn of the event loop is
 * written together, so that many messages side by side cost few transactions.
 */
export class Progress {
	private readonly leaving: { ids: string[]; answer: (ours: ReadonlySet<string>) => void; fail: (error: Error) => void }[] = [];
	private settlements: Settlement[] = [];
	private writing: Promise<void> | undefined;
	private renewedAt: number;

	constructor(private readonly work: Work, private readonly run: string, private readonly campaign: string) {
		this.renewedAt = work.now();
	}

	/** The point of no return of some messages: written before it is passed. Gives those that are still ours. */
	async handOver(ids: string[]): Promise<ReadonlySet<string>> {
		return await new Promise((answer, fail) => {
			this.leaving.push({ ids, answer, fail });
			this.write().catch(() => undefined);
		});
	}

	/** What became of a message. Written soon; `finish` waits for it. */
	settle(deliveryId: string, receipt: Receipt, content?: object): void {
		if (receipt.kind === 'withheld') return;
		this.settlements.push(settlementOf(deliveryId, receipt, content));
		this.write().catch(() => undefined);
	}

	/** Waits until everything is written, and gives back what was claimed but not used. */
	async finish(): Promise<void> {
		await this.write();
		await giveBack(this.work.database, this.run, this.campaign);
	}

	private async write(): Promise<void> {
		this.writing ??= this.writeAll().finally(() => {
			this.writing = undefined;
		});
		await this.writing;
		if (this.leaving.length > 0 || this.settlements.length > 0) await this.write();
	}

	private async writeAll(): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
		const leaving = this.leaving.splice(0);
		const settlements = this.settlements;
		this.settlements = [];
		const written = await this.writeTogether(leaving.flatMap((one) => one.ids), settlements).then(
			(ours) => ({ ours }),
			(failure: Error) => ({ failure }),
		);
		if ('failure' in written) {
			for (const one of leaving) one.fail(written.failure);
			this.settlements.unshift(...settlements);
			throw written.failure;
		}
		for (const one of leaving) one.answer(written.ours);
	}

	private async writeTogether(leaving: string[], settlements: Settlement[]): Promise<Set<string>> {
		const now = this.work.now();
		return await this.work.database.transaction(async (inside) => {
			if (settlements.length > 0) await settle(inside, settlements, this.run, now);
			if (now - this.renewedAt > LEASE / 5) {
				this.renewedAt = now;
				await renewLeases(inside, this.run, this.campaign, now + LEASE);
			}
			const ours = leaving.length > 0 ? await markHandedOver(inside, leaving, this.run, now + LEASE) : [];
			return new Set(ours.map((row) => row.id));
		});
	}
}

function settlementOf(id: string, receipt: Receipt, content?: object): Settlement {
	if (receipt.kind === 'sent') return { id, s: 'sent', m: receipt.providerMessageId, x: content };
	if (receipt.kind === 'unknown') return { id, s: 'unknown', f: { message: receipt.message, code: receipt.code } };
	const state: DeliveryState = 'failed';
	return { id, s: state, f: { message: receipt.message, code: receipt.code, again: receipt.kind !== 'permanent' } };
}
