import type { Reason } from '../../outcome';
import type { PairRow } from '../duplicates.table';

/** There is no such pair on the review list. */
export const UNKNOWN_PAIR: Reason = {
	code: 'unknown-pair',
	field: 'Pair',
	message: 'These two are not on the list of likely duplicates',
	advice: 'Take the \'pairId\' from Duplicate > Find or Get Many. To merge any two people, run Unified Profile > Profile > Merge.',
};

/** As the profiles' own merge says it; a pair whose people got such numbers since it was found. */
export const STRONG: Reason = {
	code: 'different-strong-ids',
	field: 'Pair',
	message: 'These two have different strong identifiers, such as two customer numbers of one system: they are never merged',
	advice: 'Reject the pair, or correct the customer number in its system.',
};

/** To accept it would bring people together who are surely two. */
export const KEPT_APART: Reason = {
	code: 'kept-apart',
	field: 'Pair',
	message: 'Somebody decided that these two are different people, or it would bring others together who are two',
	advice: 'If they are one person after all, run Unified Profile > Profile > Merge.',
};

/** Both are one person by now. */
export function samePerson(decision: 'accept' | 'reject'): Reason {
	return {
		code: 'same-person',
		field: 'Pair',
		message: 'Both are one person already',
		advice: decision === 'accept' ? 'Nothing has to be done.' : 'To take them apart again, run Unified Profile > Profile > Undo Merge.',
	};
}

/** The pair was decided, earlier or by another item of the same run. */
export function decidedBefore(before: PairRow | string): Reason {
	const advice = 'To change what was decided, run Unified Profile > Profile > Merge or Undo Merge.';
	if (typeof before === 'string') return { code: 'decided-before', field: 'Pair', message: `Another item of this run says to ${before} the same pair`, advice };
	const { state, decided_by: by, decided_at: at } = before;
	const when = at === null ? '' : ` on ${new Date(Number(at)).toISOString().slice(0, 10)}`;
	return { code: 'decided-before', field: 'Pair', message: `This pair was ${state}${when}${by === '' ? '' : ` by ${by}`}`, advice };
}
