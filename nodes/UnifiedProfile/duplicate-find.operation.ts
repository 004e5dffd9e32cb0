import { findDuplicates, type FindAsk, type Found } from '../../marketing/duplicates';
import { readMoment } from '../../marketing/calendar';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { operation } from '../kit';
import { duplicateFindFields } from './duplicate-find.fields';
import { pairItem, readScore } from './duplicate-item';

interface Options {
	mergeFrom?: unknown;
	changedSince?: unknown;
}

const MOST = 100_000;

/** Looks for people who stand in the store twice. */
export const findDuplicatePairs = operation({
	value: 'find',
	name: 'Find',
	action: 'Find duplicates',
	description: 'Compare everybody by name, birth date, address and numbers, and put the people who are likely the same onto a list for somebody to decide',
	once: true,
	fields: duplicateFindFields,
	input: (read) => ({ reviewFrom: read<unknown>('reviewFrom'), limit: read<unknown>('limit'), ...read<Options>('options') }),
	judge: ({ reviewFrom, mergeFrom, limit, changedSince }, now): Outcome<FindAsk> => {
		const review = readScore('Review From Score', reviewFrom);
		if (!review.ok) return review;
		const since = isEmpty(changedSince) ? undefined : readMoment(changedSince, now);
		if (since === undefined && !isEmpty(changedSince)) return refused({ code: 'no-time', field: 'Changed Since', message: `"${String(changedSince).slice(0, 60)}" is no time` });
		const ask = { reviewFrom: review.value, limit: Math.min(Math.max(1, Math.trunc(Number(limit)) || 50), MOST), changedSince: since };
		if (isEmpty(mergeFrom)) return accepted(ask);
		if (Number(mergeFrom) === 0) return accepted({ ...ask, mergeFrom: null });
		const merge = readScore('Merge From Score', mergeFrom);
		return merge.ok ? accepted({ ...ask, mergeFrom: merge.value }) : merge;
	},
	run: async (tools, [ask]) => {
		const found = await findDuplicates(tools, ask, { stop: tools.stop });
		tools.hint(inWords(found));
		return [accepted(found.pairs)];
	},
	emit: (pairs) => pairs.map((pair) => ({ fields: pairItem(pair), alone: true })),
});

function inWords({ people, compared, found, merged, closed, stopped, pairs }: Found): string {
	const n = (count: number) => count.toLocaleString('en');
	return [
		`Of ${n(people)} people, ${n(compared)} pairs were worth comparing.`,
		`${n(found)} wait on the list for somebody to decide${found > pairs.length ? `; the likeliest ${n(pairs.length)} are shown` : ''}.`,
		merged > 0 ? `${n(merged)} were merged.` : '',
		closed > 0 ? `${n(closed)} left the list because they are one person by now.` : '',
		stopped ? 'The run was stopped before its end: what was found until then stays on the list.' : '',
	].filter((sentence) => sentence !== '').join(' ');
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
