/** In what portions the work is done: they decide over memory and over how often the event loop has its turn, never over the result. */
export interface Pace {
	/** People read by one statement. */
	page: number;
	/** People read between two turns of the event loop. */
	readTurn: number;
	/** Pairs compared between two turns of the event loop. */
	compareTurn: number;
	/** People kept in memory in their comparable form; larger stores keep up to five times as many. */
	held: number;
	/** Set when the run is to stop: what was found by then stays. */
	stop: { aborted: boolean };
}

/** Turns of about ten milliseconds, memory of some hundred megabytes for a million people. */
export const PACE: Pace = { page: 1_000, readTurn: 250, compareTurn: 4_000, held: 12_000, stop: { aborted: false } };
