import type { Receipt } from '../carrier';
import type { Transport } from '../http';
import type { Account, Provider } from '../provider';

/** A token is fetched anew so long before it ends, in milliseconds. */
const MARGIN = 60_000;

/** A token for the requests of an account, or why there is none. */
export type Token = { token: string } | { failure: Receipt };

interface Kept {
	answer: Promise<Token & { until: number }>;
}

/** Tokens of accounts, each fetched once and kept until shortly before it ends. One for the whole process. */
export class Tokens {
	private readonly kept = new Map<string, Kept>();

	/** The account's token; whoever comes while it is being fetched waits for the same one. */
	async get(account: string, fetch: () => Promise<Token & { until: number }>, now: () => number): Promise<Token> {
		const known = this.kept.get(account);
		if (known) {
			const answer = await known.answer;
			if ('token' in answer && answer.until - MARGIN > now()) return answer;
			if (this.kept.get(account) === known) this.kept.delete(account);
			return await this.get(account, fetch, now);
		}
		const fresh = { answer: fetch() };
		this.kept.set(account, fresh);
		const answer = await fresh.answer;
		// What is used once even though it ends at once is better than fetching for ever; a failure is not kept.
		if (this.kept.get(account) === fresh && ('failure' in answer || answer.until - MARGIN <= now())) this.kept.delete(account);
		return answer;
	}

	/** Forgets a token that was refused, unless another took its place meanwhile. */
	async drop(account: string, token: string): Promise<void> {
		const known = this.kept.get(account);
		const answer = await known?.answer;
		if (answer && 'token' in answer && answer.token === token && this.kept.get(account) === known) this.kept.delete(account);
	}
}

/** Asks the provider for a token. */
export async function fetchToken<Content>(provider: Provider<Content>, account: Account, transport: Transport, now: number): Promise<Token & { until: number }> {
	const { label, token } = provider;
	if (!token) return { token: '', until: 0 };
	const failed = (kind: 'configuration' | 'retry', code: string, message: string) => ({ failure: { kind, code, message }, until: 0 });
	const request = attempt(() => token.request(account, now));
	if ('failure' in request) return failed('configuration', 'no-token', `The credential of ${label} can't be used: ${request.failure.message}`);
	const answer = await transport(request.value);
	if (!('status' in answer)) return failed('retry', answer.code, `${label} gives no token: ${answer.message}`);
	const { status } = answer;
	if (status === 429 || status >= 500) return failed('retry', String(status), `${label} gives no token at the moment (${status})`);
	const read = status < 300 ? attempt(() => token.read(answer)) : undefined;
	if (!read || 'failure' in read || !read.value) return failed('configuration', String(status), `${label} refuses the login: it gives no token (${status})`);
	return { token: read.value.token, until: now + read.value.seconds * 1_000 };
}

function attempt<Result>(work: () => Result): { value: Result } | { failure: Error } {
	try {
		return { value: work() };
	} catch (error) {
		return { failure: error as Error };
	}
}
