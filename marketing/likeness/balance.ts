/** One thing that speaks for or against two records being one person; `weight` in bits, below zero is against. */
export interface Reason {
	field: string;
	verdict: string;
	weight: number;
}

/**
 * How likely an observation is if the two records are one person, two of one family, or two strangers.
 * The three are weighed against each other, because what relatives share says nothing about which of them it is.
 */
export interface Likelihood {
	same: number;
	family: number;
	stranger: number;
}

interface Kept extends Likelihood {
	field: string;
	verdict: string;
}

/** Adds up what speaks for each of the three explanations, in bits. */
export class Balance {
	private same = 0;
	private family = 0;
	private stranger = 0;
	private readonly kept: Kept[] | undefined;

	constructor(withReasons: boolean) {
		this.kept = withReasons ? [] : undefined;
	}

	/** Adds one observation. */
	add(field: string, verdict: string, same: number, family: number, stranger: number): void {
		this.same += Math.log2(same);
		this.family += Math.log2(family);
		this.stranger += Math.log2(stranger);
		this.kept?.push({ field, verdict, same, family, stranger });
	}

	/** Bits for one person over two strangers. */
	get overStrangers(): number {
		return this.same - this.stranger;
	}

	/** The probability of one person; `same` and `family` are the bits that speak for each before anything is seen. */
	probability(same: number, family: number): number {
		const against = 2 ** (family + this.family) + 2 ** this.stranger;
		const odds = 2 ** (same + this.same) / against;
		return odds / (1 + odds);
	}

	/** The reasons, weighed against the likelier of the two other explanations. */
	reasons(family: number): Reason[] {
		const relatives = family + this.family > this.stranger;
		return (this.kept ?? []).map((one) => {
			const weight = Math.log2(one.same / (relatives ? one.family : one.stranger));
			return { field: one.field, verdict: one.verdict, weight: Math.round(weight * 10) / 10 };
		});
	}
}
