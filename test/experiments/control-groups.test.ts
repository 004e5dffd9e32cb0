import fc from 'fast-check';
import { inControl, loadControlGroups, readControlGroup, setControlGroups } from '../../marketing/experiments';
import { sql } from '../../marketing/store';
import { databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { seed } from '../kit/seed';

const keys = Array.from({ length: 6_000 }, (_, turn) => `01990000-0000-7000-8000-${String(turn).padStart(12, '0')}`);
const share = fc.integer({ min: 0, max: 500 }).map((thousandths) => thousandths / 1_000);

describe('who is in a control group', () => {
	test(`a larger group with the same salt contains the smaller one, and the answer is always the same (seed ${seed})`, () => {
		fc.assert(fc.property(fc.string(), fc.string(), share, share, (salt, key, one, other) => {
			const [small, large] = [one, other].sort((a, b) => a - b);
			if (inControl({ salt, share: small }, key)) expect(inControl({ salt, share: large }, key)).toBe(true);
			expect(inControl({ salt, share: small }, key)).toBe(inControl({ salt, share: small }, key));
		}), { seed });
	});

	test('nobody with share 0', () => expect(keys.some((key) => inControl({ salt: 'a', share: 0 }, key))).toBe(false));

	/** How far counts are from what they should be: with 19 degrees of freedom beyond 43.8 once in a thousand times. */
	const chiSquared = (counts: number[], expected: number) => counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
	// The places of the keys, told by at which share they come in, in steps of a fortieth of all.
	const stepOf = (salt: string, key: string) => Array.from({ length: 20 }, (_, step) => (step + 1) / 40).findIndex((part) => inControl({ salt, share: part }, key));

	test.each(['a', 'b', '01990000-0000-7000-8000-000000000001', ''])('people are spread evenly with the salt "%s"', (salt) => {
		const counts = new Array<number>(20).fill(0);
		for (const step of keys.map((key) => stepOf(salt, key))) if (step >= 0) counts[step]++;
		expect(chiSquared(counts, keys.length / 40)).toBeLessThan(43.8);
	});

	test('groups with different salts have nothing to do with each other', () => {
		const [one, other] = [{ salt: 'one', share: 0.5 }, { salt: 'other', share: 0.5 }].map((group) => keys.map((key) => inControl(group, key)));
		const cells = [[true, true], [true, false], [false, true], [false, false]].map(([first, second]) => keys.filter((_, turn) => one[turn] === first && other[turn] === second).length);
		// Three degrees of freedom: beyond 16.3 once in a thousand times.
		expect(chiSquared(cells, keys.length / 4)).toBeLessThan(16.3);
	});
});

describe('a control group is read', () => {
	test.each<[unknown, unknown, object]>([
		[' Spring ', '0.1', { name: 'Spring', share: 0.1 }], [undefined, 0, { name: '', share: 0 }], ['', 0.5, { name: '', share: 0.5 }],
	])('%p with %p', (name, part, expected) => expect(good(readControlGroup({ name, share: part }))).toEqual(expected));

	test.each([0.51, -0.1, 'half', '', undefined, 10, NaN])('%p is no share', (part) => expect(reasonOf(readControlGroup({ name: '', share: part })).field).toBe('Share'));
});

describe.each(databases)('control groups on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});
	const set = async (...asks: { name: string; share: number }[]) => (await setControlGroups(work, asks)).map(good);

	test('a changed share keeps its people: the salt stays', async () => {
		const [{ group: first, status }] = await set({ name: '', share: 0.1 });
		expect([first.since, status]).toEqual([NOON, 'created']);
		work.clock.at += 1;
		const [{ group: second }] = await set({ name: '', share: 0.2 });
		expect(second).toEqual({ ...first, share: 0.2, since: NOON + 1 });
		expect(await loadControlGroups(work.database)).toEqual(new Map([['', second]]));
	});

	test('the same share again changes nothing', async () => {
		const [{ group }] = await set({ name: 'Spring', share: 0.1 });
		work.clock.at += 1;
		expect(await set({ name: 'Spring', share: 0.1 })).toEqual([{ group, status: 'unchanged' }]);
	});

	test('each has a salt of its own, and the last word of a batch counts', async () => {
		expect((await set({ name: 'a', share: 0.1 }, { name: 'b', share: 0.1 }, { name: 'a', share: 0.3 })).map(({ status }) => status)).toEqual(['created', 'created', 'updated']);
		const groups = await loadControlGroups(work.database);
		expect([groups.get('a')?.share, groups.get('a')?.salt === groups.get('b')?.salt]).toEqual([0.3, false]);
	});

	test('the audit trail says who set it', async () => {
		await set({ name: 'Spring', share: 0.1 });
		const rows = await work.database.rows<{ actor: string; action: string; details: string }>(sql`select actor, action, details from audit_log`);
		expect(rows.map(({ details, ...row }) => ({ ...row, ...JSON.parse(details) as object }))).toEqual([{ actor: 'test', action: 'control-group', campaign: 'Spring', share: 0.1 }]);
	});
});
