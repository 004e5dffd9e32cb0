import type { Decision, Objection } from '../decision/objection';

/** How many people a reason keeps from being contacted (now), and the first few of them. */
export interface ReasonTally {
	code: string;
	/** The sentence of the first of them. */
	example: string;
	people: number;
	/** Of how many of them it is the only reason. */
	alone: number;
	profileIds: string[];
}

/** What a whole audience comes to. */
export interface Simulation {
	people: number;
	allowed: number;
	deferred: number;
	suppressed: number;
	reasons: ReasonTally[];
	cautions: ReasonTally[];
	/** How many of the deferred may be contacted when: by the hour, UTC milliseconds; the last hours together where there are many. */
	deferredUntil: { at: number; people: number }[];
	/** How many people fall under which rows of the rule table. */
	rules: { rule: string; people: number }[];
	/** What the allowed messages cost, and the deferred ones besides. */
	cost: { now: number; later: number };
	allowedProfileIds: string[];
}

/** So many different hours are told apart. */
const MOST_HOURS = 168;
const HOUR = 60 * 60 * 1000;

/** Adds up decisions one by one; it grows with the number of reasons, not of people. */
export class Tally {
	private people = 0;
	private readonly verdicts = { allow: 0, defer: 0, suppress: 0 };
	private readonly reasons = new Map<string, ReasonTally>();
	private readonly cautions = new Map<string, ReasonTally>();
	private readonly hours = new Map<number, number>();
	private readonly rules = new Map<string, number>();
	private readonly allowed: string[] = [];

	/** `examples` = how many profile ids are kept of each reason; `costOfOne` = of one message. */
	constructor(private readonly examples: number, private readonly costOfOne: number) {}

	add({ verdict, reasons, cautions, sendAt, profileId = '', place }: Decision): void {
		this.people++;
		this.verdicts[verdict]++;
		for (const reason of reasons) this.count(this.reasons, reason, profileId, reasons.length === 1);
		for (const caution of cautions) this.count(this.cautions, caution, profileId, cautions.length === 1);
		if (verdict === 'allow' && this.allowed.length < this.examples) this.allowed.push(profileId);
		if (verdict === 'defer' && sendAt !== undefined) this.later(sendAt);
		for (const rule of place.rules) this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
	}

	result(): Simulation {
		const { allow, defer, suppress } = this.verdicts;
		return {
			people: this.people, allowed: allow, deferred: defer, suppressed: suppress,
			reasons: most(this.reasons), cautions: most(this.cautions),
			deferredUntil: [...this.hours].map(([at, people]) => ({ at, people })).sort((one, other) => one.at - other.at),
			rules: [...this.rules].map(([rule, people]) => ({ rule, people })).sort((one, other) => other.people - one.people || (one.rule < other.rule ? -1 : 1)),
			cost: { now: money(allow * this.costOfOne), later: money(defer * this.costOfOne) },
			allowedProfileIds: this.allowed,
		};
	}

	private count(into: Map<string, ReasonTally>, { code, text }: Objection, profileId: string, alone: boolean): void {
		const one = into.get(code) ?? { code, example: text, people: 0, alone: 0, profileIds: [] };
		into.set(code, one);
		one.people++;
		if (alone) one.alone++;
		if (one.profileIds.length < this.examples && profileId !== '') one.profileIds.push(profileId);
	}

	private later(sendAt: number): void {
		const hour = Math.floor(sendAt / HOUR) * HOUR;
		const place = this.hours.has(hour) || this.hours.size < MOST_HOURS ? hour : Math.max(...this.hours.keys());
		this.hours.set(place, (this.hours.get(place) ?? 0) + 1);
	}
}

function most(tallies: Map<string, ReasonTally>): ReasonTally[] {
	return [...tallies.values()].sort((one, other) => other.people - one.people || (one.code < other.code ? -1 : 1));
}

function money(amount: number): number {
	return Math.round(amount * 10_000) / 10_000;
}
