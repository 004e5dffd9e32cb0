import type { INodeProperties } from 'n8n-workflow';
import { CHANNEL_OPTIONS, purposeField } from '../kit';

const shown = (...rule: string[]) => ({ displayOptions: { show: { rule } } });
const names = (displayName: string, name: string, rule: string, preset: string, description: string): INodeProperties =>
	({ displayName, name, type: 'string', ...shown(rule), default: preset, description: `${description}, separated by commas` });
const days = (displayName: string, rule: string, preset: number, description: string): INodeProperties =>
	({ displayName, name: 'days', type: 'number', typeOptions: { minValue: 1, maxValue: 3650 }, ...shown(rule), default: preset, description });

/** The list that an operation is about. */
export const listName: INodeProperties = {
	displayName: 'List',
	name: 'list',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Recent buyers',
	description: 'What the list is called; reasons name it',
};

/** The rules to start from, with what is ready to be used in each. */
const RULES = [
	{ name: 'Did Something', value: 'did', description: 'Who did it so often lately' },
	{ name: 'Open Complaint or Return', value: 'complaint', description: 'Who waits for an answer' },
	{ name: 'Recent Buyers', value: 'bought', description: 'Who bought one of the products lately, on any channel' },
	{ name: 'Running Sales Talk', value: 'sales', description: 'Whom somebody is talking to already' },
];
const KEEP = { name: 'Leave as It Is', value: 'keep', description: 'Change only the options' };

/** The form of a rule; `keep` offers to leave the rule alone. */
export function ruleFields(keep: boolean): INodeProperties[] {
	return [
		// eslint-disable-next-line n8n-nodes-base/node-param-default-missing -- it depends on whether there is a rule already
		{
			displayName: 'Rule',
			name: 'rule',
			type: 'options',
			options: keep ? RULES.toSpliced(1, 0, KEEP) : RULES,
			default: keep ? KEEP.value : 'bought',
			description: 'Who is on the list, for as long as it holds for them',
		},
		{ ...names('Products', 'products', 'bought', '', 'SKUs, names or categories'), placeholder: 'e.g. TRAIL-200, Running shoes' },
		days('Within Days', 'bought', 30, 'How many days back a purchase counts'),
		names('Opened By', 'openedBy', 'complaint', 'Complaint Opened, Return Requested', 'Names of the events that open a case'),
		names('Closed By', 'closedBy', 'complaint', 'Complaint Closed, Return Completed', 'Names of the events that close a case'),
		names('Opened By', 'openedBy', 'sales', 'Sales Talk Started', 'Names of the events that begin a talk'),
		names('Closed By', 'closedBy', 'sales', 'Sales Talk Won, Sales Talk Lost, Sales Talk Ended', 'Names of the events that end a talk'),
		{
			displayName: 'Case Property',
			name: 'caseKey',
			type: 'string',
			...shown('complaint', 'sales'),
			default: 'caseId',
			description: 'Property of these events that holds the number of the case: it tells one from another',
		},
		days('Give Up After Days', 'complaint', 60, 'How long a case counts that nobody closed'),
		days('Give Up After Days', 'sales', 90, 'How long a talk counts that nobody ended'),
		{
			displayName: 'Event Name',
			name: 'eventName',
			type: 'string',
			...shown('did'),
			default: '',
			placeholder: 'e.g. Quote Requested',
			description: 'What they did, as it stands on timelines; purchases are called Order Completed',
		},
		days('Within Days', 'did', 30, 'How many days back it counts'),
		{
			displayName: 'At Least',
			name: 'atLeast',
			type: 'number',
			typeOptions: { minValue: 1 },
			...shown('did'),
			default: 1,
			description: 'How often they did it',
		},
	];
}

/** Where a list holds and what goes all the same. */
export const listOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Active',
			name: 'active',
			type: 'boolean',
			default: true,
			description: 'Whether the list keeps anybody out',
		},
		{
			displayName: 'Channels',
			name: 'channels',
			type: 'multiOptions',
			options: CHANNEL_OPTIONS,
			default: [],
			description: 'On which channels it holds; none for all of them',
		},
		{
			displayName: 'Exempt Purposes',
			name: 'exemptPurposes',
			type: 'multiOptions',
			options: purposeField.options,
			default: ['service', 'transactional'],
			description: 'Messages that go all the same, e.g. order mails',
		},
		{
			displayName: 'Exempt Tags',
			name: 'exemptTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. how-to, care',
			description: 'Messages with one of these tags go all the same; separated by commas',
		},
	],
};
