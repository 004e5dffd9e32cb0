import { Consent } from '../../nodes/Consent/Consent.node';
import { jsonOf } from '../kit/engine';
import { sampleOutput, type Step } from './sample-schema';
import { consents, ownStore, profiles } from './stage';

const ANN = { email: 'ann@shop.test' };
const BEN = { email: 'ben@shop.test' };
const page = 'https://shop.example/confirm';
const evidence = { topic: 'hiking news', jurisdiction: 'DE', wording: 'May we write to you?', wordingVersion: '3', ip: '192.0.2.1', saidAt: '2026-01-02', validUntil: '2030-01-01' };
let token = '';

const STORY: Step[] = [
	['consent record', () => consents('consent', 'record', { status: 'yes', options: evidence }), [ANN]],
	['consent withdraw', () => consents('consent', 'withdraw', { channel: 'sms' }), [ANN]],
	['consent get', () => consents('consent', 'get'), [ANN]],
	['doubleOptIn start', () => consents('doubleOptIn', 'start', { page }), [ANN]],
	['doubleOptIn confirm', () => consents('doubleOptIn', 'confirm', { token }), [{}]],
	['preference set', () => consents('preference', 'set'), [ANN]],
	['preference get', () => consents('preference', 'get'), [ANN]],
	['proof verify', () => consents('proof', 'verify'), [ANN]],
	['proof export', () => consents('proof', 'export'), [ANN]],
];

sampleOutput({
	type: new Consent(),
	folder: 'nodes/Consent/__schema__/v2.0.0',
	before: async () => {
		ownStore();
		await jsonOf(profiles('identify'), [ANN, BEN]);
		const [[started]] = await jsonOf(consents('doubleOptIn', 'start', { page }), [BEN]);
		token = String(started.confirmationToken);
	},
	story: STORY,
});
