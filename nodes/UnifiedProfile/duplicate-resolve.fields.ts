import type { INodeProperties } from 'n8n-workflow';
import { otherPersonFields, personFields } from '../kit';
import { reasonField } from './reason-field';

const shownFor = (pairBy: string) => (field: INodeProperties): INodeProperties =>
	({ ...field, displayOptions: { ...field.displayOptions, show: { ...field.displayOptions?.show, pairBy: [pairBy] } } });

const pairField: INodeProperties = {
	displayName: 'Pair ID',
	name: 'pairId',
	type: 'string',
	default: '={{ $json.pairId }}',
	required: true,
	description: 'What Duplicate > Find and Get Many give as \'pairId\'',
};

/** The form of Resolve Duplicates. */
export const duplicateResolveFields: INodeProperties[] = [
	{
		displayName: 'Pair By',
		name: 'pairBy',
		type: 'options',
		options: [
			{ name: 'Pair ID', value: 'pairId' },
			{ name: 'Two People', value: 'people', description: 'Both people of the pair, by any of their identifiers' },
		],
		default: 'pairId',
		description: 'How the item says which pair it is about',
	},
	shownFor('pairId')(pairField),
	...[...personFields(), ...otherPersonFields()].map(shownFor('people')),
	{
		displayName: 'Decision',
		name: 'decision',
		type: 'options',
		options: [
			{ name: 'Accept', value: 'accept', description: 'They are one person: merge them' },
			{ name: 'Reject', value: 'reject', description: 'They are two people: no evidence joins them from now on' },
		],
		default: 'reject',
		description: 'What was decided. To take it from the item, e.g. from a form, use an expression that gives accept or reject.',
	},
	reasonField('Why it was decided so'),
];
