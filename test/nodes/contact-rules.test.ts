import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf, type OneNode } from '../kit/engine';
import { errorOf, ownStore } from './stage';

const rule = (operation: string, parameters: IDataObject = {}): OneNode => ({ type: 'suppression', typeVersion: 2, parameters: { resource: 'rule', operation, ...parameters } });
const override = (changes: IDataObject, more: IDataObject = {}) => rule('override', { jurisdiction: 'UA', channel: 'sms', changes, reason: 'counsel said so', ...more });
const list = async (filters: IDataObject = {}) => (await jsonOf(rule('getMany', { returnAll: true, filters }), [{}]))[0];

beforeEach(() => void ownStore());

describe('Contact Rule', () => {
	test('Get Many shows the rules with their sources, in words', async () => {
		expect(await list()).toHaveLength(425);
		expect((await jsonOf(rule('getMany'), [{}, {}]))[0]).toHaveLength(50);
		expect(await list({ jurisdiction: 'fr', channel: 'phone' })).toEqual([expect.objectContaining({
			jurisdiction: 'FR', channel: 'phone', consent: 'opt-in', allowedHours: 'mon-fri 10:00-13:00, mon-fri 14:00-20:00', onHolidays: false, maxContacts: { count: 4, hours: 720 },
			mustInclude: expect.arrayContaining(['what the call is about']), source: expect.stringContaining('L223-1'), asOf: '2025-07', confidence: 'high', overridden: false,
		})]);
		expect((await list({ jurisdiction: 'PT' })).map(({ jurisdiction }) => jurisdiction)).toEqual(Array(9).fill('EU'));
	});

	test('Override changes what was filled in, and Reset takes it back', async () => {
		const changes = { allowedHours: 'daily 08:00-22:00', onHolidays: true, consentDays: 0, maxContacts: '5 in 24', registerName: 'Ours', registerDays: 7, proofDays: 10, softOptIn: true, other: '{"note":"new law","mustInclude":["sender"]}' };
		const [[item]] = await jsonOf(override(changes), [{ row: 1 }]);
		const { source, ...shown } = item.rule as IDataObject;
		expect(source).toBe('our own strictest default');
		expect(item.row).toBe(1);
		expect(shown).toMatchObject({
			jurisdiction: 'UA', channel: 'sms', consent: 'opt-in', allowedHours: 'daily 08:00-22:00', hoursBasis: 'operator', onHolidays: true, maxContacts: { count: 5, hours: 24 },
			register: { name: 'Ours', goodForDays: 7, beats: 'no-consent' }, proofDays: 10, softOptIn: true, note: 'new law', mustInclude: ['who sends it'],
			overridden: true, override: { reason: 'counsel said so', by: expect.any(String), at: expect.stringMatching(/^\d{4}-.*Z$/) },
		});
		expect(shown).not.toHaveProperty('validity');
		expect(await list({ onlyOverridden: true })).toEqual([item.rule]);
		const [[after]] = await jsonOf(override({ maxContacts: 'none', registerName: 'none', consent: 'double-opt-in' }), [{}]);
		expect(after.rule).toMatchObject({ consent: 'double-opt-in', doubleOptIn: 'required', allowedHours: 'daily 08:00-22:00', note: 'new law' });
		expect(after.rule).not.toHaveProperty('maxContacts');
		expect(after.rule).not.toHaveProperty('register');
		expect((await jsonOf(rule('reset', { jurisdiction: 'ua' }), [{}]))[0]).toEqual([{ ruleReset: true, channelsReset: ['sms'] }]);
		expect((await jsonOf(rule('reset', { jurisdiction: 'UA' }), [{}]))[0]).toEqual([{ ruleReset: false, channelsReset: [] }]);
		expect(await list({ onlyOverridden: true })).toEqual([]);
	});

	test('a bad change fails its item and not its neighbours', async () => {
		const node = { ...override({ maxContacts: '={{ $json.cap }}' }, { jurisdiction: '={{ $json.where }}' }), onError: 'continueErrorOutput' as const };
		const [good, bad] = await outputsOf(node, [{ where: 'UA', cap: '3 in 24' }, { where: 'Utopia', cap: '3 in 24' }, { where: 'MD', cap: 'few' }, { where: 'GE', cap: '2 per 168 h' }]);
		expect(good.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 3 }]);
		expect(bad.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
		expect((await list({ onlyOverridden: true })).map(({ jurisdiction }) => jurisdiction).sort()).toEqual(['GE', 'UA']);
	});

	test.each<[string, IDataObject, IDataObject, RegExp]>([
		['nothing to change', {}, {}, /Nothing is to change/],
		['no reason', { softOptIn: true }, { reason: ' ' }, /for a reason/],
		['hours that can\'t be read', { allowedHours: 'in the morning' }, {}, /allowedHours must be hours/],
		['a register without a name', { registerDays: 3 }, {}, /without its name/],
		['a register that is wanted and not there', { consent: 'register' }, {}, /register must be named/],
		['other fields that are none', { other: '[1]' }, {}, /JSON object/],
		['other fields that can\'t be read', { other: '{' }, {}, /JSON/],
		['a field that no rule has', { other: '{"quietHours":[]}' }, {}, /can't be changed/],
	])('says what is wrong: %s', async (_, changes, more, message) => {
		const { message: said, description } = await errorOf(override(changes, more), [{}]);
		expect(`${said} ${description}`).toMatch(message);
		expect(await list({ onlyOverridden: true })).toEqual([]);
	});

	test('unknown filters are refused', async () => {
		expect((await errorOf(rule('getMany', { filters: { jurisdiction: 'Germany' } }), [{}])).message).toMatch(/is no jurisdiction/);
		expect((await errorOf(rule('reset', { jurisdiction: 'Utopia' }), [{}])).message).toMatch(/"Utopia" is no jurisdiction/);
	});
});
