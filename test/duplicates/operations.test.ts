import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../../marketing/outcome';
import { getManyDuplicates } from '../../nodes/UnifiedProfile/duplicate-get-many.operation';
import { findDuplicatePairs } from '../../nodes/UnifiedProfile/duplicate-find.operation';
import { resolveDuplicates } from '../../nodes/UnifiedProfile/duplicate-resolve.operation';
import type { AnyOperation, Tools } from '../../nodes/kit/operation';
import { databases, freshWork, NOON } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met, people } from '../profiles/people';

const KIM = { firstName: 'Kimberly', lastName: 'Zabrowska', birthDate: '1971-05-06', street: 'Lilac Lane 12', city: 'Kelgrad' };
const KIM_TOO = { ...KIM, lastName: 'Zabrowksa' };

/** What an operation makes of one item's parameters; those left out have their defaults. */
function judged(operation: AnyOperation, parameters: IDataObject): Outcome<unknown> {
	const defaults = Object.fromEntries(operation.fields.map(({ name, default: value }) => [name, value]));
	const all: IDataObject = { ...(defaults as IDataObject), ...parameters };
	const read = Object.assign((name: string) => all[name], { item: {}, now: NOON });
	return operation.judge(operation.input(read as never) as never, NOON);
}

async function emitted(operation: AnyOperation, tools: Tools, ...items: IDataObject[]): Promise<(object | string)[]> {
	const outcomes = await operation.run(tools, items.map((item) => good(judged(operation, item)) as never));
	return outcomes.flatMap((outcome): (object | string)[] => {
		if (!outcome.ok) return [outcome.reason.code];
		const items = operation.emit(outcome.value as never);
		return (Array.isArray(items) ? items : [items]).map(({ fields }) => fields);
	});
}

describe.each(databases)('the operations on $name', (kind) => {
	test('find, look at, decide', async () => {
		const hints: string[] = [];
		const tools = { ...(await freshWork(kind)), stop: { aborted: false }, hint: (text: string) => hints.push(text) } as unknown as Tools;
		expect(await emitted(findDuplicatePairs, tools, {})).toEqual([]);
		expect(hints).toEqual(['Of 0 people, 0 pairs were worth comparing. 0 wait on the list for somebody to decide.']);
		const [one, other] = [await met(tools, 'email:kim@shop.test', KIM), await met(tools, 'card:77', KIM_TOO)];
		const pairId = [one, other].sort().join('~');
		const pair = { pairId, score: expect.any(Number), state: 'open', one: expect.objectContaining({ profileId: one, name: 'Kimberly Zabrowska' }), other: expect.objectContaining({ profileId: other }), reasons: expect.any(Array), foundAt: '2026-11-20T12:00:00.000Z' };
		expect(await emitted(findDuplicatePairs, tools, {})).toEqual([pair]);
		expect(await emitted(getManyDuplicates, tools, {})).toEqual([pair]);
		expect(await emitted(getManyDuplicates, tools, { filters: { fromScore: 1 } })).toEqual([]);
		expect(await emitted(resolveDuplicates, tools, { pairId, decision: 'accept' }, { pairId, decision: 'rejected' })).toEqual([
			{ pairId, profileId: one, pairState: 'accepted', score: expect.any(Number), mergedProfileIds: [other] }, 'decided-before']);
		expect(await people(tools)).toBe(1);
		expect(await emitted(getManyDuplicates, tools, { state: 'accepted' })).toEqual([expect.objectContaining({ pairId, state: 'accepted', decidedBy: 'test', decidedAt: '2026-11-20T12:00:00.000Z' })]);
	});

	test('merge by itself where a score is given, decide by two people', async () => {
		const hints: string[] = [];
		const tools = { ...(await freshWork(kind)), stop: { aborted: false }, hint: (text: string) => hints.push(text) } as unknown as Tools;
		const [one, other] = [await met(tools, 'email:kim@shop.test', KIM), await met(tools, 'card:77', KIM_TOO)];
		expect(await emitted(findDuplicatePairs, tools, { options: { mergeFrom: 0 } })).toHaveLength(1);
		const by = { pairBy: 'people', personBy: 'email', personEmail: 'KIM@shop.test', otherBy: 'card', otherValue: '77', decision: ' Reject ' };
		expect(await emitted(resolveDuplicates, tools, by)).toEqual([{ pairId: [one, other].sort().join('~'), profileId: expect.any(String), otherProfileId: expect.any(String), pairState: 'rejected', score: expect.any(Number) }]);
		await met(tools, 'card:78', KIM);
		await emitted(findDuplicatePairs, tools, { options: { mergeFrom: '0.95' } });
		expect(hints[1]).toMatch(/ 1 were merged\./);
	});
});

test.each<[string, AnyOperation, IDataObject, string]>([
	['a score in hundredths', findDuplicatePairs, { reviewFrom: 60 }, 'no-score'],
	['no score', findDuplicatePairs, { reviewFrom: '' }, 'no-score'],
	['a score to merge from that is none', findDuplicatePairs, { options: { mergeFrom: 95 } }, 'no-score'],
	['a time that is none', findDuplicatePairs, { options: { changedSince: 'lately' } }, 'no-time'],
	['a state that is none', getManyDuplicates, { state: 'closed' }, 'no-state'],
	['a pair that is none', resolveDuplicates, { pairId: 'seventeen' }, 'no-pair'],
	['no pair', resolveDuplicates, { pairId: '' }, 'no-pair'],
	['a decision that is none', resolveDuplicates, { pairId: 'a~b', decision: 'perhaps' }, 'no-decision'],
	['nobody', resolveDuplicates, { pairBy: 'people', personBy: 'email', personEmail: '' }, 'no-person'],
])('%s is refused', (_, operation, parameters, code) => {
	expect(reasonOf(judged(operation, parameters)).code).toBe(code);
});
