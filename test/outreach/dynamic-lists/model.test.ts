import fc from 'fast-check';
import { activeLists, loadListed, type ListRule } from '../../../marketing/outreach';
import { PURCHASE } from '../../../marketing/events';
import { fact, tracked } from '../../events/facts';
import { DAY, databases, freshWork, NOON, type TestWork } from '../../kit/databases';
import { good } from '../../kit/outcomes';
import { seed } from '../../kit/seed';
import { merge, row, seen } from '../../profiles/people';
import { lists } from './stage';

interface Deed {
	person: number;
	name: string;
	/** How long before noon. */
	halfDays: number;
	product: string;
	caseId: string | undefined;
}

const NAMES = ['Opened', 'opened ', 'Closed', 'CLOSED', 'Called', 'called', PURCHASE];
const days = fc.integer({ min: 1, max: 5 });
const deed: fc.Arbitrary<Deed> = fc.record({
	person: fc.nat(2), name: fc.constantFrom(...NAMES), halfDays: fc.nat(12), product: fc.constantFrom('Tent', 'TENT', 'Boots'), caseId: fc.constantFrom(undefined, '1', '2'),
});
const rule: fc.Arbitrary<ListRule> = fc.oneof(
	fc.record({ kind: fc.constant('bought' as const), products: fc.constantFrom<string[][]>(['tent'], ['boots'], ['tent', 'boots']), days }),
	fc.record({ kind: fc.constant('open-case' as const), opened: fc.constant<string[]>(['OPENED']), closed: fc.constant<string[]>(['closed']), key: fc.constant('caseId'), days }),
	fc.record({ kind: fc.constant('did' as const), event: fc.constantFrom('Called', 'order completed'), days, atLeast: fc.integer({ min: 1, max: 3 }) }),
);

const plain = (name: string) => name.trim().toLowerCase();

/** When the rule stops holding for somebody who did this (`for good`: not by itself); undefined when it doesn't hold. */
function model(asked: ListRule, deeds: Deed[]): number | 'for good' | undefined {
	const moment = ({ halfDays }: Deed) => NOON - halfDays * DAY / 2;
	const young = deeds.filter((one) => moment(one) + asked.days * DAY > NOON);
	const latestEnd = (some: Deed[], nth = 1) => some.map(moment).sort((one, other) => other - one).map((at) => at + asked.days * DAY)[nth - 1];
	if (asked.kind === 'bought') return latestEnd(young.filter(({ name, product }) => name === PURCHASE && asked.products.includes(plain(product))));
	if (asked.kind === 'did') return latestEnd(young.filter(({ name }) => plain(name) === plain(asked.event)), asked.atLeast);
	const open = young.some((one) => plain(one.name) === 'opened'
		&& !deeds.some((other) => plain(other.name) === 'closed' && other.caseId === one.caseId && moment(other) >= moment(one)));
	return open ? 'for good' : undefined;
}

describe.each(databases)('dynamic lists on $name', (kind) => {
	test(`hold for whom a plain reading of the rules says (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 25 }), fc.array(rule, { minLength: 1, maxLength: 5 }), fc.boolean(), async (deeds, rules, merged) => {
			const work: TestWork = await freshWork(kind);
			const ids = async () => (await seen(work, row('card:c0'), row('card:c1'), row('card:c2'))).map(({ profileId }) => profileId);
			const [one, other] = await ids();
			await tracked(work, ...deeds.map(({ person, name, halfDays, product, caseId }, turn) => fact(work, `c${person}`, {
				name, eventId: String(turn), occurredAt: new Date(NOON - halfDays * DAY / 2), properties: { caseId, products: [{ name: product }] },
			})));
			if (merged) good(await merge(work, one, other));
			await lists(work, ...rules.map((own, turn) => ({ name: `list ${turn}`, rule: own })));
			const today = await ids();
			const of = await loadListed(work.database, [...new Set(today)], await activeLists(work.database), NOON);
			for (const id of new Set(today)) {
				const own = deeds.filter(({ person }) => today[person] === id);
				const expected = rules.flatMap((asked, turn) => (model(asked, own) === undefined ? [] : [[`list ${turn}`, model(asked, own)]]));
				expect(of(id).map(({ list, until }) => [list.name, until ?? 'for good'])).toEqual(expected);
			}
		}), { seed, numRuns: kind.name === 'SQLite' ? 30 : 8 });
	});
});
