import { campaignsNamed, listCampaigns, NEW_CAMPAIGN, noteControlShares, readCampaign, saveCampaigns, type WrittenCampaign } from '../../marketing/campaigns';
import { DAY, databases, freshWork, NOON, workFor, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { campaigns } from './stage';

describe.each(databases)('campaigns on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const save = async (...written: WrittenCampaign[]) => await saveCampaigns(work, written.map((one) => good(readCampaign(one))));
	const named = async (name: string) => (await campaignsNamed(work.database, [name])).get(name);

	test('a new one has what is said, and the rest as new campaigns have it', async () => {
		const [outcome] = await save({ name: 'Spring', department: 'Sales', priority: 70, value: 2.5, startsAt: NOON, endsAt: NOON + DAY, tags: ['a,b', 'ü'] });
		expect(good(outcome).status).toBe('created');
		expect(await named('Spring')).toEqual({ ...NEW_CAMPAIGN, name: 'Spring', department: 'Sales', priority: 70, value: 2.5, startsAt: NOON, endsAt: NOON + DAY, tags: ['a,b', 'ü'] });
	});

	test('a change leaves alone what it does not speak of, and may take a time away', async () => {
		await save({ name: 'Spring', department: 'Sales', priority: 70, startsAt: NOON, endsAt: NOON + DAY });
		const [outcome] = await save({ name: 'Spring', state: 'paused', endsAt: undefined });
		expect(good(outcome).status).toBe('updated');
		expect(await named('Spring')).toMatchObject({ department: 'Sales', priority: 70, startsAt: NOON, endsAt: undefined, state: 'paused' });
		expect(good((await save({ name: 'Spring', priority: 70 }))[0]).status).toBe('unchanged');
	});

	test('an end before the start is refused, also when only one of them is changed; the neighbours go on', async () => {
		await save({ name: 'Spring', startsAt: NOON });
		const [bad, alone, fine] = await save({ name: 'Spring', endsAt: NOON, priority: 9 }, { name: 'New', startsAt: NOON, endsAt: NOON - 1 }, { name: 'Spring', endsAt: NOON + 1 });
		expect([reasonOf(bad), reasonOf(alone)]).toMatchObject([{ code: 'ends-before-start', field: 'Ends At' }, { code: 'ends-before-start' }]);
		expect(good(fine).campaign).toMatchObject({ priority: 50, endsAt: NOON + 1 });
		expect([await named('New'), (await named('Spring'))?.priority]).toEqual([undefined, 50]);
	});

	test('one that is named twice in a batch is changed twice, in order', async () => {
		const outcomes = await save({ name: 'Spring', priority: 60 }, { name: 'Spring', department: 'Sales' }, { name: 'Spring', priority: 61 });
		expect(outcomes.map((outcome) => good(outcome).status)).toEqual(['created', 'updated', 'updated']);
		expect(await named('Spring')).toMatchObject({ priority: 61, department: 'Sales' });
	});

	test('are listed by state and department, the first to start first', async () => {
		await campaigns(work, { name: 'b', startsAt: NOON + 1, department: 'Sales' }, { name: 'a', startsAt: NOON + 2, state: 'running' }, { name: 'c', startsAt: NOON, state: 'ended', department: 'Sales' });
		const list = async (more: object) => (await listCampaigns(work.database, { state: '', department: '', limit: 10, ...more })).map(({ name }) => name).join('');
		expect([await list({}), await list({ state: 'running' }), await list({ department: 'Sales' }), await list({ limit: 2 })]).toEqual(['cba', 'a', 'cb', 'cb']);
	});

	test('a control share is written down for campaigns only', async () => {
		await campaigns(work, { name: 'a' });
		await noteControlShares(work, [{ name: 'a', share: 0.2 }, { name: 'a', share: 0.3 }, { name: 'nobody', share: 0.1 }]);
		expect([(await named('a'))?.controlShare, await named('nobody')]).toEqual([0.3, undefined]);
	});

	test('two that change one campaign at once lose nothing', async () => {
		const place = kind.place();
		const [one, other] = [workFor(await place.open()), workFor(await place.open())];
		const { migrate } = await import('../../marketing/store');
		await migrate(one.database, NOON);
		await Promise.all([campaigns(one, { name: 'a', department: 'Sales' }), campaigns(other, { name: 'a', priority: 90 })]);
		expect((await campaignsNamed(one.database, ['a'])).get('a')).toMatchObject({ department: 'Sales', priority: 90 });
	});
});
