import type { ReviewPair } from '../../marketing/duplicates';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { iso } from '../kit';

/** A pair as an item carries it. */
export function pairItem({ foundAt, decidedAt, decidedBy, ...pair }: ReviewPair): object {
	return { ...pair, score: Math.round(pair.score * 1e4) / 1e4, foundAt: iso(foundAt), ...(decidedAt === undefined ? {} : { decidedAt: iso(decidedAt), decidedBy }) };
}

/** A score as somebody writes it. */
export function readScore(field: string, written: unknown): Outcome<number> {
	const score = typeof written === 'string' && written.trim() === '' ? NaN : Number(written);
	if (score > 0 && score <= 1) return accepted(score);
	return refused({ code: 'no-score', field, message: `${field} "${String(written).slice(0, 40)}" is no score`, advice: 'Give a number above 0 up to 1, e.g. 0.95 for ninety-five in a hundred.' });
}
