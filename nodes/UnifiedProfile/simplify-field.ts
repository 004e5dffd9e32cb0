import type { INodeProperties } from 'n8n-workflow';

/** n8n's usual choice between the few fields one needs and everything. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};
