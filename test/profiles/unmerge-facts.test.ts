import { loadLedger, readStatement, recordConsent } from '../../marketing/consent';
import { readEvent, timeline, track } from '../../marketing/events';
import { resolve, type PersonName } from '../../marketing/profiles';
import { databases, freshWork, MINUTE, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { by, everything, merge, met, row, seen, unlink, unmerge } from './people';

const profile = (profileId: string): PersonName => ({ profileId });

describe.each(databases)('facts about people who were merged, on $name', (kind) => {
	let work: TestWork;
	let ann: string;
	let ben: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		[ann, ben] = [await met(work, 'email:ann@shop.test'), await met(work, 'card:1')];
	});

	const later = () => {
		work.clock.at += MINUTE;
	};
	const did = async (person: PersonName, name: string) => {
		later();
		const event = good(readEvent({ person: { profileId: 'x' }, name, channel: 'web', source: 'test', occurredAt: work.now(), properties: {} }, work.now()));
		return good((await track(work, [{ ...event, person }]))[0]);
	};
	const said = async (person: PersonName, status: string) => {
		later();
		const statement = good(readStatement({ person: { profileId: 'x' }, channel: 'email', purpose: 'marketing', status, source: 'test', wording: 'w', saidAt: work.now() }, work.now()));
		return good((await recordConsent(work, [{ ...statement, person }]))[0]);
	};
	const history = async (id: string) => good((await timeline(work, [profile(id)], 50))[0]).entries.map(({ name }) => name).sort();
	const consent = async (id: string) => {
		const [today] = await resolve(work.database, [profile(id)]);
		return (await loadLedger(work.database, [today as string], '')).standing(today as string, 'email', 'marketing')?.word.status;
	};
	const taken = {
		'by hand, everything': async () => await unmerge(work, 'everything', ann),
		'by hand, the profile': async () => await unmerge(work, 'profile', ben),
	};

	test('a merge leaves the rows of events and consents as they are', async () => {
		await did(profile(ann), 'ann before');
		await said(profile(ben), 'granted');
		const before = await everything(work);
		good(await merge(work, ann, ben));
		const after = await everything(work);
		expect([after.events, after.consents]).toEqual([before.events, before.consents]);
	});

	describe.each(Object.entries(taken))('taken apart %s', (_, takeApart) => {
		test('events of before go back to whose they were; those of afterwards stay with whom they were written for', async () => {
			await did(profile(ann), 'ann before');
			await did(by('card:1'), 'ben before');
			good(await merge(work, ann, ben));
			await did(profile(ann), 'ann after');
			await did(by('card:1'), 'ben\'s card after');
			await did(profile(ben), 'ben\'s id after');
			expect(await history(ann)).toEqual(['ann after', 'ann before', 'ben before', 'ben\'s card after', 'ben\'s id after']);
			expect(await history(ben)).toEqual(await history(ann));
			later();
			good(await takeApart());
			expect(await history(ann)).toEqual(['ann after', 'ann before']);
			expect(await history(ben)).toEqual(['ben before', 'ben\'s card after', 'ben\'s id after']);
		});

		test('the stricter consent holds while they are one; then each has their own again', async () => {
			await said(profile(ann), 'granted');
			await said(profile(ben), 'withdrawn');
			expect([await consent(ann), await consent(ben)]).toEqual(['granted', 'withdrawn']);
			later();
			good(await merge(work, ann, ben));
			expect([await consent(ann), await consent(ben)]).toEqual(['withdrawn', 'withdrawn']);
			later();
			good(await takeApart());
			expect([await consent(ann), await consent(ben)]).toEqual(['granted', 'withdrawn']);
		});

		test('a no that is said while they are one stays with whom it was said for', async () => {
			await said(profile(ann), 'granted');
			await said(profile(ben), 'granted');
			good(await merge(work, ann, ben));
			await said(by('card:1'), 'withdrawn');
			expect([await consent(ann), await consent(ben)]).toEqual(['withdrawn', 'withdrawn']);
			later();
			good(await takeApart());
			expect([await consent(ann), await consent(ben)]).toEqual(['granted', 'withdrawn']);
		});

		test('the same event again is known, before, while and after they are one', async () => {
			const event = good(readEvent({ person: { profileId: ben }, name: 'bought', channel: 'web', source: 'test', occurredAt: work.now(), properties: { no: 1 } }, work.now()));
			const statuses = [good((await track(work, [event]))[0]).status];
			good(await merge(work, ann, ben));
			statuses.push(good((await track(work, [event, { ...event, person: by('card:1') }]))[1]).status);
			later();
			good(await takeApart());
			statuses.push(good((await track(work, [event]))[0]).status);
			expect(statuses).toEqual(['recorded', 'known', 'known']);
			expect([await history(ann), await history(ben)]).toEqual([[], ['bought']]);
		});
	});

	test('taken apart by one identifier, each keeps what was written under their own', async () => {
		const [one, other] = await seen(work, row('phone:+48601234567 card:a', {}, 'x'), row('phone:+48601234567 card:b', {}, 'y'));
		expect(other.profileId).toBe(one.profileId);
		await did(by('card:a'), 'a');
		await did(by('card:b'), 'b');
		await said(by('card:b'), 'withdrawn');
		expect(await history(one.profileId)).toEqual(['a', 'b']);
		later();
		good(await unlink(work, one.profileId, 'phone:+48601234567'));
		const [a, b] = await resolve(work.database, [by('card:a'), by('card:b')]) as string[];
		expect([await history(a), await history(b), await consent(a), await consent(b)]).toEqual([['a'], ['b'], undefined, 'withdrawn']);
	});

	test('a merge by evidence that is taken apart gives back the same', async () => {
		await did(profile(ann), 'ann');
		await did(profile(ben), 'ben');
		await said(profile(ben), 'withdrawn');
		await seen(work, row('email:ann@shop.test card:1', {}, 'link'));
		expect([await history(ann), await consent(ann)]).toEqual([['ann', 'ben'], 'withdrawn']);
		later();
		good(await unmerge(work, 'everything', ann));
		expect([await history(ann), await history(ben), await consent(ann), await consent(ben)]).toEqual([['ann'], ['ben'], undefined, 'withdrawn']);
	});
});
