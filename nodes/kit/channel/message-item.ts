import type { StoredDelivery } from '../../../marketing/deliveries';
import { iso } from '../times';

/** A delivery as items carry it: what became of it in a word, and times in ISO 8601. */
export function messageItem({ state, underWay, claimedAt, settledAt, expiresAt, failure, content, ...rest }: StoredDelivery): object {
	return {
		status: underWay ? 'under-way' : state,
		...rest,
		promisedAt: iso(claimedAt),
		...(settledAt === undefined ? {} : { settledAt: iso(settledAt) }),
		...(expiresAt === undefined ? {} : { expiresAt: iso(expiresAt) }),
		...(failure === undefined ? {} : { failure }),
		...(content === undefined ? {} : { content }),
	};
}
