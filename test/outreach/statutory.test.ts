import { readPreference, setPreferences, suppress } from '../../marketing/consent';
import { readEvent, track } from '../../marketing/events';
import type { Traits } from '../../marketing/profiles';
import { DAY, databases, freshWork, type TestWork } from '../kit/databases';
import { ask, at, contacted, person, setClock, short, willing } from './law';
import { good, named, say } from './people';

const FLORIDA = '+13052345678';
const FRANCE = '+33612345678';
const KOREA = '+821012345678';
const GERMANY = '+4915123456789';
const HOUR = DAY / 24;

describe.each(databases)('examples of the law on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
		setClock(work, '2026-01-05T12:00Z');
	});

	test.each<[string, string, 'phone' | 'sms', Traits, string, string]>([
		['Florida, half past seven in the evening', FLORIDA, 'phone', {}, '2026-11-21T00:30Z', 'allow'],
		['Florida, half past eight: until eight in the morning', FLORIDA, 'phone', {}, '2026-11-21T01:30Z', 'defer quiet-hours 2026-11-21T13:00'],
		['Florida, the same in summer time', FLORIDA, 'phone', {}, '2026-07-11T00:30Z', 'defer quiet-hours 2026-07-11T12:00'],
		['France, Sunday: until Monday at ten', FRANCE, 'phone', {}, '2026-11-22T10:00Z', 'defer quiet-hours 2026-11-23T09:00'],
		['France, between one and two: until two', FRANCE, 'phone', {}, '2026-11-20T12:30Z', 'defer quiet-hours 2026-11-20T13:00'],
		['France, the fourteenth of July: until the next day', FRANCE, 'phone', {}, '2026-07-14T09:00Z', 'defer quiet-hours 2026-07-15T08:00'],
		['France, the day before', FRANCE, 'phone', {}, '2026-07-13T09:00Z', 'allow'],
		['Korea, ten in the evening: until eight', KOREA, 'sms', {}, '2026-11-20T13:00Z', 'defer quiet-hours 2026-11-20T23:00'],
		['Korea, quarter to nine in the evening', KOREA, 'sms', {}, '2026-11-20T11:45Z', 'allow'],
		['a number of Florida in Poland: by both clocks within the hours of Florida', FLORIDA, 'sms', { country: 'PL' }, '2026-11-20T15:00Z', 'allow'],
		['... morning there, early here', FLORIDA, 'sms', { country: 'PL' }, '2026-11-20T09:00Z', 'defer quiet-hours 2026-11-20T13:00'],
		['... afternoon there, late here', FLORIDA, 'sms', { country: 'PL' }, '2026-11-20T19:30Z', 'defer quiet-hours 2026-11-21T13:00'],
	])('hours: %s', async (_, number, channel, traits, moment, expected) => {
		const profileId = await willing(work, [number], channel, traits);
		setClock(work, moment);
		expect(short(await ask(work, { profileId }, channel))).toBe(expected);
	});

	test('where the first number is gone, the law of the one that is used holds', async () => {
		setClock(work, '2026-11-20T12:00Z');
		const profileId = await willing(work, ['+13072345678', '+33612345678'], 'phone', { country: 'US', state: 'WY' });
		good((await suppress(work, [{ who: named({ kind: 'phone', value: '+13072345678' }), channel: 'all', reason: 'hard-bounce', source: 'desk', note: '' }]))[0]);
		setClock(work, '2026-11-22T18:00Z');
		const decision = await ask(work, { profileId }, 'phone');
		expect([decision.address, decision.verdict, decision.place.rules]).toEqual(['+33612345678', 'defer', ['US-WY', 'FR']]);
	});

	test('a pause until a time that no calendar knows ends nothing but that decision', async () => {
		setClock(work, '2026-11-20T12:00Z');
		const profileId = await willing(work, ['+48601234567'], 'sms', { country: 'FR' });
		good((await suppress(work, [{ who: named({ profileId }), channel: 'all', reason: 'paused', source: 'desk', note: '', expiresAt: 8.64e15 }]))[0]);
		expect((await ask(work, { profileId }, 'sms')).verdict).toBe('defer');
	});

	test('a number of Florida in Poland: both laws hold, and both want a yes', async () => {
		const profileId = await person(work, [FLORIDA], { country: 'Polska' });
		setClock(work, '2026-11-20T15:00Z');
		const decision = await ask(work, { profileId }, 'sms');
		expect([short(decision), decision.place.rules]).toEqual(['suppress no-consent', ['PL', 'US-FL']]);
	});

	test('France: four calls in thirty days are the most, the fifth waits for the first to be thirty days old', async () => {
		const profileId = await willing(work, [FRANCE], 'phone');
		await contacted(work, profileId, 'phone', ['2026-11-02T10:15Z', '2026-11-09T10:00Z', '2026-11-12T10:00Z']);
		await contacted(work, profileId, 'sms', ['2026-11-13T10:00Z']);
		setClock(work, '2026-11-20T10:00Z');
		expect(short(await ask(work, { profileId }, 'phone'))).toBe('allow');
		await contacted(work, profileId, 'phone', ['2026-11-19T10:00Z']);
		setClock(work, '2026-11-20T10:00Z');
		expect(short(await ask(work, { profileId }, 'phone'))).toBe('defer legal-cap 2026-12-02T10:15');
		setClock(work, '2026-12-02T10:14Z');
		expect(short(await ask(work, { profileId }, 'phone'))).toBe('defer legal-cap 2026-12-02T10:15');
		setClock(work, '2026-12-02T10:15Z');
		expect(short(await ask(work, { profileId }, 'phone'))).toBe('allow');
	});

	test('France: room again on a Sunday is used on Monday', async () => {
		const profileId = await willing(work, [FRANCE], 'phone');
		await contacted(work, profileId, 'phone', ['2026-10-23T10:00Z', '2026-10-26T10:00Z', '2026-10-27T10:00Z', '2026-10-28T10:00Z']);
		setClock(work, '2026-11-20T10:00Z');
		expect(short(await ask(work, { profileId }, 'phone'))).toBe('defer legal-cap 2026-11-23T09:00');
	});

	test.each<[number, 'free-form' | 'template', string]>([
		[23, 'free-form', 'allow'], [25, 'free-form', 'suppress whatsapp-window-closed'], [25, 'template', 'allow'],
	])('WhatsApp %i hours after a message of theirs, %s: %s', async (hours, form, expected) => {
		const profileId = await willing(work, [GERMANY], 'whatsapp');
		const occurredAt = '2026-11-20T10:00:00.000Z';
		setClock(work, at(occurredAt) + hours * HOUR);
		const event = (name: string, channel: string) => good(readEvent({ person: { profileId }, name, channel, source: 'test', occurredAt, properties: {} }, work.now()));
		for (const outcome of await track(work, [event('Message Received', 'whatsapp')])) good(outcome);
		expect(short(await ask(work, { profileId }, 'whatsapp', { form }))).toBe(expected);
	});

	test('a message of theirs on another channel opens no window on WhatsApp', async () => {
		const profileId = await willing(work, [GERMANY], 'whatsapp');
		setClock(work, '2026-11-20T10:00Z');
		const event = good(readEvent({ person: { profileId }, name: 'Message Received', channel: 'sms', source: 'test', occurredAt: '2026-11-20T09:00:00Z', properties: {} }, work.now()));
		good((await track(work, [event]))[0]);
		expect(short(await ask(work, { profileId }, 'whatsapp', { form: 'free-form' }))).toBe('suppress whatsapp-window-closed');
	});

	test.each<[string, string, object, string]>([
		['a pause', 'snooze', { until: at('2026-12-01T00:00Z') }, 'defer snoozed 2026-12-01T00:00'],
		['evenings only', 'hours', { windows: [{ days: ['fri', 'sat'], from: '17:00', to: '20:00' }] }, 'defer preferred-hours 2026-11-20T16:00'],
		['evenings by another clock', 'hours', { windows: [{ days: ['fri', 'sat'], from: '17:00', to: '20:00' }], zone: 'America/New_York' }, 'defer preferred-hours 2026-11-20T22:00'],
		['less often', 'less-often', { count: 1, days: 30 }, 'defer less-often 2026-12-10T10:00'],
	])('their own wish: %s', async (_, wish, value, expected) => {
		const profileId = await willing(work, ['ann@shop.test'], 'email', { country: 'DE' });
		await contacted(work, profileId, 'email', ['2026-11-10T10:00Z']);
		setClock(work, '2026-11-20T10:00Z');
		expect(short(await ask(work, { profileId }, 'email'))).toBe('allow');
		const word = good(readPreference({ person: { profileId }, kind: wish, channel: 'email', topic: '', value, source: 'page' }, work.now()));
		good((await setPreferences(work, [word]))[0]);
		expect(short(await ask(work, { profileId }, 'email'))).toBe(expected);
		expect(short(await ask(work, { profileId }, 'email', { purpose: 'service' }))).toBe('allow');
		await say(work, [{ profileId }], 'withdrawn');
		expect(short(await ask(work, { profileId }, 'email'))).toMatch(/^suppress said-no/);
	});
});
