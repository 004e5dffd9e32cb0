import { findDuplicates } from '../../marketing/duplicates';
import { MERGE_THRESHOLD } from '../../marketing/likeness';
import type { Traits } from '../../marketing/profiles';
import { databases, freshWork } from '../kit/databases';
import { seed } from '../kit/seed';
import { met, profileOf } from '../profiles/people';
import { crowd, settled } from './crowd';

type Written = [identifiers: string, traits: Traits];

const HOME = { street: 'Main Street 5', city: 'Leeds', postcode: 'LS1 1AA' };
const LEE = { lastName: 'Lee', ...HOME };

/** Two people each, however alike they are. */
const TWO: [string, Written, Written][] = [
	['a couple at one address', ['email:anna@lees.test', { firstName: 'Anna', ...LEE }], ['email:peter@lees.test', { firstName: 'Peter', ...LEE }]],
	['twins', ['card:1', { firstName: 'Ivan', birthDate: '1990-01-01', ...LEE }], ['card:2', { firstName: 'Petar', birthDate: '1990-01-01', ...LEE }]],
	['twins whose names begin alike', ['card:1', { firstName: 'Daniel', birthDate: '1990-01-01', ...LEE }], ['card:2', { firstName: 'Daniela', birthDate: '1990-01-01', ...LEE }]],
	['father and son of one name, by their birth dates', ['card:1', { firstName: 'John', birthDate: '1950-03-04', ...LEE }], ['card:2', { firstName: 'John', birthDate: '1980-06-17', ...LEE }]],
	['father and son of one name, by what stands behind it', ['card:1', { name: 'John Lee Sr.', ...HOME }], ['card:2', { name: 'John Lee Jr.', ...HOME }]],
	['mother and daughter', ['card:1', { firstName: 'Maria', birthDate: '1960-01-02', ...LEE }], ['card:2', { firstName: 'Mariana', birthDate: '1990-01-02', ...LEE }]],
	['namesakes of different birth dates', ['card:1', { name: 'Jan Nowak', birthDate: '1970-05-06', city: 'Leeds' }], ['card:2', { name: 'Jan Nowak', birthDate: '1991-11-30', city: 'Leeds' }]],
	['two who share nothing but their names', ['card:1', { name: 'Jan Nowak' }], ['card:2', { name: 'Jan Nowak' }]],
	['two who share names and town', ['card:1', { name: 'Jan Nowak', city: 'Leeds' }], ['card:2', { name: 'Jan Nowak', city: 'Leeds' }]],
	['neighbours with one birth date', ['card:1', { name: 'Olga Ruse', birthDate: '1970-05-06', street: 'Main Street 5', city: 'Leeds' }], ['card:2', { name: 'Petra Varna', birthDate: '1970-05-06', street: 'Main Street 7', city: 'Leeds' }]],
];

describe.each(databases)('families on $name', (kind) => {
	test.each(TWO)(`%s are never above the merge threshold, alone or in a crowd (seed ${seed})`, async (_, [one, mine], [other, theirs]) => {
		for (const size of [0, 60]) {
			const work = await freshWork(kind);
			await settled(work, crowd(size, seed));
			const ids = [await met(work, one, mine), await met(work, other, theirs)];
			const { pairs } = await findDuplicates(work, { reviewFrom: 0.01, limit: 10_000 });
			const score = pairs.find(({ one: first, other: second }) => ids.includes(first.profileId) && ids.includes(second.profileId))?.score ?? 0;
			expect(score).toBeLessThan(MERGE_THRESHOLD);
			await findDuplicates(work, { reviewFrom: 0.6, mergeFrom: MERGE_THRESHOLD });
			const [first, second] = await Promise.all(ids.map(async (id) => (await profileOf(work, id)).profileId));
			expect(first).not.toBe(second);
		}
	});
});
