import type { Receipt } from '../../channels';
import { readStatement, readSuppression, recordConsent, suppress, type Channel } from '../../consent';
import { retireIdentifiers } from '../../profiles';
import type { Work } from '../../store';
import { addressKinds } from '../terms';

/** What a provider said about an address or a person that outlives the message. */
interface Word {
	kind: 'dead-address' | 'opted-out';
	address: string;
	profileId?: string;
	provider: string;
	deliveryId: string;
	message: string;
	code?: string;
}

/** So many are written together. */
const TOGETHER = 500;

/**
 * What follows from what a provider said: a dead address is not used again on that channel, a no that it knows of is a
 * no of ours. Written in bulk beside the sending. When that fails the receipts stand all the same, and since such a
 * message may be tried again, the provider says it once more.
 */
export class FollowUps {
	private words: Word[] = [];
	private writing: Promise<void> = Promise.resolve();

	constructor(private readonly work: Work, private readonly channel: Channel, private readonly trouble: (sentence: string) => void) {}

	/** Takes note of a receipt; most say nothing that outlives the message. */
	note(receipt: Receipt, about: Pick<Word, 'address' | 'profileId' | 'provider' | 'deliveryId'>): void {
		if (receipt.kind !== 'dead-address' && receipt.kind !== 'opted-out') return;
		const { kind, message, code } = receipt;
		this.words.push({ ...about, kind, message, code });
		if (this.words.length >= TOGETHER) void this.finish();
	}

	/** Waits until everything is written that was noted. */
	async finish(): Promise<void> {
		const words = this.words.splice(0);
		if (words.length > 0) this.writing = this.writing.then(async () => await this.write(words));
		await this.writing;
	}

	private async write(words: Word[]): Promise<void> {
		const dead = words.filter(({ kind }) => kind === 'dead-address');
		const left = words.filter(({ kind }) => kind === 'opted-out');
		await this.attempt(`${dead.length} dead addresses`, async () => await this.bury(dead));
		await this.attempt(`${left.length} people who had opted out at the provider`, async () => await this.withdraw(left));
	}

	private async attempt(what: string, work: () => Promise<void>): Promise<void> {
		const failure = await work().then(() => undefined, (error: Error) => error);
		if (failure) this.trouble(`What the provider said about ${what} could not be noted: ${failure.message}`);
	}

	/** A device that is gone is no address any more; any other one is suppressed, for it may be somebody else's one day. */
	private async bury(words: Word[]): Promise<void> {
		if (words.length === 0) return;
		if (this.channel === 'push') {
			await retireIdentifiers(this.work, words.map(({ address }) => ({ kind: 'device', value: address })));
			return;
		}
		await this.suppressAll(words, 'hard-bounce');
	}

	/** A no of somebody we know stands in their ledger; an address of nobody we know can only be suppressed. */
	private async withdraw(words: Word[]): Promise<void> {
		const now = this.work.now();
		const statements = words.flatMap(({ profileId, provider, message, code = '', deliveryId }) => {
			if (profileId === undefined) return [];
			const statement = readStatement({
				person: { profileId }, channel: this.channel, purpose: 'marketing', status: 'withdrawn', source: provider, wording: message, saidAt: now,
				evidence: { formId: deliveryId, agent: `${provider} ${code}`.trim() },
			}, now);
			return statement.ok ? [statement.value] : [];
		});
		if (statements.length > 0) await recordConsent(this.work, statements);
		await this.suppressAll(words.filter(({ profileId }) => profileId === undefined), 'opt-out');
	}

	private async suppressAll(words: Word[], reason: 'hard-bounce' | 'opt-out'): Promise<void> {
		const now = this.work.now();
		const all = words.flatMap(({ address, provider, message, code }) => addressKinds(this.channel).flatMap((kind) => {
			const read = readSuppression({
				who: { kind, value: address }, channel: this.channel, reason, source: provider, note: code ? `${code}: ${message}` : message,
			}, now);
			return read.ok ? [read.value] : [];
		}));
		if (all.length > 0) await suppress(this.work, all);
	}
}
