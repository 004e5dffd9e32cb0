import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { operationProperties, resourceProperties, runResource, searchPeople, storeConnectionTest, type Resource } from '../kit';
import { confirm } from './confirm.operation';
import { exportProof } from './export-proof.operation';
import { get } from './get.operation';
import { getPreferences } from './get-preferences.operation';
import { record } from './record.operation';
import { setPreference } from './set-preference.operation';
import { start } from './start.operation';
import { verifyProof } from './verify-proof.operation';
import { withdraw } from './withdraw.operation';

/** Version 1 had no resources; workflows saved with it go on as they are. */
const first = [record, get];

const resources: Resource[] = [
	{ value: 'consent', name: 'Consent', operations: [record, withdraw, get] },
	{ value: 'doubleOptIn', name: 'Double Opt-In', operations: [start, confirm] },
	{ value: 'preference', name: 'Preference', operations: [setPreference, getPreferences] },
	{ value: 'proof', name: 'Proof', operations: [verifyProof, exportProof] },
];

export class Consent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Consent',
		name: 'consent',
		icon: { light: 'file:consent.svg', dark: 'file:consent.dark.svg' },
		group: ['transform'],
		version: [1, 2],
		defaultVersion: 2,
		subtitle: '={{ $parameter["operation"] + ($parameter["resource"] ? ": " + $parameter["resource"] : "") }}',
		description: 'What people said about being contacted, kept as proof: consents by channel and topic, double opt-in, wishes',
		defaults: { name: 'Consent' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: [...operationProperties(first, { '@version': [1] }), ...resourceProperties(resources, { '@version': [2] })],
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runResource(this, resources, first);
	}
}
