import type { Reason } from '../../outcome';

const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** The token was changed, cut off, or made by another store. */
export function notGenuine(): Reason {
	return {
		code: 'no-token', field: 'Token', message: 'The token is not one of this store\'s, or a part of it is missing',
		advice: 'Take the whole value of t from the address of the link. If it is whole, let the person sign up again.',
	};
}

/** What the token is about is no longer there. */
export function gone(): Reason {
	return {
		code: 'question-gone', field: 'Token', message: 'The sign-up that this token confirms is no longer in the store: the person was erased',
		advice: 'Let the person sign up again if they wish to.',
	};
}

/** A later no counts more than an earlier question. */
export function saidNoSince(at: number): Reason {
	return {
		code: 'said-no-since', field: 'Token', message: `The person said no on ${day(at)}, after they had signed up`,
		advice: 'Let the person sign up again if they wish to.',
	};
}

/** The question had an end. */
export function answeredTooLate(until: number): Reason {
	return {
		code: 'too-late', field: 'Token', message: `The sign-up could be confirmed until ${day(until)}`,
		advice: 'Let the person sign up again.',
	};
}
