import { readPairId, resolvePairs, type PairDecision } from '../../marketing/duplicates';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readPerson } from '../../marketing/profiles';
import { operation, readOtherPersonFields, readPersonFields, type Read } from '../kit';
import { duplicateResolveFields } from './duplicate-resolve.fields';
import { readReason } from './reason-field';

/** Accepts or rejects pairs of the list. */
export const resolveDuplicates = operation({
	value: 'resolve',
	name: 'Resolve',
	action: 'Resolve duplicates',
	description: 'Accept pairs of the list, which makes one person of two, or reject them, which keeps the two apart',
	fields: duplicateResolveFields,
	input: (read) => ({ pair: pairIn(read), decision: read<unknown>('decision'), reason: readReason(read) }),
	judge: ({ pair, decision: written, reason }): Outcome<PairDecision> => {
		const decision = readDecision(written);
		if (!decision.ok) return decision;
		const rest = { decision: decision.value, reason };
		if ('pairId' in pair) {
			const ids = readPairId(pair.pairId);
			return ids ? accepted({ pairId: ids.join('~'), ...rest }) : refused(NO_PAIR);
		}
		const [one, other] = [readPerson(pair.one), readPerson(pair.other)];
		if (!one.ok) return one;
		return other.ok ? accepted({ one: one.value, other: other.value, ...rest }) : { ok: false, reason: { ...other.reason, field: 'Other Person' } };
	},
	run: resolvePairs,
	emit: ({ pairId, decision, score, profileId, otherProfileId, mergedProfileIds }) => ({
		fields: {
			pairId, profileId, pairState: decision === 'accept' ? 'accepted' : 'rejected', score: Math.round(score * 1e4) / 1e4,
			...(otherProfileId === undefined ? { mergedProfileIds } : { otherProfileId }),
		},
	}),
});

function pairIn(read: Read) {
	return read('pairBy') === 'people' ? { one: readPersonFields(read), other: readOtherPersonFields(read) } : { pairId: read<unknown>('pairId') };
}

/** As the field gives it, or as an answer of a form may say it. */
function readDecision(written: unknown): Outcome<'accept' | 'reject'> {
	const word = typeof written === 'string' ? written.trim().toLowerCase() : '';
	if (word === 'accept' || word === 'accepted') return accepted('accept');
	if (word === 'reject' || word === 'rejected') return accepted('reject');
	return refused({ code: 'no-decision', field: 'Decision', message: `"${String(written).slice(0, 40)}" is no decision`, advice: 'It must be accept or reject.' });
}

const NO_PAIR = {
	code: 'no-pair',
	field: 'Pair ID',
	message: 'This row names no pair',
	advice: 'Put Duplicate > Find or Get Many before this node, or choose \'Two People\' and name both.',
};
