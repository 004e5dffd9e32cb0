import type { Said } from '../../marketing/consent';
import { standing } from '../../marketing/consent/ledger/consent';

type Word = [status: Said['status'], saidAt: number, recordedAt: number, from?: string, mergedAt?: number];

const said = ([status, saidAt, recordedAt, mergedFrom, mergedAt]: Word): Said => ({ status, saidAt, recordedAt, source: 'form', mergedFrom, mergedAt });
const rows: [string, Word[], Said['status'] | undefined][] = [
	['nothing said: nothing holds', [], undefined],
	['one word holds', [['granted', 5, 5]], 'granted'],
	['the latest word holds: a no after a yes', [['granted', 5, 5], ['withdrawn', 6, 6]], 'withdrawn'],
	['the latest word holds: a yes after a no', [['withdrawn', 5, 5], ['granted', 6, 6]], 'granted'],
	['a question after a yes needs its answer', [['granted', 5, 5], ['pending', 6, 6]], 'pending'],
	['it counts when it was said, not when it was recorded', [['withdrawn', 6, 1], ['granted', 5, 9]], 'withdrawn'],
	['of two at one moment the stricter holds', [['withdrawn', 5, 5], ['granted', 5, 6], ['pending', 5, 7]], 'withdrawn'],
	['a yes without a date never overrides a no', [['withdrawn', 5, 5], ['granted', 0, 9]], 'withdrawn'],
	['a yes without a date is a yes where nothing else was said', [['granted', 0, 9]], 'granted'],

	['merged: the other\'s no holds against an own later yes', [['granted', 8, 8], ['withdrawn', 5, 5, 'b', 9]], 'withdrawn'],
	['merged: the own no holds against the other\'s later yes', [['withdrawn', 5, 5], ['granted', 8, 8, 'b', 9]], 'withdrawn'],
	['merged: the other\'s open question holds against the own yes', [['granted', 8, 8], ['pending', 5, 5, 'b', 9]], 'pending'],
	['merged: the other\'s latest word counts, not their earlier no', [['granted', 8, 8], ['withdrawn', 5, 5, 'b', 9], ['granted', 6, 6, 'b', 9]], 'granted'],
	['merged: the other\'s yes holds where nothing was said here', [['granted', 5, 5, 'b', 9]], 'granted'],
	['merged: a yes said after the merge lifts the other\'s no', [['withdrawn', 5, 5, 'b', 9], ['granted', 10, 10]], 'granted'],
	['merged: a no said after the merge holds', [['granted', 5, 5, 'b', 9], ['withdrawn', 10, 10]], 'withdrawn'],
	['merged: an old yes that is recorded after the merge doesn\'t lift a later no', [['withdrawn', 5, 5, 'b', 9], ['granted', 4, 10]], 'withdrawn'],
	['merged: a yes without a date, recorded after the merge, doesn\'t lift a no', [['withdrawn', 5, 5, 'b', 9], ['granted', 0, 10]], 'withdrawn'],
	['merged: a yes of the same moment doesn\'t lift a no', [['withdrawn', 5, 5, 'b', 9], ['granted', 5, 10]], 'withdrawn'],
	['two merged: one\'s no holds against the other\'s later yes', [['withdrawn', 5, 5, 'b', 9], ['granted', 7, 7, 'c', 9]], 'withdrawn'],
	['two merged: a yes said after the first merge lifts only the first\'s no', [['withdrawn', 5, 5, 'b', 9], ['withdrawn', 6, 6, 'c', 12], ['granted', 10, 10]], 'withdrawn'],
	['two merged: a yes said after both merges lifts both', [['withdrawn', 5, 5, 'b', 9], ['withdrawn', 6, 6, 'c', 12], ['granted', 13, 13]], 'granted'],
];

describe('what holds', () => {
	test.each(rows)('%s', (_, words, status) => {
		expect(standing(words.map(said))?.status).toBe(status);
	});

	test.each(rows)('in whatever order the words are read: %s', (_, words, status) => {
		expect(standing([...words].reverse().map(said))?.status).toBe(status);
	});

	test('the word itself comes out, with its evidence', () => {
		const word = said(['withdrawn', 5, 6]);
		expect(standing([said(['granted', 4, 4]), word])).toBe(word);
	});
});
