import type { Outcome, Reason } from '../../marketing/outcome';

/** The value of an outcome that should be good. */
export function good<Value>(outcome: Outcome<Value> | undefined): Value {
	if (outcome?.ok) return outcome.value;
	throw new Error(outcome ? `${outcome.reason.code}: ${outcome.reason.message}` : 'There is no outcome');
}

/** The reason of an outcome that should be refused. */
export function reasonOf(outcome: Outcome<unknown> | undefined): Reason {
	if (outcome && !outcome.ok) return outcome.reason;
	throw new Error(`Nothing was refused: ${JSON.stringify(outcome)}`);
}
