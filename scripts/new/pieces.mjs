const spaced = (name) => name.replace(/([a-z])([A-Z])/g, '$1 $2');
const title = (camel) => spaced(camel[0].toUpperCase() + camel.slice(1));

/** A node with one operation. */
export const nodeFile = (name, icon) => `import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { operationProperties, runOperation, searchPeople, storeConnectionTest } from '../kit';
import { get } from './get.operation';

const operations = [get];

export class ${name} implements INodeType {
	description: INodeTypeDescription = {
		displayName: '${spaced(name)}',
		name: '${icon}',
		icon: { light: 'file:${icon}.svg', dark: 'file:${icon}.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'What a marketer does with it, in one sentence',
		defaults: { name: '${spaced(name)}' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'omnichannelStoreApi', required: false, testedBy: 'storeConnectionTest' }],
		properties: operationProperties(operations),
	};

	methods = { credentialTest: { storeConnectionTest }, listSearch: { searchPeople } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
`;

/** An operation that looks each item's person up: the shape to start from. */
export const operationFile = (camel) => `import { getProfiles, readPerson } from '../../marketing/profiles';
import { operation, personFields, readPersonFields } from '../kit';

/** What it does for each item, in one sentence. */
export const ${camel} = operation({
	value: '${camel}',
	name: '${title(camel)}',
	action: '${title(camel)} person',
	description: 'What a marketer gets from it, in other words than the name',
	fields: personFields(),
	input: readPersonFields,
	judge: readPerson,
	run: getProfiles,
	emit: ({ profileId }) => ({ fields: { profileId } }),
});
`;

/** What n8n's panel finds the node by. */
export const codexFile = (icon) => `${JSON.stringify({
	node: `n8n-nodes-omnichannel.${icon}`,
	nodeVersion: '1.0',
	codexVersion: '1.0',
	categories: ['Marketing'],
	alias: ['omnichannel', 'marketing'],
	resources: { primaryDocumentation: [{ url: 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#readme' }] },
}, null, '\t')}\n`;

/** A plain sign, to be drawn over. */
export const iconFile = (colour) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" fill="none" stroke="${colour}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"><circle cx="30" cy="30" r="20"/></svg>\n`;
