import type { ChannelOrAll } from '../purpose';
import type { Statement } from './consent';
import type { Basis, Method } from './evidence';
import type { ConsentStatus } from './words';

/** One stored statement about a channel, purpose and topic; times are UTC milliseconds. */
export interface Said {
	/** The entry of the ledger. */
	id: string;
	channel: ChannelOrAll;
	topic: string;
	status: ConsentStatus;
	basis: Basis;
	method: Method;
	jurisdiction: string;
	source: string;
	/** 0 = a yes of unknown date. */
	saidAt: number;
	recordedAt: number;
	/** After which a yes no longer holds. */
	validUntil?: number;
	/** What a soft opt-in rests on, and whether the person was told that they could object. */
	saleAt?: number;
	inquiryAt?: number;
	noticeShown?: boolean;
	/** Set when it was said under an id that was merged into the profile later: which and when. */
	mergedFrom?: string;
	mergedAt?: number;
}

/** Whether one word was said after another; of two at one moment, recorded after. The order is total. */
export function isLater(one: Said, other: Said): boolean {
	if (one.saidAt !== other.saidAt) return one.saidAt > other.saidAt;
	return one.recordedAt === other.recordedAt ? one.id > other.id : one.recordedAt > other.recordedAt;
}

/**
 * Whether the ledger learns something from the statement: the same words again, or silence, teach it nothing.
 * `said` is all that the person said about the same channel, purpose and topic, in its order.
 */
export function adds(statement: Statement, said: readonly Said[]): boolean {
	const { status, source, basis, method, saidAt, dated } = statement;
	if (status === 'silent') return false;
	const same = said.filter((one) => one.status === status && one.source === source && one.basis === basis && one.method === method);
	if (dated) return !same.some((one) => one.saidAt === saidAt);
	return status === 'granted' ? same.length === 0 : said.at(-1)?.status !== status;
}
