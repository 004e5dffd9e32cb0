import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { consent, ownStore, people, profiles, suppression } from './stage';

const ANN = { email: 'Ann@Shop.test', phone: '+48601234567', name: 'Ann', row: 1 };
const BEN = { email: 'ben@shop.test', phone: '', name: 'Ben', row: 2 };
const both = [ANN, BEN];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
const bought = (parameters: IDataObject = {}) => profiles('track', { products: { product: [{ sku: 'T-1', name: 'Tent' }] }, ...parameters });

beforeEach(() => void ownStore());

describe('Suppression', () => {
	test('Check sorts people onto its three outputs and says why', async () => {
		await people(ANN, BEN, { email: 'cleo@shop.test' });
		await jsonOf(suppression('add', { reason: 'paused', endsOn: '2099-01-01T00:00:00Z' }), [ANN]);
		await jsonOf(suppression('add', { reason: 'complaint', source: 'desk' }), [BEN]);
		const outputs = await outputsOf(suppression('check'), [BEN, ANN, { email: 'cleo@shop.test', row: 3 }]);
		expect(outputs.map((output) => output.map(({ pairedItem }) => pairedItem))).toEqual([[{ item: 2 }], [{ item: 1 }], [{ item: 0 }]]);
		const [[allowed], [deferred], [suppressed]] = outputs.map((output) => output.map(({ json }) => json));
		expect(allowed).toMatchObject({ row: 3, profileId: expect.stringMatching(UUID), decision: { verdict: 'allow', reasons: [], address: 'cleo@shop.test' } });
		expect(deferred).toMatchObject({ row: 1, decision: { verdict: 'defer', sendAt: '2099-01-01T00:00:00.000Z', reasons: [{ code: 'paused', until: '2099-01-01T00:00:00.000Z' }] } });
		expect(suppressed).toMatchObject({ row: 2, decision: { verdict: 'suppress', reasons: [{ code: 'suppressed:complaint' }] } });
	});

	test('Check leaves out who bought one of the advertised products lately', async () => {
		await people(ANN, BEN);
		await jsonOf(bought({ occurredAt: new Date(Date.now() - 86_400_000).toISOString() }), [ANN]);
		const outputs = await jsonOf(suppression('check', { excludeProducts: 'boots, t-1', excludeDays: 30 }), both);
		expect(outputs.map((output) => output.map(({ name }) => name))).toEqual([['Ben'], [], ['Ann']]);
		const later = await jsonOf(suppression('check', { excludeProducts: ['boots'], excludeDays: 30 }), both);
		expect(later.map((output) => output.length)).toEqual([2, 0, 0]);
	});

	test('Add, Get Many and Remove', async () => {
		const add = suppression('add', { channel: 'email', reason: 'hard-bounce', source: 'mail server', note: 'gone', endsOn: '2099-01-01T00:00:00Z' });
		expect((await outputsOf(add, both))[0].map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ ...ANN, suppressed: 'ann@shop.test', suppressionStatus: 'added' }, { item: 0 }],
			[{ ...BEN, suppressed: 'ben@shop.test', suppressionStatus: 'added' }, { item: 1 }],
		]);
		expect((await jsonOf(add, [ANN]))[0][0].suppressionStatus).toBe('known');
		const list = async (parameters: IDataObject = {}) => (await jsonOf(suppression('getMany', { returnAll: true, ...parameters }), [{}, {}]))[0];
		expect(await list()).toContainEqual({
			kind: 'email', value: 'ann@shop.test', storedAs: 'address', channel: 'email', reason: 'hard-bounce', source: 'mail server', note: 'gone',
			since: expect.stringMatching(/^\d{4}-/), endsOn: '2099-01-01T00:00:00.000Z',
		});
		expect(await list({ filters: { channel: 'sms' } })).toEqual([]);
		expect(await list({ filters: { reason: 'hard-bounce' } })).toHaveLength(2);
		expect((await jsonOf(suppression('remove'), [ANN]))[0]).toEqual([{ ...ANN, released: 'ann@shop.test', suppressionsRemoved: 1 }]);
		expect((await list()).map(({ value }) => value)).toEqual(['ben@shop.test']);
	});
});

test('Consent: Record keeps a no against an older yes, and Get tells what holds', async () => {
	await people(ANN);
	const [[no]] = await jsonOf(consent('record', { status: '={{ $json.newsletter }}', source: 'till' }), [{ ...ANN, newsletter: 'nie' }]);
	expect(no).toMatchObject({ row: 1, profileId: expect.stringMatching(UUID), consent: 'withdrawn', consentRecorded: true });
	const [[old]] = await jsonOf(consent('record', { status: 'yes', options: { saidAt: '2020-01-01' } }), [ANN]);
	expect(old).toMatchObject({ consent: 'withdrawn', consentRecorded: true });
	const [[silent]] = await jsonOf(consent('record', { status: '' }), [ANN]);
	expect(silent).toMatchObject({ consent: 'withdrawn', consentRecorded: false });
	const [[{ consents }]] = await jsonOf(consent('get'), [ANN]);
	expect(consents).toEqual([{
		channel: 'email', purpose: 'marketing', topic: '', status: 'withdrawn', basis: 'consent', method: '', jurisdiction: '', source: 'till',
		saidAt: expect.stringMatching(/^\d{4}-/), validUntil: null,
	}]);
});
