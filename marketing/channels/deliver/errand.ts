import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer, HttpRequest, NoAnswer, Transport } from '../http';
import type { Account, Provider, ProviderRequest } from '../provider';
import { readAnswer, UNSIGNED, type Reading } from './answer';
import type { Pace } from './pace';
import { MOST_WAITING, Patience } from './patience';
import { fetchToken, type Tokens } from './tokens';

/** What a carrier over HTTP works with. */
export interface Means<Content> {
	provider: Provider<Content>;
	account: Account;
	transport: Transport;
	pace: Pace;
	now: () => number;
	/** Waits, in milliseconds. */
	pause: (milliseconds: number) => Promise<unknown>;
	/** From 0 up to 1. */
	random: () => number;
	tokens: Tokens;
	/** Under what the account's token is kept: never a secret itself. */
	accountKey: string;
	/** Whether the user stopped the run: then nothing is waited for any more. */
	stopped?: () => boolean;
}

/** A request and the messages it carries, in its order. */
export interface Job<Content> {
	request: ProviderRequest;
	messages: readonly Outgoing<Content>[];
}

/** While waiting, it is looked so often whether the run was stopped, in milliseconds. */
const LOOK = 1_000;

/** One request on its way: its turns, its tries, its token. */
export class Errand<Content> {
	private readonly patience: Patience;
	private renewed = false;
	/** Whether an answer was lost: then the messages may have been taken, whatever is said to the next try. */
	private doubtful = false;

	constructor(private readonly means: Means<Content>) {
		this.patience = new Patience(means.random);
	}

	/** Waits until the request may leave; gives a receipt for its messages where it may not. Nothing has left then. */
	async ready(messages: number): Promise<Receipt | undefined> {
		const { pace, provider } = this.means;
		const turn = await pace.take(pace.counts === 'messages' ? messages : 1, MOST_WAITING);
		if ('heldFor' in turn) {
			const { heldFor } = turn;
			return { kind: 'retry', code: 'held', message: `${provider.label} asked us to wait ${Math.ceil(heldFor / 1_000)} seconds`, retryAfter: heldFor };
		}
		if (!await this.wait(turn.wait)) return stoppedReceipt;
		const token = await this.token();
		return token && 'failure' in token ? token.failure : undefined;
	}

	/** Sends until there is an answer that counts; gives receipts in the order of the job's messages. */
	async send(job: Job<Content>, rewrite: (messages: readonly Outgoing<Content>[]) => Job<Content>[]): Promise<Receipt[]> {
		const { provider, account, now } = this.means;
		const token = await this.token();
		if (token && 'failure' in token) return job.messages.map(() => token.failure);
		const answer = await this.ask(job.request, token?.token);
		const reading = readAnswer(provider, answer, job.messages, account, now());
		if (reading.staleToken && token && !this.renewed) {
			this.renewed = true;
			await this.means.tokens.drop(this.means.accountKey, token.token);
			return await this.send(job, rewrite);
		}
		const receipts = this.doubtful ? reading.receipts.map(doubted) : reading.receipts;
		if (reading.again.length === 0 || !await this.mayTryAgain(reading, job)) return receipts;
		this.doubtful ||= reading.receipts.some(({ kind }) => kind === 'unknown');
		return await this.sendAgain(job, reading, rewrite);
	}

	private async sendAgain(job: Job<Content>, { receipts, again }: Reading, rewrite: (messages: readonly Outgoing<Content>[]) => Job<Content>[]): Promise<Receipt[]> {
		const jobs = again.length === job.messages.length ? [job] : rewrite(again.map((place) => job.messages[place]));
		const later = new Map<string, Receipt>();
		for (const one of jobs) {
			const answers = await this.send(one, rewrite);
			for (const [place, { deliveryId }] of one.messages.entries()) later.set(deliveryId, answers[place]);
		}
		return job.messages.map(({ deliveryId }, place) => later.get(deliveryId) ?? receipts[place]);
	}

	/** Waits as long as asked, or a while; false when patience is at its end or the run was stopped. */
	private async mayTryAgain({ wait: asked, throttled }: Reading, { messages }: Job<Content>): Promise<boolean> {
		const { pace } = this.means;
		const wait = this.patience.next(asked);
		if (throttled && asked) await pace.hold(asked);
		if (wait === undefined || !await this.wait(wait)) return false;
		const turn = await pace.take(pace.counts === 'messages' ? messages.length : 1, MOST_WAITING);
		return 'wait' in turn && await this.wait(turn.wait);
	}

	private async ask(request: HttpRequest, token: string | undefined): Promise<HttpAnswer | NoAnswer> {
		const { provider, account, transport, now } = this.means;
		const withToken = token === undefined ? request : { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
		const signed = attempt(() => provider.sign?.(withToken, account, now()) ?? withToken);
		if ('failure' in signed) return { left: false, code: UNSIGNED, message: signed.failure.message };
		return await transport(signed.value).catch((error: Error) => ({ left: true, code: 'unknown', message: error.message }));
	}

	private async token() {
		const { provider, account, transport, now, tokens, accountKey } = this.means;
		if (!provider.token) return undefined;
		return await tokens.get(accountKey, async () => await fetchToken(provider, account, transport, now()), now);
	}

	/** Waits, but not on when the user stops the run: false then. */
	private async wait(milliseconds: number): Promise<boolean> {
		const { pause, stopped = () => false } = this.means;
		for (let left = milliseconds; left > 0 && !stopped(); left -= LOOK) await pause(Math.min(left, LOOK));
		return !stopped();
	}
}

/** A no to the second try says nothing about the first. */
function doubted(receipt: Receipt): Receipt {
	if (receipt.kind !== 'retry' && receipt.kind !== 'configuration') return receipt;
	return { kind: 'unknown', code: receipt.code, message: `An answer was lost: the message may have been taken (then: ${receipt.message})` };
}

const stoppedReceipt: Receipt = { kind: 'retry', code: 'stopped', message: 'Not sent: the run had stopped before. Run it again to go on' };

function attempt<Result>(work: () => Result): { value: Result } | { failure: Error } {
	try {
		return { value: work() };
	} catch (error) {
		return { failure: error as Error };
	}
}
