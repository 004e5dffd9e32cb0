import { rowFor } from '../answer';
import type { Receipt } from '../carrier';
import type { HttpAnswer, HttpRequest, NoAnswer } from '../http';
import type { Means } from './errand';
import { MOST_WAITING } from './patience';
import { fetchToken } from './tokens';

/** A message that a provider is asked about. */
export interface AskedMessage {
	/** Our delivery id. */
	reference: string;
	providerMessageId?: string;
	address: string;
}

/** What a provider said when it was asked; `nothing` with a reason where it can't be asked or doesn't know. */
export type Told = { receipt: Receipt } | { nothing: string };

/** Asks the provider what became of each message, as many side by side as it takes, at the account's pace. */
export async function askProvider<Content>(means: Means<Content>, messages: readonly AskedMessage[]): Promise<Told[]> {
	return await sideBySide(means.provider.parallel, messages, async (message) => await askOne(means, message));
}

async function askOne<Content>(means: Means<Content>, message: AskedMessage): Promise<Told> {
	const { provider, account } = means;
	const request = provider.lookUp?.request(message, account);
	if (!request) return { nothing: provider.lookUp ? `${provider.label} can't be asked about this message: it gave no ID for it` : `${provider.label} can't be asked about messages` };
	const answer = await ask(means, request);
	if (!('status' in answer)) return { nothing: `${provider.label} gave no answer: ${answer.message}` };
	const receipt = readable(() => provider.lookUp?.read(answer, message));
	return receipt ? { receipt } : { nothing: `${provider.label} doesn't know yet what became of it (${answer.status})` };
}

/** Whether the provider took each message back; if not, why. */
export async function cancelAtProvider<Content>(means: Means<Content>, messages: readonly { providerMessageId: string }[]): Promise<{ cancelled: boolean; message: string }[]> {
	return await sideBySide(means.provider.parallel, messages, async (message) => await cancelOne(means, message));
}

async function cancelOne<Content>(means: Means<Content>, message: { providerMessageId: string }): Promise<{ cancelled: boolean; message: string }> {
	const { provider, account } = means;
	if (!provider.cancel) return { cancelled: false, message: `${provider.label} can't take messages back` };
	const answer = await ask(means, provider.cancel(message, account));
	if (!('status' in answer)) return { cancelled: false, message: `${provider.label} gave no answer: ${answer.message}` };
	if (answer.status < 300) return { cancelled: true, message: `${provider.label} took it back` };
	const words = rowFor(provider, String(answer.status))?.text ?? `${provider.label} did not take it back (${answer.status}): it has left already, or is not known there`;
	return { cancelled: false, message: words };
}

/** The same for each, some at a time, with the results in the order of the inputs. */
async function sideBySide<Input, Result>(most: number, inputs: readonly Input[], work: (input: Input) => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	for (let start = 0; start < inputs.length; start += most) results.push(...await Promise.all(inputs.slice(start, start + most).map(work)));
	return results;
}

/** One question: asking twice does no harm, but one that is refused is not repeated. */
async function ask<Content>(means: Means<Content>, request: HttpRequest): Promise<HttpAnswer | NoAnswer> {
	const { provider, account, transport, now, tokens, accountKey, pace, pause } = means;
	const turn = await pace.take(1, MOST_WAITING);
	if ('heldFor' in turn) return { left: false, code: 'held', message: `it asked us to wait ${Math.ceil(turn.heldFor / 1_000)} seconds` };
	if (turn.wait > 0) await pause(turn.wait);
	const token = provider.token ? await tokens.get(accountKey, async () => await fetchToken(provider, account, transport, now()), now) : undefined;
	if (token && 'failure' in token) return { left: false, code: 'no-token', message: 'message' in token.failure ? token.failure.message : 'no token' };
	const withToken = token ? { ...request, headers: { ...request.headers, authorization: `Bearer ${token.token}` } } : request;
	return await transport(provider.sign ? provider.sign(withToken, account, now()) : withToken);
}

function readable(read: () => Receipt | undefined): Receipt | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
