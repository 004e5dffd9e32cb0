import { keepApart } from '../../marketing/profiles';
import { databases, freshWork, MINUTE, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, everything, merge, met, profileOf, row, seen } from '../profiles/people';

describe.each(databases)('keeping people apart on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const apart = async (...pairs: [string, string][]) => await keepApart(work, pairs.map(([one, other]) => ({ one: by(one), other: by(other), reason: 'twins' })));

	test('a row that names both joins them no more', async () => {
		const [one, other] = [await met(work, 'email:a@shop.test'), await met(work, 'card:7')];
		expect(good((await apart(['email:a@shop.test', 'card:7']))[0])).toEqual({ profileId: one, otherProfileId: other });
		work.clock.at += MINUTE;
		await seen(work, row('email:a@shop.test card:7'));
		expect((await profileOf(work, one)).profileId).not.toBe((await profileOf(work, other)).profileId);
	});

	test('only the decision is written', async () => {
		await seen(work, row('email:a@shop.test'), row('card:7'));
		const { decisions: none, ...before } = await everything(work);
		good((await apart(['email:a@shop.test', 'card:7']))[0]);
		const { decisions, ...after } = await everything(work);
		expect([none.length, decisions.length, after]).toEqual([0, 1, before]);
	});

	test('one person is refused, and somebody unknown; neighbours go on', async () => {
		const ids = [await met(work, 'email:a@shop.test'), await met(work, 'card:7'), await met(work, 'card:8')];
		good(await merge(work, ids[0], ids[1]));
		const outcomes = await apart(['email:a@shop.test', 'card:7'], ['card:404', 'card:7'], ['card:8', 'card:7']);
		expect([reasonOf(outcomes[0]).code, reasonOf(outcomes[1]).code, good(outcomes[2])]).toEqual(['same-person', 'unknown-person', { profileId: ids[2], otherProfileId: ids[0] }]);
	});
});
