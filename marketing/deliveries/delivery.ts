/**
 * What became of one message to one person.
 * `claimed`: promised to a run, nothing left yet. `unknown`: handed over, no answer (yet), so it may have arrived.
 */
export type DeliveryState = 'claimed' | 'unknown' | 'sent' | 'failed';

/** What makes a message the same message: the same key is sent once, whoever asks and however often. */
export interface MessageKey {
	campaign: string;
	step: string;
	channel: string;
	/** Distinguishes intended repetitions, e.g. an order number or a month; empty = once ever. */
	occurrence: string;
}

/** What caps and reports know a message by; frozen when it is promised. */
export interface MessageTraits {
	purpose: string;
	topic: string;
	department: string;
	/** Separated by commas, in order. */
	tags: string;
}

/** How long a claim holds without a sign of life from its run, in milliseconds. */
export const LEASE = 15_000;

/** So often a message is handed over that fails for a reason that stands in no table. */
export const MOST_GUESSES = 3;

/** A stored delivery, as a new claim looks at it. */
export interface Standing {
	id: string;
	state: DeliveryState;
	run: string;
	leaseUntil: number;
	/** Whether a failed one may be tried again. */
	again: boolean;
	provider: string;
	settledAt?: number;
	failure?: string;
}

/** What a run may do about a message that somebody has claimed before. */
export type ClaimVerdict = 'take-over' | 'already-sent' | 'may-have-arrived' | 'failed-for-good' | 'in-progress' | 'same-address';

/** Judges a delivery that exists already: only what surely never left may be sent by another run. */
export function judgeStanding(standing: Standing, run: string, now: number): ClaimVerdict {
	const alive = standing.settledAt === undefined && standing.leaseUntil > now;
	const busy = standing.run === run ? 'same-address' : 'in-progress';
	switch (standing.state) {
		case 'sent':
			return 'already-sent';
		case 'unknown':
			return alive ? busy : 'may-have-arrived';
		case 'failed':
			return standing.again ? 'take-over' : 'failed-for-good';
		case 'claimed':
			return alive || standing.run === run ? busy : 'take-over';
	}
}
