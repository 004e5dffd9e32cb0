import fc from 'fast-check';
import type { ImportTerms } from '../../../marketing/consent';
import { databases, freshWork, NOON, DAY } from '../../kit/databases';
import { seed } from '../../kit/seed';
import { counts, list, take } from './files';

/** Lines about few addresses, so that they meet often: with ends, reasons, spellings, and faults. */
const line = fc.record({
	email: fc.constantFrom('a@shop.test', 'A@Shop.test', 'b@shop.test', 'c@gmail.com', 'c+x@googlemail.com', 'broken', ''),
	reason: fc.constantFrom('', 'complaint', 'manual', 'nonsense'),
	ends: fc.constantFrom('', '2026-12-01', '2026-12-24', '2027-06-01', '2020-01-01', 'soon'),
	channel: fc.constantFrom('', 'sms'),
});
const file = fc.array(line, { minLength: 1, maxLength: 25 });
const text = (lines: object[]) => `email,reason,ends,channel\n${lines.map((one) => Object.values(one).join(',')).join('\n')}\n`;
const terms: Partial<ImportTerms> = { channels: ['email', 'phone'], expiresAt: NOON + 400 * DAY };

describe.each(databases)(`importing on $name, seed ${seed}`, (kind) => {
	test('gives the same list and the same counts in whatever order the lines come and however they are batched', async () => {
		await fc.assert(fc.asyncProperty(file, file, fc.integer({ min: 1, max: 7 }), fc.infiniteStream(fc.nat(1_000)), async (before, lines, batch, chance) => {
			const shuffled = lines.map((one) => ({ one, place: chance.next().value })).sort((one, other) => one.place - other.place).map(({ one }) => one);
			const told = [];
			for (const [order, size] of [[lines, 10_000], [shuffled, 10_000], [lines, batch], [shuffled, batch]] as const) {
				const work = await freshWork(kind);
				await take(work, text(before), terms);
				const report = await take(work, text(order), terms, { batch: size });
				told.push({ counts: counts(report), faults: report.faultCount, list: await list(work) });
				await work.database.close();
			}
			expect(told.slice(1)).toEqual([told[0], told[0], told[0]]);
			const { lines: read = 0, added = 0, changed = 0, known = 0, duplicates = 0, invalid = 0 } = told[0].counts;
			expect(added + changed + known + duplicates + invalid).toBe(read);
		}), { seed, numRuns: kind.name === 'SQLite' ? 25 : 6 });
	}, 120_000);
});
