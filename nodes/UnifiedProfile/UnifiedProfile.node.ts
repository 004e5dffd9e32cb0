import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { resourceProperties, runResource, searchPeople, storeConnectionTest, type Resource } from '../kit';
import { audit } from './audit.operation';
import { findDuplicatePairs } from './duplicate-find.operation';
import { getManyDuplicates } from './duplicate-get-many.operation';
import { resolveDuplicates } from './duplicate-resolve.operation';
import { erase } from './erase.operation';
import { explain } from './explain.operation';
import { exportPerson } from './export-person.operation';
import { getManyEvents } from './get-many-events.operation';
import { getMany } from './get-many.operation';
import { getRules } from './get-rules.operation';
import { get } from './get.operation';
import { identify } from './identify.operation';
import { merge } from './merge.operation';
import { previewRules } from './preview-rules.operation';
import { retention } from './retention.operation';
import { search } from './search.operation';
import { timeline } from './timeline.operation';
import { track } from './track.operation';
import { unmerge } from './unmerge.operation';
import { updateRules } from './update-rules.operation';
import { updateTraits } from './update-traits.operation';

const resources: Resource[] = [
	{ value: 'profile', name: 'Profile', operations: [identify, get, getMany, search, updateTraits, merge, unmerge, explain, timeline] },
	{ value: 'duplicate', name: 'Duplicate', operations: [findDuplicatePairs, getManyDuplicates, resolveDuplicates] },
	{ value: 'event', name: 'Event', operations: [track, getManyEvents] },
	{ value: 'privacy', name: 'Privacy', operations: [exportPerson, erase, retention, audit] },
	{ value: 'rule', name: 'Rule', operations: [getRules, previewRules, updateRules] },
];

export class UnifiedProfile implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Unified Profile',
		name: 'unifiedProfile',
		icon: { light: 'file:unifiedProfile.svg', dark: 'file:unifiedProfile.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'One profile per person from every system: recognise people, merge what is known, keep what they did',
		defaults: { name: 'Unified Profile' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: resourceProperties(resources),
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runResource(this, resources);
	}
}
