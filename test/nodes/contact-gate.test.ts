import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf, type OneNode } from '../kit/engine';
import { consent, errorOf, ownStore, people, profiles } from './stage';

const ANN = { email: 'ann@shop.test', country: 'DE', row: 1 };
const BEN = { email: 'ben@shop.test', country: 'PL', row: 3 };
const MINUTE = 60_000;

/** An operation of Suppression that asks for a decision. */
const gate = (operation: string, parameters: IDataObject = {}): OneNode =>
	({ type: 'suppression', typeVersion: 2, credentials: {}, parameters: { resource: 'check', operation, personBy: 'email', ...(operation === 'explain' ? { page: false } : {}), ...parameters } });

interface Decided extends IDataObject {
	decision: { verdict: string; reasons: { code: string; text: string }[]; place: { rules: string[]; possibleZones?: number }; holdId?: string };
}

/** The decision about one item. */
async function decided(parameters: IDataObject = {}, item: IDataObject = ANN, operation = 'check'): Promise<Decided['decision']> {
	return ((await jsonOf(gate(operation, parameters), [item])).flat()[0] as Decided).decision;
}

const short = ({ verdict, reasons }: Decided['decision']) => [verdict, ...reasons.map(({ code }) => code)].join(' ');

afterEach(() => void jest.restoreAllMocks());

beforeEach(async () => {
	ownStore();
	await people(ANN, BEN);
});

describe('a form that makes no sense', () => {
	const OFFERED = 'email, sms, whatsapp, push, phone, autocall, mail, ads, web';
	test.each<[string, string, IDataObject, IDataObject, string]>([
		['a channel that is none', 'check', { channel: '={{ $json.written ?? "email" }}' }, { written: 'fax' }, `'Channel': "fax" is none of ${OFFERED}`],
		['a further channel that is none', 'check', { options: { alsoChannels: '={{ $json.written ?? [] }}' } }, { written: ['fax'] }, `'Channel': "fax" is none of ${OFFERED}`],
		['a purpose that is none', 'check', { purpose: '={{ $json.written ?? "marketing" }}' }, { written: 'spam' }, '\'Purpose\': "spam" is none of marketing, service, transactional'],
		['a moment that is no time', 'check', { options: { at: '={{ $json.written ?? "" }}' } }, { written: 'tomorrow' }, '\'Moment\': "tomorrow" is no time'],
		['an impossible day', 'check', { options: { at: '={{ $json.written ?? "" }}' } }, { written: '2026-02-30' }, '\'Moment\': "2026-02-30" is no time'],
		['a hold of no time', 'reserve', { holdMinutes: '={{ $json.written ?? 60 }}' }, { written: 0 }, '\'Hold for Minutes\': A slot is held for 1 to 43,200 minutes'],
		['a hold of years', 'reserve', { holdMinutes: '={{ $json.written ?? 60 }}' }, { written: 1_000_000 }, '\'Hold for Minutes\': A slot is held for 1 to 43,200 minutes'],
		['a hold of a word', 'reserve', { holdMinutes: '={{ $json.written ?? 60 }}' }, { written: 'long' }, '\'Hold for Minutes\': A slot is held for 1 to 43,200 minutes'],
		['a hold for no campaign', 'reserve', { campaign: '={{ $json.written ?? "spring" }}' }, { written: '  ' }, '\'Campaign\': A slot is held for a campaign, and none is named'],
		['a language that is none', 'explain', { page: true, language: '={{ $json.written ?? "en" }}' }, { written: 'xx' }, '\'Page Language\': "xx" is none of bg, en, de, he, pl'],
		['nobody', 'check', {}, { email: 'n/a' }, 'E-mail "n/a" stands for "nothing known"'],
		['nobody', 'explain', {}, { email: 'cleo@' }, 'E-mail "cleo@" is not an e-mail address'],
	])('%s is refused (%s), and the items around it are not', async (_, operation, parameters, bad, message) => {
		const outputs = await jsonOf({ ...gate(operation, parameters), onError: 'continueErrorOutput' }, [ANN, { email: 'cleo@shop.test', ...bad, row: 2 }, BEN]);
		const failed = outputs.pop() ?? [];
		expect(outputs.flat().map(({ row }) => row)).toEqual([1, 3]);
		expect(failed).toEqual([expect.objectContaining({ row: 2, error: expect.stringContaining(message) as string })]);
	});

	test('without another setting the node stops, and holds nothing', async () => {
		const { message, description } = await errorOf(gate('reserve', { campaign: '={{ $json.campaign }}' }), [{ ...BEN, campaign: 'spring' }, { ...BEN, campaign: '' }]);
		expect(message).toContain('A slot is held for a campaign, and none is named [item 1]');
		expect(description).toContain('Name it as in the channel node that sends the message');
		expect(description).toContain('Nothing of this batch was written');
	});

	test('Simulate stops at a cost below nothing', async () => {
		expect((await errorOf(gate('simulate', { cost: -1 }), [ANN])).message).toContain('The cost of a message is 0 or more');
	});
});

describe('what is merely unknown', () => {
	test('a campaign that nobody made is a name like others', async () => {
		expect(short(await decided({ campaign: 'Nobody made this' }))).toBe('allow');
		expect((await decided({ campaign: 'Nobody made this' }, BEN, 'reserve')).holdId).toEqual(expect.any(String));
	});

	test.each<[string, IDataObject]>([
		['a country that is none', { country: 'Atlantis' }], ['a number', { country: 49 }], ['an object', { country: { code: 'DE' } }], ['a list', { country: ['DE', 'PL'] }],
		['ten thousand letters', { country: 'D'.repeat(10_000) }], ['signs', { country: '\'; drop table profiles; --' }], ['a zone and a region that are none', { timezone: 'Mars/Olympus', state: 'ZZ' }],
	])('%s in a profile is no fault: the strict default holds', async (_, traits) => {
		await jsonOf(profiles('identify', { traitMode: 'all' }), [{ email: 'cleo@shop.test', ...traits }]);
		await jsonOf(consent('record', { status: 'granted', options: { saidAt: new Date(Date.now() - MINUTE).toISOString(), method: 'single' } }), [{ email: 'cleo@shop.test' }]);
		const decision = await decided({}, { email: 'cleo@shop.test' });
		expect([short(decision), decision.place.rules]).toEqual(['suppress consent-unconfirmed', ['*']]);
		expect(decision.place.possibleZones).toBeGreaterThan(20);
		expect(short(await decided({ channel: 'sms' }, { email: 'cleo@shop.test' }))).toBe('suppress no-consent quiet-hours no-address');
	});

	test.each<[unknown, string[]]>([['Atlantis', ['DE']], [{ code: 'PL' }, ['DE']], ['', ['DE']], ['pl', ['DE', 'PL']], ['Polska', ['DE', 'PL']]])('the option Country %j', async (country, rules) => {
		expect((await decided({ options: { country: '={{ $json.where }}' } }, { ...ANN, where: country as string })).place.rules).toEqual(rules);
	});

	test('a person of whom nothing is known gets no marketing, a receipt all the same', async () => {
		const stranger = { email: 'nobody@shop.test' };
		expect(short(await decided({}, stranger))).toBe('suppress no-consent');
		expect(short(await decided({ channel: 'sms' }, stranger))).toBe('suppress no-consent quiet-hours unknown-person');
		expect(short(await decided({ purpose: 'transactional' }, stranger))).toBe('allow');
	});

	test('Explain tells of an unknown person that nobody is known by this', async () => {
		const [[item]] = await jsonOf(gate('explain', { personBy: 'profileId', profileId: '={{ $json.id }}' }), [{ id: '0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b' }]);
		expect(item).toMatchObject({ person: '0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b', refusedBefore: [], contacts: [] });
		expect(item.profileId).toBeUndefined();
		for (const { verdict, reasons } of item.now as Decided['decision'][]) {
			expect([verdict, reasons.map(({ text }) => text)]).toEqual(['suppress', expect.arrayContaining(['Nobody in the store is known by this'])]);
		}
	});
});

test.each([[['no', 'yes']], [['yes', 'no']]])('of %j at one moment the no counts', async (order) => {
	const saidAt = new Date(Date.now() - MINUTE).toISOString();
	await jsonOf(consent('record', { status: '={{ $json.said }}', options: { saidAt } }), order.map((said) => ({ ...ANN, said })));
	expect(short(await decided())).toBe('suppress said-no');
});

test('a clock that goes back frees no slot and loses no word', async () => {
	const now = Date.now();
	await jsonOf({ ...gate('', {}), parameters: { resource: 'cap', operation: 'createOrUpdate', capName: 'one a day', count: 1, period: 'hours', length: 24 } }, [{}]);
	expect(short(await decided({ campaign: 'spring' }, ANN, 'reserve'))).toBe('allow');
	jest.spyOn(Date, 'now').mockImplementation(() => now - MINUTE / 2);
	expect(short(await decided({ campaign: 'summer' }, ANN, 'reserve'))).toBe('defer frequency-cap');
	expect(short(await decided({ campaign: 'spring' }, ANN, 'reserve'))).toBe('allow');
	await jsonOf(consent('record', { status: 'no' }), [ANN]);
	expect(short(await decided())).toMatch(/said-no/);
	expect(short(await decided({ options: { at: new Date(now - 60 * 24 * 60 * MINUTE).toISOString() } }))).toMatch(/said-no/);
});

describe('Simulate', () => {
	const nobody = { people: 0, allowed: 0, deferred: 0, suppressed: 0, reasons: [] };
	test('counts nobody in an empty store, as one item', async () => {
		ownStore();
		const outputs = await outputsOf(gate('simulate'), [ANN, BEN]);
		expect(outputs.map((output) => output.length)).toEqual([1]);
		expect(outputs[0][0].json).toMatchObject(nobody);
	});

	test('counts the people of the items, one summary for all, and writes nothing', async () => {
		const [items] = await jsonOf(gate('simulate', { audience: 'items', campaign: 'spring', cost: 0.5 }), [ANN, { email: 'nobody@shop.test' }, BEN]);
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({ people: 3, allowed: 2, deferred: 0, suppressed: 1, reasons: [{ code: 'no-consent', people: 1 }], cost: { now: 1 } });
		expect((await jsonOf(profiles('timeline'), [ANN]))[0][0].timeline).toEqual([]);
	});
});
