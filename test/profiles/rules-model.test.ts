import fc from 'fast-check';
import { DEFAULT_RULES, identify, previewRules, readRules, updateRules, type IdentityRules, type Sighting } from '../../marketing/profiles';
import { sql } from '../../marketing/store';
import { databases, DAY, freshWork, NOON, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { seed } from '../kit/seed';
import { everything, people, rowWith } from './people';

/** Few values, so that rows often meet. */
const rowOf = fc.record({
	identifiers: fc.uniqueArray(fc.constantFrom('customer:shop=1', 'customer:shop=2', 'email:a@x.test', 'email:b@x.test', 'phone:+48601234567', 'phone:+48601234568', 'card:1', 'card:2', 'device:1', 'device:2'),
		// A row with two identifiers of a strong kind is refused.
		{ minLength: 1, maxLength: 3, selector: (one) => one.split(/[:=]/)[0] }),
	source: fc.constantFrom('till', 'web form', 'account', 'call center'),
	first: fc.constantFrom('', '', 'Anna', 'Peter'),
	day: fc.nat(40),
}).map(({ identifiers, source, first, day }) =>
	rowWith(identifiers.join(' '), { source, traits: first ? { firstName: first } : {}, seenAt: NOON - day * DAY }));

const ruleOf = (kind: string) => fc.record({
	kind: fc.constant(kind), limit: fc.integer({ min: 1, max: 3 }), within: fc.constantFrom('ever' as const, 'week' as const), people: fc.integer({ min: 2, max: 6 }),
	links: fc.constantFrom('merge' as const, 'merge' as const, 'suggest' as const, 'never' as const), strong: kind.startsWith('customer') ? fc.constant(true) : fc.boolean(),
});
/** `manyShare`: whether identifiers may come to belong to too many people. */
const rulesOf = (manyShare: boolean) => fc.record({
	identifiers: fc.tuple(...['customer:*', 'email', 'phone', 'card', '*'].map(ruleOf)).chain((rules) =>
		fc.shuffledSubarray(rules.map((rule) => ({ ...rule, people: manyShare ? rule.people : 1_000, limit: rule.strong ? 1 : rule.limit })), { minLength: rules.length })),
	mergesFrom: fc.constantFrom('web-form' as const, 'till' as const, 'call-center' as const),
	blocked: fc.subarray([{ kind: 'email', pattern: 'b@*' }, { kind: 'any', pattern: '2' }]),
}).map((written): IdentityRules => good(readRules({ ...written, blocked: [...DEFAULT_RULES.blocked, ...written.blocked] })));

/** Who is who among the records, each named by what it says. */
async function partitionIn(work: TestWork): Promise<string[][]> {
	const rows = await work.database.rows<{ head: string; content: string }>(sql`
		select coalesce(a.profile_id, p.id) as head, p.source || ' ' || p.record_key as content
		from profiles p left join profile_aliases a on a.alias_id = p.id`);
	return [...Map.groupBy(rows, ({ head }) => head).values()].map((own) => own.map(({ content }) => content).sort()).sort();
}

async function inBatches(work: TestWork, rows: Sighting[], size: number): Promise<void> {
	for (let start = 0; start < rows.length; start += size) await identify(work, rows.slice(start, start + size));
}

const many = fc.array(rowOf, { minLength: 1, maxLength: 16 });

describe.each(databases)('new rules on $name', (kind) => {
	const runs = kind.name === 'SQLite' ? 60 : 12;

	test(`a preview says exactly what the update does, and writes nothing (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(many, rulesOf(true), rulesOf(true), fc.constantFrom(1, 3, 100), async (rows, before, after, size) => {
			const work = await freshWork(kind);
			await updateRules(work, before, 'before');
			await inBatches(work, rows, size);
			const stored = await everything(work);
			const expected = await previewRules(work, after);
			expect(await everything(work)).toEqual(stored);
			const effect = await updateRules(work, after, 'after');
			expect(effect).toEqual({ ...expected, version: 2 });
			expect(effect.people).toBe(await people(work));
			// Once they hold, the same rules change nothing more.
			expect(await previewRules(work, after)).toMatchObject({ joins: 0, splits: 0, people: effect.people });
		}), { seed, numRuns: runs });
	}, 180_000);

	test(`afterwards everybody is who they were if the rules had always held (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(many, rulesOf(false), rulesOf(false), fc.constantFrom(1, 3, 100), async (rows, before, after, size) => {
			// Rows that a rule blocks are refused at the door: their records differ, whatever comes later.
			const [first, second] = [before, after].map((rules) => ({ ...rules, blocked: DEFAULT_RULES.blocked }));
			const [changed, fresh] = [await freshWork(kind), await freshWork(kind)];
			await updateRules(changed, first, 'before');
			await inBatches(changed, rows, size);
			await updateRules(changed, second, 'after');
			await updateRules(fresh, second, 'from the beginning');
			await inBatches(fresh, rows, 100);
			expect(await partitionIn(changed)).toEqual(await partitionIn(fresh));
		}), { seed, numRuns: runs });
	}, 180_000);
});
