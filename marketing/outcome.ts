/** Why something was refused: a code for machines, and words for the person who has to act on it. */
export interface Reason {
	code: string;
	message: string;
	/** What to do about it, in one sentence. */
	advice?: string;
	/** The node parameter or column the reason is about, as the user sees it. */
	field?: string;
}

/** How one input of a batch ended. Outcomes come in the order of their inputs. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; reason: Reason };

/** A good outcome. */
export function accepted<Value>(value: Value): Outcome<Value> {
	return { ok: true, value };
}

/** A refused input: its neighbours in the batch go on. */
export function refused(reason: Reason): { ok: false; reason: Reason } {
	return { ok: false, reason };
}

/** Thrown when a whole batch can't run (no store, a broken template): nothing was written. */
export class Refusal extends Error {
	constructor(readonly reason: Reason) {
		super(reason.message);
		this.name = 'Refusal';
	}
}

/** The value of an outcome on which the whole batch rests; throws its reason as a Refusal. */
export function orThrow<Value>(outcome: Outcome<Value>): Value {
	if (outcome.ok) return outcome.value;
	throw new Refusal(outcome.reason);
}
