import { rowFor } from '../answer';
import type { Outgoing, Receipt } from '../carrier';
import type { HttpAnswer, NoAnswer } from '../http';
import type { Account, Provider } from '../provider';
import { retryAfterOf } from './patience';

/** The code of a request that could not be signed, so that it never left. */
export const UNSIGNED = 'unsigned';

/** What an answer, or none, means for the messages of its request. */
export interface Reading {
	/** In the order of the messages: what holds if nothing more is tried. */
	receipts: Receipt[];
	/** The places of those that may be tried again now; all of them = the very same request. */
	again: number[];
	/** How long the provider asks to wait first, in milliseconds. */
	wait?: number;
	/** Whether the token was refused: a new one may do. */
	staleToken?: boolean;
	/** Whether the account as a whole is too fast. */
	throttled?: boolean;
}

/**
 * Judges what came back. What was surely not taken may go again. What may have been taken is `unknown`, unless the
 * provider drops the second of two requests with the same key.
 */
export function readAnswer<Content>(provider: Provider<Content>, answer: HttpAnswer | NoAnswer, messages: readonly Outgoing<Content>[], account: Account, now: number): Reading {
	if (!('status' in answer)) return withoutAnswer(provider, answer, messages.length);
	const { status, headers } = answer;
	const wait = retryAfterOf(headers, now);
	const receipts = readReceipts(provider, answer, messages, account);
	if (status >= 500 || status === 429) {
		// A code of the provider's own says more than the status.
		const named = receipts.every((receipt) => receipt.kind !== 'sent' && receipt.code !== String(status) && isKnown(provider, receipt));
		if (!named) return byStatusAlone(provider, status, messages.length, wait);
	}
	const again = receipts.flatMap((receipt, place) => (isThrottled(provider, receipt) ? [place] : []));
	const staleToken = status === 401 && provider.token !== undefined;
	return { receipts, again, wait: wait ?? longest(again.map((place) => receipts[place])), staleToken, throttled: again.length > 0 };
}

/** Too many requests and out of order: nothing was taken. Any other fault of the server's own may come after it took them. */
function byStatusAlone(provider: Provider<never>, status: number, count: number, wait: number | undefined): Reading {
	const { label, idempotent } = provider;
	const row = rowFor(provider, String(status));
	if (status === 429 || status === 503) {
		const message = row?.text ?? (status === 429 ? `${label} takes no more messages at the moment` : `${label} is out of order at the moment`);
		return { ...all(count, { kind: 'retry', code: String(status), message, retryAfter: wait }, true), wait, throttled: status === 429 };
	}
	if (row) return all(count, { kind: row.kind, code: String(status), message: row.text }, row.throttled === true);
	return all(count, { kind: 'unknown', code: String(status), message: `${label} answered with an error of its own (${status}): the message may have been taken` }, idempotent);
}

function longest(receipts: readonly Receipt[]): number | undefined {
	const waits = receipts.flatMap((receipt) => ('retryAfter' in receipt && receipt.retryAfter !== undefined ? [receipt.retryAfter] : []));
	return waits.length > 0 ? Math.max(...waits) : undefined;
}

function isKnown(provider: Provider<never>, receipt: Receipt): boolean {
	return 'code' in receipt && receipt.code !== undefined && rowFor(provider, receipt.code) !== undefined;
}

function withoutAnswer({ label, idempotent }: Provider<never>, { left, code, message }: NoAnswer, count: number): Reading {
	if (code === UNSIGNED) return all(count, { kind: 'configuration', code, message: `The credential of ${label} can't be used: ${message}` }, false);
	if (!left) return all(count, { kind: 'retry', code, message: `${label} can't be reached: ${message}` }, true);
	return all(count, { kind: 'unknown', code, message: `${label} gave no answer: the message may have been taken (${message})` }, idempotent);
}

function all(count: number, receipt: Receipt, again: boolean): Reading {
	const places = Array.from({ length: count }, (_, place) => place);
	return { receipts: places.map(() => receipt), again: again ? places : [] };
}

function isThrottled(provider: Provider<never>, receipt: Receipt): boolean {
	return receipt.kind === 'retry' && receipt.code !== undefined && rowFor(provider, receipt.code)?.throttled === true;
}

/** What the provider's file reads in the answer. What it can't read counts by the status: 2xx may have been taken. */
function readReceipts<Content>(provider: Provider<Content>, answer: HttpAnswer, messages: readonly Outgoing<Content>[], account: Account): Receipt[] {
	const { status } = answer;
	const read = isPage(answer) ? undefined : attempt(() => provider.receipts(answer, messages, account));
	const receipts = read?.length === messages.length && read.every(Boolean) ? read : messages.map(() => byStatus(provider, answer));
	return receipts.map((receipt) => settledBy(provider, status, receipt));
}

/** A page is what a proxy, a firewall or a wrong address answers with; no provider does. */
function isPage({ headers, body }: HttpAnswer): boolean {
	return typeof body === 'string' && (/\bhtml\b/i.test(headers['content-type'] ?? '') || /^\s*<(?:!doctype|html)/i.test(body));
}

function byStatus(provider: Provider<never>, { status }: HttpAnswer): Receipt {
	const { label } = provider;
	const code = String(status);
	const row = rowFor(provider, code);
	if (row) return { kind: row.kind, code, message: row.text };
	if (status < 300) return { kind: 'unknown', code: 'unreadable', message: `The answer of ${label} can't be read: the message may have been taken` };
	if (status < 400) return { kind: 'configuration', code, message: `${label} sends us to another address: check the region or server in the credential` };
	if (status === 413) return { kind: 'permanent', code, message: `The message is too large for ${label}` };
	if (status === 408 || status === 425) return { kind: 'retry', code, message: `${label} did not take it in time` };
	return { kind: 'configuration', code, message: `${label} refuses the request (${status})`, alone: true };
}

/**
 * A refused login is about the account, unless the provider's own code says otherwise, and halts the run. Any other fault
 * of the set-up is about the message at hand first. What the table doesn't know is not tried for ever.
 */
function settledBy(provider: Provider<never>, status: number, receipt: Receipt): Receipt {
	if (receipt.kind === 'sent') return receipt;
	const { kind, code = String(status), message, alone } = receipt;
	const known = isKnown(provider, receipt);
	if ((status === 401 || status === 403) && (!known || code === String(status))) {
		return { kind: 'configuration', code, message: known ? message : `${provider.label} refuses the login: ${message}` };
	}
	if (kind === 'configuration') return { ...receipt, alone: alone ?? known };
	const passes = [408, 425, 429].includes(status) || status >= 500;
	return kind === 'retry' && !known && !passes ? { ...receipt, guessed: true } : receipt;
}

function attempt<Result>(work: () => Result): Result | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
