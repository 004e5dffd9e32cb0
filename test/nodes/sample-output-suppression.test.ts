import { Suppression } from '../../nodes/Suppression/Suppression.node';
import { jsonOf, type OneNode } from '../kit/engine';
import { sampleOutput, type Step } from './sample-schema';
import { ownStore, people, suppressions } from './stage';

const ANN = { email: 'ann@shop.test', country: 'DE' };
const BEN = { email: 'ben@shop.test' };
const register = { reason: 'register', registerName: 'US National Do Not Call', jurisdiction: 'US', registerChannels: ['phone'] };
const file = { json: {}, binary: { data: { data: Buffer.from('phone,added on\n202-555-0101,2026-01-05\n12,soon\n').toString('base64'), mimeType: 'text/csv', fileName: 'register.csv' } } };
const list = { list: 'Buyers', products: 'TENT-200' };
const asks = (operation: string, parameters = {}): OneNode => suppressions('check', operation, { ...(operation === 'simulate' ? {} : { personBy: 'email' }), ...parameters });

const STORY: Step[] = [
	['check check', () => asks('check', { campaign: 'spring' }), [ANN]],
	['check reserve', () => asks('reserve'), [ANN]],
	['check simulate', () => asks('simulate', { options: { at: '2030-01-02T12:00:00Z' } }), [{}]],
	['check explain', () => asks('explain'), [ANN]],
	['entry add', () => suppressions('entry', 'add', { personBy: 'email' }), [BEN]],
	['entry getMany', () => suppressions('entry', 'getMany'), [{}]],
	['entry export', () => suppressions('entry', 'export'), [{}]],
	['entry remove', () => suppressions('entry', 'remove', { personBy: 'email' }), [BEN]],
	['entry import', () => suppressions('entry', 'import', register), [file]],
	['dynamicList create', () => suppressions('dynamicList', 'create', list), [{}]],
	['dynamicList update', () => suppressions('dynamicList', 'update', list), [{}]],
	['dynamicList getMany', () => suppressions('dynamicList', 'getMany'), [{}]],
	['dynamicList delete', () => suppressions('dynamicList', 'delete', list), [{}]],
	['cap createOrUpdate', () => suppressions('cap', 'createOrUpdate', { counts: { channels: ['email'], departments: 'Sales', tags: 'spring', exemptTags: 'warranty' } }), [{}]],
	['cap getMany', () => suppressions('cap', 'getMany'), [{}]],
	['cap delete', () => suppressions('cap', 'delete', { capName: 'At most 3 in 7 days' }), [{}]],
	['rule override', () => suppressions('rule', 'override', { jurisdiction: 'DE', channel: 'email', changes: { consent: 'double-opt-in' }, reason: 'counsel said so' }), [{}]],
	['rule getMany', () => suppressions('rule', 'getMany', { filters: { jurisdiction: 'DE' } }), [{}]],
	['rule reset', () => suppressions('rule', 'reset', { jurisdiction: 'DE' }), [{}]],
];

sampleOutput({
	type: new Suppression(),
	folder: 'nodes/Suppression/__schema__/v2.0.0',
	before: async () => {
		ownStore();
		await people(ANN, BEN);
		await jsonOf(asks('check', { channel: 'sms', campaign: 'spring' }), [ANN]);
	},
	story: STORY,
});
