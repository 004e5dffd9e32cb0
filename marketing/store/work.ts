import type { Database } from './database';

/** What every verb is handed: the store, the clock (UTC milliseconds), new ids (UUIDv7) and patience. */
export interface Work {
	database: Database;
	now: () => number;
	newId: () => string;
	/** Who runs this, for the audit trail: the workflow and its execution. */
	actor: string;
	/** Waits, in milliseconds. */
	pause: (milliseconds: number) => Promise<unknown>;
	/** Does something every so many milliseconds until it is told to stop; left out where nobody waits for long. */
	every?: (milliseconds: number, job: () => void) => () => void;
}
