/** By what a jurisdiction or zone is known, the surest first. */
export type Because = 'stated' | 'number' | 'email' | 'ip' | 'unknown';

/** How sure we are of it. */
export type Certainty = 'high' | 'medium' | 'low' | 'none';

/** Where a person is, as far as it decides what law holds and what time it is. */
export interface Place {
	/** Every jurisdiction whose law may hold (`DE`, `US-FL`, `*`); of several the stricter rule counts. Never empty. */
	jurisdictions: { code: string; because: Because; certainty: Certainty }[];
	/** The IANA zones they may be in; one when it is known. Never empty: all the world's zones where nothing is known. */
	zones: readonly string[];
	zoneBecause: Because;
	zoneCertainty: Certainty;
	/** One key for all people of the same place, so that what follows from it is worked out once. */
	key: string;
}
