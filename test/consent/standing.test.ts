import fc from 'fast-check';
import type { Said } from '../../marketing/consent';
import { standing } from '../../marketing/consent/ledger/standing';
import { seed } from '../kit/seed';
import { inOrder, said } from './words-said';

type Status = Said['status'];
type Word = [status: Status, saidAt: number, recordedAt: number, from?: string, mergedAt?: number];

const holds = (words: Partial<Said>[], channel: Said['channel'] = 'email', topic = '') => standing(inOrder(words.map(said)), channel, topic);
const word = ([status, saidAt, recordedAt, mergedFrom, mergedAt]: Word): Partial<Said> => ({ status, saidAt, recordedAt, mergedFrom, mergedAt });

const rows: [string, Word[], Status | undefined][] = [
	['nothing said: nothing holds', [], undefined],
	['one word holds', [['granted', 5, 5]], 'granted'],
	['the latest word holds: a no after a yes', [['granted', 5, 5], ['withdrawn', 6, 6]], 'withdrawn'],
	['the latest word holds: a yes after a no', [['withdrawn', 5, 5], ['granted', 6, 6]], 'granted'],
	['a question after a yes needs its answer', [['granted', 5, 5], ['pending', 6, 6]], 'pending'],
	['an answered question is a yes', [['pending', 5, 5], ['granted', 6, 6]], 'granted'],
	['a question lifts no no', [['withdrawn', 5, 5], ['pending', 6, 6]], 'withdrawn'],
	['a yes after a no and a question lifts both', [['withdrawn', 5, 5], ['pending', 6, 6], ['granted', 7, 7]], 'granted'],
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
	['merged: a yes said after the merge under the other\'s id lifts the own no', [['withdrawn', 5, 5], ['granted', 10, 10, 'b', 9]], 'granted'],
	['merged: a no said after the merge holds', [['granted', 5, 5, 'b', 9], ['withdrawn', 10, 10]], 'withdrawn'],
	['merged: an old yes that is recorded after the merge doesn\'t lift a later no', [['withdrawn', 5, 5, 'b', 9], ['granted', 4, 10]], 'withdrawn'],
	['merged: a yes without a date, recorded after the merge, doesn\'t lift a no', [['withdrawn', 5, 5, 'b', 9], ['granted', 0, 10]], 'withdrawn'],
	['merged: a yes of the same moment doesn\'t lift a no', [['withdrawn', 5, 5, 'b', 9], ['granted', 5, 10]], 'withdrawn'],
	['merged: a yes that a clock gone back puts before the merge lifts no no', [['withdrawn', 5, 5, 'b', 9], ['granted', 10, 8]], 'withdrawn'],
	['two merged: one\'s no holds against the other\'s later yes', [['withdrawn', 5, 5, 'b', 9], ['granted', 7, 7, 'c', 9]], 'withdrawn'],
	['two merged: a yes said after the first merge lifts only the first\'s no', [['withdrawn', 5, 5, 'b', 9], ['withdrawn', 6, 6, 'c', 12], ['granted', 10, 10]], 'withdrawn'],
	['two merged: a yes said after both merges lifts both', [['withdrawn', 5, 5, 'b', 9], ['withdrawn', 6, 6, 'c', 12], ['granted', 13, 13]], 'granted'],
];

test.each(rows)('%s', (_, words, status) => {
	expect(holds(words.map(word))?.word.status).toBe(status);
});

test('the word itself comes out, with its evidence', () => {
	const no = said({ status: 'withdrawn', saidAt: 6 });
	expect(standing([said({ saidAt: 4 }), no], 'email', '')?.word).toBe(no);
});

describe('general and special words', () => {
	const boots = { topic: 'boots' };
	const all = { channel: 'all' as const };
	test.each<[string, Partial<Said>[], Status | undefined]>([
		['a general yes is a yes about a topic', [{}], 'granted'],
		['a yes about all channels is one about each', [all], 'granted'],
		['words about another topic say nothing', [{ topic: 'tents' }], undefined],
		['words about another channel say nothing', [{ channel: 'sms' }], undefined],
		['a no to the topic holds against the general yes', [{ saidAt: 9 }, { ...boots, status: 'withdrawn' }], 'withdrawn'],
		['a general no holds against an earlier yes to the topic', [{ status: 'withdrawn', saidAt: 9 }, boots], 'withdrawn'],
		['a later yes to the topic lifts the general no', [{ status: 'withdrawn' }, { ...boots, saidAt: 9 }], 'granted'],
		['a later yes to the topic lifts a no to all channels', [{ ...all, status: 'withdrawn' }, { ...boots, saidAt: 9 }], 'granted'],
		['and a no after that holds again', [{ ...all, status: 'withdrawn' }, { ...boots, saidAt: 9 }, { ...all, status: 'withdrawn', saidAt: 10 }], 'withdrawn'],
		['a later general yes does not lift a no to the topic', [{ ...boots, status: 'withdrawn' }, { saidAt: 9 }], 'withdrawn'],
		['an undated yes to the topic lifts nothing', [{ status: 'withdrawn' }, { ...boots, saidAt: 0 }], 'withdrawn'],
		['a yes to the channel does not lift a no to the topic on all channels', [{ ...all, ...boots, status: 'withdrawn' }, { saidAt: 9 }], 'withdrawn'],
		['a soft opt-in lifts no no', [{ status: 'withdrawn' }, { ...boots, saidAt: 9, basis: 'soft-opt-in' }], 'withdrawn'],
		['a contract lifts no no', [{ status: 'withdrawn' }, { saidAt: 9, basis: 'contract' }], 'withdrawn'],
	])('%s', (_, words, status) => {
		expect(holds(words, 'email', 'boots')?.word.status).toBe(status);
	});

	test('a yes to one topic opens nothing else', () => {
		const words: Partial<Said>[] = [{ status: 'withdrawn' }, { ...boots, saidAt: 9 }];
		expect([holds(words)?.word.status, holds(words, 'email', 'tents')?.word.status, holds([{ ...boots }])]).toEqual(['withdrawn', 'withdrawn', undefined]);
	});
});

describe('what still stands beside the word', () => {
	const ids = (words: Partial<Said>[], topic = '') => holds(words, 'email', topic)?.grants.map(({ id }) => id).sort();
	test('an express consent is not hidden by a later soft opt-in', () => {
		const words: Partial<Said>[] = [{ id: 'express', saidAt: 5 }, { id: 'soft', saidAt: 9, basis: 'soft-opt-in', saleAt: 9 }];
		expect([holds(words)?.word.id, ids(words)]).toEqual(['soft', ['express', 'soft']]);
	});

	test.each<[string, Partial<Said>[], string[]]>([
		['what was said before a no is gone, though a later yes lifted it', [{ id: 'old', saidAt: 3 }, { status: 'withdrawn' }, { id: 'new', saidAt: 9 }], ['new']],
		['undated words are gone after any no', [{ id: 'undated', saidAt: 0 }, { status: 'withdrawn' }, { id: 'new', saidAt: 9 }], ['new']],
		['a yes of the moment of a no is gone', [{ id: 'same', saidAt: 5 }, { status: 'withdrawn' }, { id: 'new', saidAt: 9 }], ['new']],
		['a question that was answered takes nothing away', [{ id: 'oral', saidAt: 3 }, { status: 'pending' }, { id: 'clicked', saidAt: 9 }], ['clicked', 'oral']],
		['nothing stands while a no does', [{ id: 'old', saidAt: 3 }, { status: 'withdrawn' }], []],
		['nothing stands while a question is open', [{ id: 'old', saidAt: 3 }, { status: 'pending' }], []],
		['the general and the special yes stand together', [{ id: 'general' }, { id: 'special', topic: 'boots' }], ['general', 'special']],
	])('%s', (_, words, expected) => {
		expect(ids(words, 'boots')).toEqual(expected);
	});
});

const anyWord = fc.record({
	status: fc.constantFrom<Status>('granted', 'withdrawn', 'pending'), channel: fc.constantFrom<Said['channel']>('email', 'all', 'sms'), topic: fc.constantFrom('', 'boots', 'tents'),
	basis: fc.constantFrom<Said['basis']>('consent', 'soft-opt-in'), saidAt: fc.nat(8), recordedAt: fc.integer({ min: 1, max: 12 }),
	merge: fc.constantFrom<Partial<Said>>({}, { mergedFrom: 'b', mergedAt: 4 }, { mergedFrom: 'c', mergedAt: 7 }),
}).map(({ merge, ...rest }) => said({ ...rest, ...merge }));
const scopes = [['email', ''], ['email', 'boots'], ['sms', 'tents'], ['all', ''], ['push', 'boots']] as const;

test(`one more no or open question, whenever and about whatever, never makes a yes, nor takes a no away (seed ${seed})`, () => {
	fc.assert(fc.property(fc.array(anyWord, { maxLength: 12 }), anyWord, fc.constantFrom<Status>('withdrawn', 'pending'), (words, more, status) => {
		for (const [channel, topic] of scopes) {
			const before = standing(inOrder(words), channel, topic)?.word.status;
			const after = standing(inOrder([...words, { ...more, status }]), channel, topic);
			if (before !== 'granted') expect(after?.word.status).not.toBe('granted');
			if (before === 'withdrawn') expect(after?.word.status).toBe('withdrawn');
			const grants = standing(inOrder(words), channel, topic)?.grants ?? [];
			expect(after?.grants.filter((one) => !grants.includes(one)) ?? []).toEqual([]);
		}
	}), { seed, numRuns: 3_000 });
});

test(`a yes that holds stands beside itself, and was said after every no about it (seed ${seed})`, () => {
	fc.assert(fc.property(fc.array(anyWord, { maxLength: 12 }), (words) => {
		const found = standing(inOrder(words), 'email', 'boots');
		if (found?.word.status !== 'granted') return expect(found?.grants ?? []).toEqual([]);
		expect(found.grants).toContain(found.word);
		return undefined;
	}), { seed, numRuns: 2_000 });
});
