import type { INodeProperties } from 'n8n-workflow';
import { campaignField } from '../kit';

/** The campaign that an operation is about. */
export const campaignName: INodeProperties = {
	...campaignField,
	required: true,
	description: 'Name of the campaign, the same text as in the field Campaign of the nodes that send it',
};
