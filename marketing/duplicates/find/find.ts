import { compare, contradiction, scoreOf } from '../../likeness';
import { currentRules } from '../../profiles';
import type { Work } from '../../store';
import { throughCandidates } from './candidates';
import { haveDifferentStrongIds } from './compared';
import { Findings, newPair, type Sure } from './findings';
import { everyKeptApart, type KeptApart } from './kept-apart';
import { pairsNamed, type ReviewPair } from '../review/list';
import { mergeSure } from './merge-sure';
import { PACE, type Pace } from './pace';
import { callRoll, type Roll } from './roll';
import { tidyPairs } from './tidy';

/** What to look for. Scores are probabilities, 0 to 1. */
export interface FindAsk {
	/** Pairs from this score on come onto the list. */
	reviewFrom: number;
	/** Pairs from this score on are merged without asking; null never; left out: as the store's rules say. */
	mergeFrom?: number | null;
	/** How many of the pairs to give back, the likeliest first; all of them stay on the list. */
	limit?: number;
	/** Only pairs of which one came or changed since then, UTC milliseconds. */
	changedSince?: number;
}

/** What a run did. */
export interface Found {
	people: number;
	/** Pairs that were compared. */
	compared: number;
	/** Pairs that wait for a person to decide. */
	found: number;
	merged: number;
	/** Pairs that were on the list and are one person by now. */
	closed: number;
	stopped: boolean;
	pairs: ReviewPair[];
}

const LIMIT = 100;

/**
 * Goes through everybody in the store and puts the people who are likely the same onto the review list, with score and
 * reasons. What was decided before stays decided. Merges by itself only from a score that was set for it.
 */
export async function findDuplicates(work: Work, ask: FindAsk, pace: Partial<Pace> = {}): Promise<Found> {
	const own = { ...PACE, ...pace };
	const book = await currentRules(work.database);
	const mergeFrom = (ask.mergeFrom === undefined ? book.rules.mergeDuplicatesFrom : ask.mergeFrom) ?? Infinity;
	const roll = await callRoll(work, book, own, ask.changedSince);
	const apart = await everyKeptApart(work.database);
	const findings = new Findings(work, Math.max(0, ask.limit ?? LIMIT));
	const { compared, sure } = await compareEverybody(work, { roll, apart, findings, pace: own, reviewFrom: ask.reviewFrom, mergeFrom });
	const merged = own.stop.aborted ? 0 : await mergeSure(work, { roll, apart, book, findings, pace: own, sure });
	await findings.write(true);
	const closed = await tidyPairs(work);
	const pairs = await pairsNamed(work, findings.likeliest);
	return { people: roll.ids.length, compared, found: findings.count, merged, closed, stopped: own.stop.aborted, pairs };
}

interface Search {
	roll: Roll;
	apart: KeptApart;
	findings: Findings;
	pace: Pace;
	reviewFrom: number;
	mergeFrom: number;
}

async function compareEverybody(work: Work, { roll, apart, findings, pace, reviewFrom, mergeFrom }: Search): Promise<{ compared: number; sure: Sure[] }> {
	const sure: Sure[] = [];
	const least = Math.min(reviewFrom, mergeFrom);
	const compared = await throughCandidates(work, roll, pace, {
		see: (one, other, mine, theirs) => {
			const score = scoreOf(mine.likeable, theirs.likeable, roll.frequencies);
			if (score < least || haveDifferentStrongIds(mine, theirs) || apart.has(roll.ids[one], roll.ids[other])) return;
			// Who contradicts the other scores half at most: on the list where somebody wants to see such pairs, never merged.
			if (score >= mergeFrom && !contradiction(mine.likeable, theirs.likeable)) sure.push({ one, other, score });
			else if (score >= reviewFrom) findings.add(newPair(roll.ids[one], roll.ids[other], score, compare(mine.likeable, theirs.likeable, roll.frequencies).reasons));
		},
		rest: async () => await findings.write(false),
	});
	return { compared, sure };
}

