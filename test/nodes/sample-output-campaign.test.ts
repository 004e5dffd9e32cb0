import { Campaign } from '../../nodes/Campaign/Campaign.node';
import { jsonOf } from '../kit/engine';
import { sampleOutput, type Step } from './sample-schema';
import { campaign, ownStore, people } from './stage';

const ANN = { email: 'ann@shop.test' };
const BEN = { email: 'ben@shop.test' };
const settings = { department: 'Sales', tags: 'spring', startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-08T00:00:00Z' };

const STORY: Step[] = [
	['campaign createOrUpdate', () => campaign('campaign', 'createOrUpdate', { campaign: 'Offer', settings }), [{}]],
	['audience plan', () => campaign('audience', 'plan', { campaign: 'Offer' }), [ANN, BEN]],
	['campaign getMany', () => campaign('campaign', 'getMany'), [{}]],
	['campaign findCollisions', () => campaign('campaign', 'findCollisions', { from: settings.startsAt }), [{}]],
	['audience remove', () => campaign('audience', 'remove', { campaign: 'Offer' }), [ANN]],
	['controlGroup set', () => campaign('controlGroup', 'set', { appliesTo: 'campaign', campaign: 'Offer' }), [{}]],
	['controlGroup get', () => campaign('controlGroup', 'get'), [{}]],
];

sampleOutput({
	type: new Campaign(),
	folder: 'nodes/Campaign/__schema__/v1.0.0',
	before: async () => {
		ownStore();
		await people(ANN, BEN);
		await jsonOf(campaign('campaign', 'createOrUpdate', { campaign: 'Reminder', settings }), [{}]);
		await jsonOf(campaign('audience', 'plan', { campaign: 'Reminder' }), [ANN, BEN]);
	},
	story: STORY,
});
