import { planAudience, removeAudience, rivalsOf, type Campaign } from '../../marketing/campaigns';
import type { Database } from '../../marketing/store';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, merge, met, row, seen } from '../profiles/people';
import { campaigns, delivered, planned } from './stage';

describe.each(databases)('audiences on $name', (kind) => {
	let work: TestWork;
	let own: Campaign;
	let [ann, bob, cleo] = ['', '', ''];
	beforeEach(async () => {
		work = await freshWork(kind);
		[ann, bob, cleo] = (await seen(work, row('card:1 email:ann@shop.test'), row('card:2'), row('card:3'))).map(({ profileId }) => profileId);
		[own] = await campaigns(work, { name: 'Own', exclusiveGroup: 'offers' }, { name: 'Rival', exclusiveGroup: 'offers', priority: 60 },
			{ name: 'Other', exclusiveGroup: 'offers' }, { name: 'Apart', exclusiveGroup: 'news' }, { name: 'Free' });
	});

	const rivals = async (ids = [ann, bob, cleo], campaign: Campaign | undefined = own) =>
		Object.fromEntries([...await rivalsOf(work.database, ids, campaign)].map(([id, found]) => [id, found.map(({ name }) => name).sort()]));

	test('who is planned twice is in once, in one batch or two, under any id', async () => {
		expect(await planned(work, 'Own', [ann, ann, bob])).toEqual(['planned', 'known', 'planned']);
		good(await merge(work, ann, bob));
		const names = [{ profileId: bob }, by('card:1'), { profileId: ann }];
		expect((await planAudience(work, names.map((person) => ({ campaign: 'Own', person, channel: 'email' })))).map((outcome) => good(outcome).status)).toEqual(['known', 'known', 'known']);
		expect(await planned(work, 'Own', [ann], 'sms')).toEqual(['planned']);
	});

	test('an unknown campaign and an unknown person are refused, the neighbours are planned', async () => {
		const [noCampaign, noPerson, fine] = await planAudience(work, [
			{ campaign: 'Nobody\'s', person: { profileId: ann }, channel: 'email' }, { campaign: 'Own', person: by('card:9'), channel: 'email' }, { campaign: 'Own', person: by('card:1'), channel: 'email' },
		]);
		expect([reasonOf(noCampaign), reasonOf(noPerson)]).toMatchObject([{ code: 'unknown-campaign', field: 'Campaign', advice: expect.any(String) }, { code: 'unknown-person' }]);
		expect(good(fine)).toEqual({ profileId: ann, status: 'planned' });
	});

	test('who is taken out is out on the channel or on any, under all ids; each entry is counted once', async () => {
		await planned(work, 'Rival', [ann, bob, cleo]);
		await planned(work, 'Rival', [ann], 'sms');
		await planned(work, 'Other', [ann]);
		good(await merge(work, ann, bob));
		const remove = async (person: string, channel: string) => ({ campaign: 'Rival', person: { profileId: person }, channel });
		const outcomes = await removeAudience(work, [await remove(cleo, 'sms'), await remove(bob, 'any'), await remove(ann, 'any')]);
		expect(outcomes.map((outcome) => good(outcome).removed)).toEqual([0, 3, 0]);
		const [today] = (await seen(work, row('card:1'))).map(({ profileId }) => profileId);
		expect(await rivals([today, cleo])).toEqual({ [today]: ['Other'], [cleo]: ['Rival'] });
	});

	test('rivals are the other campaigns of the group that mean to contact the person and have not', async () => {
		for (const name of ['Own', 'Rival', 'Other', 'Apart', 'Free']) await planned(work, name, [ann, bob]);
		await planned(work, 'Rival', [ann], 'sms');
		await delivered(work, 'Rival', bob);
		await delivered(work, 'Other', bob, 'failed');
		await delivered(work, 'Own', ann);
		expect(await rivals()).toEqual({ [ann]: ['Other', 'Rival'], [bob]: ['Other'] });
	});

	test.each(['claimed', 'unknown', 'sent'])('a message that is %s is contact', async (state) => {
		await planned(work, 'Rival', [ann]);
		await delivered(work, 'Rival', ann, state);
		expect(await rivals()).toEqual({});
	});

	test('merges are read through: planned and contacted under any id, or at an address from before', async () => {
		await planned(work, 'Rival', [ann]);
		await planned(work, 'Other', [bob]);
		good(await merge(work, ann, bob));
		const today = await met(work, 'card:2');
		expect(await rivals([today])).toEqual({ [today]: ['Other', 'Rival'] });
		await delivered(work, 'Other', today === ann ? bob : ann);
		await delivered(work, 'Rival', 'email:ann@shop.test');
		expect(await rivals([today])).toEqual({});
	});

	test('paused and ended campaigns are no rivals', async () => {
		await planned(work, 'Rival', [ann]);
		await planned(work, 'Other', [ann]);
		await campaigns(work, { name: 'Rival', state: 'paused' }, { name: 'Other', state: 'ended' });
		expect(await rivals()).toEqual({});
	});

	test('one statement for everybody; none without a group or a campaign', async () => {
		await planned(work, 'Rival', [ann]);
		let statements = 0;
		const counting = { ...work.database, rows: async (query: Parameters<Database['rows']>[0]) => (statements++, await work.database.rows(query)) } as Database;
		expect([(await rivalsOf(counting, [ann, bob], own)).size, statements]).toEqual([1, 1]);
		expect([(await rivalsOf(counting, [ann], { ...own, exclusiveGroup: '' })).size, (await rivalsOf(counting, [ann], undefined)).size, statements]).toEqual([0, 0, 1]);
	});
});
