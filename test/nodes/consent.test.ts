import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { consents, errorOf, ownPostgres, ownStore, profiles } from './stage';

const ANN = { email: 'ann@shop.test', row: 1 };
const BEN = { email: 'ben@shop.test', row: 2 };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
const one = async (...given: Parameters<typeof consents>) => (await jsonOf(consents(...given), [ANN]))[0][0];
const held = async () => (await one('consent', 'get')).consents as IDataObject[];

describe.each([['SQLite', ownStore], ['PostgreSQL', ownPostgres]])('Consent on %s', (_, open) => {
	beforeEach(async () => {
		open();
		await jsonOf(profiles('identify'), [ANN, BEN]);
	});

	test('Record keeps evidence, ground and topic; Get tells what holds for each topic', async () => {
		const options = { topic: 'Hiking News', basis: 'soft-opt-in', saleAt: '2026-01-02', noticeShown: true, jurisdiction: 'de', validUntil: '2030-01-01', ip: '192.0.2.1', wordingVersion: '7' };
		expect(await one('consent', 'record', { status: 'yes', options })).toMatchObject({ row: 1, profileId: expect.stringMatching(UUID), consent: 'granted', consentRecorded: true });
		expect(await held()).toEqual([{
			channel: 'email', purpose: 'marketing', topic: 'hiking news', status: 'granted', basis: 'soft-opt-in', method: '', jurisdiction: 'DE', source: 'import',
			saidAt: '2026-01-02T00:00:00.000Z', validUntil: '2030-01-01T00:00:00.000Z',
		}]);
		const { proof } = await one('proof', 'export') as { proof: { entries: IDataObject[] } };
		expect(proof.entries).toMatchObject([{ evidence: { ip: '192.0.2.1', wordingVersion: '7', noticeShown: true, saleAt: '2026-01-02T00:00:00.000Z' } }]);
	});

	test.each<[string, IDataObject, string, RegExp]>([
		['a soft opt-in without a sale', { basis: 'soft-opt-in' }, 'Sale At', /Inquiry At/], ['a country that is none', { jurisdiction: 'Bavaria' }, 'Jurisdiction', /US-FL/],
		['a sale that is to come', { saleAt: '2999-01-01' }, 'Sale At', /2026-11-20/],
	])('Record refuses %s, and says what to do', async (__, options, field, advice) => {
		const { message, description } = await errorOf(consents('consent', 'record', { status: 'yes', options }), [ANN]);
		expect([message.includes(`'${field}'`), description]).toEqual([true, expect.stringMatching(advice)]);
	});

	test('Withdraw is a no, also without a status', async () => {
		await one('consent', 'record', { status: 'yes', options: { saidAt: '2026-01-02' } });
		expect(await one('consent', 'withdraw', { channel: 'all', options: { agent: 'desk 4' } })).toMatchObject({ consent: 'withdrawn', consentRecorded: true });
		expect((await held()).map(({ channel, status, source }) => [channel, status, source])).toContainEqual(['email', 'withdrawn', 'unsubscribe page']);
	});

	test('Start gives a link, Confirm takes it or its token, once', async () => {
		const page = 'https://shop.example/confirm?lang=pl';
		const [[ann, ben]] = await jsonOf(consents('doubleOptIn', 'start', { page, options: { topic: 'boots', answerWithinDays: 9 } }), [ANN, BEN]);
		expect(ann).toMatchObject({ row: 1, doubleOptIn: 'asked', confirmationLink: `${page}&t=${String(ann.confirmationToken)}` });
		expect((await held()).map(({ topic, status }) => [topic, status])).toEqual([['boots', 'pending']]);
		const confirm = async (token: unknown) => (await jsonOf(consents('doubleOptIn', 'confirm', { token: '={{ $json.body.t }}', options: { ip: '192.0.2.9' } }), [{ body: { t: token } }]))[0][0];
		expect(await confirm(ann.confirmationLink)).toMatchObject({ consent: 'granted', doubleOptIn: 'confirmed', channel: 'email', purpose: 'marketing', topic: 'boots', profileId: ann.profileId });
		expect(await confirm(ann.confirmationToken)).toMatchObject({ doubleOptIn: 'confirmed-before' });
		expect(await one('doubleOptIn', 'start', { page, options: { topic: 'boots' } })).toMatchObject({ doubleOptIn: 'confirmed-before', confirmationToken: null, confirmationLink: null });
		expect(await one('doubleOptIn', 'start', { page, options: { topic: 'boots', again: true } })).toMatchObject({ doubleOptIn: 'asked' });
		const [good, failed] = await jsonOf({ ...consents('doubleOptIn', 'confirm'), onError: 'continueErrorOutput' }, [{ confirmationToken: 'forged' }, ben, { other: 1 }]);
		expect([good.map(({ row }) => row), failed.map(({ error }) => String(error))]).toEqual([[2], [expect.stringContaining('not one of this store\'s'), expect.stringContaining('no token')]]);
	});

	test('Start refuses a page that is none', async () => {
		expect(await errorOf(consents('doubleOptIn', 'start', { page: 'javascript:alert(1)' }), [ANN])).toMatchObject({ message: expect.stringContaining('no web address'), description: expect.stringContaining('https://') });
	});

	test('Verify and Export prove what was said', async () => {
		await one('consent', 'record', { status: 'yes', options: { saidAt: '2026-01-02' } });
		await one('consent', 'withdraw');
		expect(await one('proof', 'verify')).toMatchObject({ row: 1, proofStatus: 'intact', proofEntries: 2, proofProblems: [], proofChains: [{ status: 'intact', entries: 2, problems: 0 }] });
		const [[{ json, binary }]] = await outputsOf(consents('proof', 'export'), [ANN]);
		expect([json.proofStatus, Object.keys(json), binary?.json.fileName, binary?.json.mimeType]).toEqual(['intact', ['profileId', 'proofStatus', 'proof'], `consent-${String(json.profileId)}.json`, 'application/json']);
		expect(JSON.parse(Buffer.from(binary?.json.data ?? '', 'base64').toString())).toEqual(json.proof);
	});

	test('Set notes a wish, Get tells it, and it can be taken back', async () => {
		expect(await one('preference', 'set')).toMatchObject({ row: 1, preferenceRecorded: true, preferences: [{ kind: 'less-often', count: 1, days: 7, channel: 'all', topic: '', source: 'preference page' }] });
		await one('preference', 'set', { kind: 'snooze', channel: 'sms', until: '2099-01-01', options: { topic: 'boots', source: 'call' } });
		await one('preference', 'set', { kind: 'hours', zone: 'Europe/Sofia' });
		expect(await one('preference', 'get')).toMatchObject({ preferences: [
			{ kind: 'less-often' }, { kind: 'snooze', channel: 'sms', topic: 'boots', source: 'call', until: '2099-01-01T00:00:00.000Z' },
			{ kind: 'hours', windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '17:00', to: '20:00' }], zone: 'Europe/Sofia' },
		] });
		expect(await one('preference', 'set', { change: 'clear' })).toMatchObject({ preferenceRecorded: true });
		expect((await one('preference', 'get')).preferences).toHaveLength(2);
	});

	test.each<[IDataObject, RegExp]>([
		[{ kind: 'snooze' }, /day from which contact is welcome/], [{ kind: 'less-often', count: 0 }, /Withdraw/], [{ kind: 'hours', hours: {} }, /Add days/],
		[{ options: { saidAt: '2999-01-01' } }, /leave it out/],
	])('Set refuses %j, and says what to do', async (parameters, advice) => {
		expect((await errorOf(consents('preference', 'set', parameters), [ANN])).description).toMatch(advice);
	});
});
