import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { consents, errorOf, events, ownPostgres, ownStore, people, profiles, suppressions } from './stage';

const ANN = { email: 'ann@shop.test', phone: '+33612345678', country: 'FR', name: 'Ann' };
const BEN = { email: 'ben@shop.test', name: 'Ben' };
const by = { personBy: 'email' };
const stores = [{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }];

interface Decided { verdict: string; sendAt?: string; reasons: { code: string }[]; allowedChannels?: string[]; channels?: Record<string, Decided> }

/** Each item's verdict and the codes of its reasons, in the order of the outputs; the verdict has to fit its output. */
function decided(outputs: IDataObject[][]): string[] {
	return outputs.flatMap((output, place) => output.map(({ decision }) => {
		const { verdict, reasons } = decision as unknown as Decided;
		expect(verdict).toBe(['allow', 'defer', 'suppress'][place]);
		return [verdict, ...reasons.map(({ code }) => code)].join(' ');
	}));
}
const ask = async (operation: string, options: IDataObject, item: IDataObject, parameters: IDataObject = {}) => decided(await jsonOf(suppressions('check', operation, { ...by, ...parameters, options }), [item]));
const check = async (options: IDataObject, item: IDataObject = ANN, parameters: IDataObject = {}) => await ask('check', options, item, parameters);
const reserve = async (campaign: string, options: IDataObject = {}, item: IDataObject = ANN) => await ask('reserve', options, item, { campaign });
const cap = async (capName: string, count: number, more: IDataObject = {}) => (await jsonOf(suppressions('cap', 'createOrUpdate', { capName, count, ...more }), [{}]))[0][0];
const explain = async (parameters: IDataObject = {}, items: IDataObject[] = [ANN]) => (await outputsOf(suppressions('check', 'explain', { ...by, ...parameters }), items))[0];
const told = ([{ json }]: INodeExecutionData[]) => json as unknown as { person: string; now: (Decided & { channel: string })[]; refusedBefore: { campaign: string; channel: string; reasons: { code: string }[] }[]; contacts: IDataObject[] };

describe.each(stores)('Suppression > Check on $store', ({ open }) => {
	beforeEach(async () => {
		open();
		await people(ANN, BEN);
	});

	test('further channels: the item is allowed when one of them is, and says which', async () => {
		const [[item], ...others] = await jsonOf(suppressions('check', 'check', { ...by, channel: 'sms', options: { alsoChannels: ['email', 'push'] } }), [ANN]);
		const { allowedChannels, channels = {} } = item.decision as unknown as Decided;
		expect([allowedChannels, others]).toEqual([['email'], [[], []]]);
		expect(Object.entries(channels).map(([channel, { verdict }]) => `${channel} ${verdict}`)).toEqual(['sms suppress', 'email allow', 'push suppress']);
		expect(await check({ alsoChannels: ['push'] }, ANN, { channel: 'sms' })).toEqual(['suppress no-consent']);
	});

	test('a no to a topic holds for that topic only', async () => {
		await jsonOf(consents('consent', 'withdraw', { options: { topic: 'Trail news' } }), [ANN]);
		expect([await check({ topic: 'Trail news' }), await check({ topic: 'Tents' }), await check({})]).toEqual([['suppress said-no'], ['allow'], ['allow']]);
	});

	test('a second department waits; the first one does not wait for itself', async () => {
		expect(await reserve('offer', { department: 'Sales' })).toEqual(['allow']);
		expect([await check({ department: 'Service' }), await check({ department: 'Sales' }), await check({ department: 'Service' }, BEN)])
			.toEqual([['defer department-collision'], ['allow'], ['allow']]);
	});

	test('a cap stops a message unless one of its tags is exempt', async () => {
		await cap('Nothing now', 0, { counts: { exemptTags: 'warranty' } });
		expect([await check({}), await check({ tags: 'spring, warranty' })]).toEqual([['suppress frequency-cap'], ['allow']]);
	});

	test('the country of the option counts where the store knows none', async () => {
		const cleo = { email: 'cleo@shop.test' };
		await jsonOf(profiles('identify'), [cleo]);
		await jsonOf(consents('consent', 'record', { status: 'yes', options: { saidAt: new Date(Date.now() - 60_000).toISOString() } }), [cleo]);
		expect([await check({}, cleo), await check({ country: 'pl' }, cleo)]).toEqual([['suppress consent-unconfirmed'], ['allow']]);
	});

	test('Moment asks about another time, and nothing is remembered of it', async () => {
		await jsonOf(consents('consent', 'record', { channel: 'phone', status: 'yes', options: { method: 'double-opt-in', saidAt: '2026-11-01' } }), [ANN]);
		const at = async (moment: string) => await jsonOf(suppressions('check', 'check', { ...by, channel: 'phone', campaign: 'calls', options: { at: moment } }), [ANN]);
		expect(decided(await at('2026-12-02T11:00:00+01:00'))).toEqual(['allow']);
		const [, [late]] = await at('2026-12-02T21:30:00+01:00');
		expect(late.decision).toMatchObject({ sendAt: '2026-12-03T09:00:00.000Z', reasons: [{ code: 'quiet-hours' }] });
		expect(told(await explain()).refusedBefore).toEqual([]);
		await check({}, ANN, { channel: 'sms', campaign: 'calls' });
		expect(told(await explain()).refusedBefore).toMatchObject([{ campaign: 'calls', channel: 'sms', reasons: [{ code: 'no-consent' }] }]);
	});

	test('Reserve takes the last slot, says until when, and Check takes none', async () => {
		await cap('One a day', 1, { period: 'day' });
		expect([await check({}, ANN, { campaign: 'news' }), await check({}, ANN, { campaign: 'news' })]).toEqual([['allow'], ['allow']]);
		const before = Date.now();
		const [[held]] = await jsonOf(suppressions('check', 'reserve', { ...by, campaign: 'news', holdMinutes: 90 }), [{ ...ANN, row: 7 }]);
		const { holdId, heldUntil } = held.decision as { holdId: string; heldUntil: string };
		expect([held.row, holdId]).toEqual([7, expect.stringMatching(/^[0-9a-f]{8}-/)]);
		expect([new Date(heldUntil).getTime() >= before + 90 * 60_000, new Date(heldUntil).getTime() <= Date.now() + 90 * 60_000]).toEqual([true, true]);
		expect(await reserve('offer')).toEqual(['defer frequency-cap']);
		expect(await reserve('offer', {}, BEN)).toEqual(['allow']);
	});

	test('Simulate counts everybody or the items, and writes nothing', async () => {
		const simulate = async (parameters: IDataObject, items: IDataObject[] = [{}, {}]) => (await jsonOf(suppressions('check', 'simulate', parameters), items))[0];
		const all = await simulate({ cost: 0.5, campaign: 'news' });
		expect(all).toEqual([expect.objectContaining({ people: 2, allowed: 2, deferred: 0, suppressed: 0, reasons: [], cost: { now: 1, later: 0 } })]);
		const [sms] = await simulate({ channel: 'sms', campaign: 'news', examples: 1 });
		expect(sms).toMatchObject({ people: 2, suppressed: 2, reasons: expect.arrayContaining([expect.objectContaining({ code: 'no-consent', people: 2, profileIds: [expect.any(String)] })]) });
		expect(await simulate({ audience: 'items', ...by }, [BEN])).toMatchObject([{ people: 1, allowed: 1 }]);
		expect(told(await explain())).toMatchObject({ refusedBefore: [], contacts: [] });
		expect((await jsonOf(events('getMany'), [ANN]))[0]).toEqual([]);
	});

	test('Explain answers for every channel, with a page in the reader\'s language', async () => {
		const [{ json, binary = {}, pairedItem }, other] = await explain({ language: 'he' }, [ANN, BEN]);
		const { now } = told([{ json }]);
		expect([pairedItem, other.pairedItem]).toEqual([{ item: 0 }, { item: 1 }]);
		expect(now.map(({ channel, verdict }) => `${channel} ${verdict}`)).toEqual(expect.arrayContaining(['email allow', 'sms suppress']));
		expect(new Set(now.map(({ channel }) => channel)).size).toBe(9);
		const page = Buffer.from(binary.page.data, 'base64').toString();
		expect([binary.page.mimeType, binary.page.fileName]).toEqual(['text/html', 'why-not.html']);
		expect(page).toMatch(/<html[^>]*lang="he"[^>]*dir="rtl"/);
		expect(page).toContain('Ann');
		const [without] = await explain({ page: false, purpose: 'transactional' });
		expect([without.binary, told([without]).now.find(({ channel }) => channel === 'email')?.verdict]).toEqual([undefined, 'allow']);
	});

	test('Frequency Cap: the same name changes it, Delete ends it', async () => {
		const shown = { channels: [], departments: [], tags: [], purposes: ['marketing'], exemptTags: [] };
		expect(await cap('Few', 2, { period: 'hours', length: 36 })).toEqual({ cap: 'Few', count: 2, periodHours: 36, calendarPeriod: null, ...shown });
		const counts = { channels: ['email', 'sms'], departments: 'Sales, Service', tags: 'a', exemptTags: 'b', purposes: ['service'] };
		const after = { cap: 'Few', count: 1, periodHours: null, calendarPeriod: 'week', channels: ['email', 'sms'], departments: ['Sales', 'Service'], tags: ['a'], exemptTags: ['b'], purposes: ['service'] };
		expect(await cap(' Few ', 1, { period: 'week', counts })).toMatchObject({ cap: 'Few', count: 1 });
		const list = async () => (await jsonOf(suppressions('cap', 'getMany'), [{}, {}]))[0];
		expect(await list()).toEqual([after]);
		expect((await jsonOf(suppressions('cap', 'delete', { capName: 'Few' }), [{}]))[0]).toEqual([{ cap: 'Few', deleted: true }]);
		expect(await list()).toEqual([]);
	});
});

test.each<[string, string, string, IDataObject, RegExp]>([
	['no campaign', 'check', 'reserve', { ...by, campaign: ' ' }, /'Campaign': A slot is held for a campaign/],
	['no time to hold', 'check', 'reserve', { ...by, holdMinutes: 0 }, /'Hold for Minutes': A slot is held for 1 to 43,200/],
	['no moment', 'check', 'check', { ...by, options: { at: 'soon' } }, /'Moment': "soon" is no time/],
	['no channel', 'check', 'check', { ...by, options: { alsoChannels: ['pigeon'] } }, /'Channel': "pigeon" is none of email/],
	['no language', 'check', 'explain', { ...by, language: 'xx' }, /'Page Language': "xx" is none of/],
	['no cost', 'check', 'simulate', { cost: -1 }, /'Cost per Message'/],
	['no number of contacts', 'cap', 'createOrUpdate', { count: -1 }, /'Most Contacts'/],
	['no length', 'cap', 'createOrUpdate', { length: 0 }, /'Length': A rolling period has/],
	['no cap of that name', 'cap', 'delete', { capName: 'Nothing' }, /"Nothing"/],
])('%s is refused in words', async (_, resource, operation, parameters, message) => {
	ownStore();
	expect((await errorOf(suppressions(resource, operation, parameters), [ANN])).message).toMatch(message);
});
