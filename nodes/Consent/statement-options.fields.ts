import type { INodeProperties } from 'n8n-workflow';

/** A short text among the options. */
const text = (displayName: string, name: string, description: string, placeholder = ''): INodeProperties =>
	({ displayName, name, type: 'string', default: '', ...(placeholder ? { placeholder } : {}), description });

/** A moment among the options. */
const time = (displayName: string, name: string, description: string): INodeProperties =>
	({ displayName, name, type: 'dateTime', default: '', description });

const basisField: INodeProperties = {
	displayName: 'Legal Basis',
	name: 'basis',
	type: 'options',
	options: [
		{ name: 'Consent', value: 'consent', description: 'The person said yes' },
		{ name: 'Contract', value: 'contract', description: 'The message is part of what the person ordered' },
		{ name: 'Legitimate Interest', value: 'legitimate-interest', description: 'Ours, weighed against the person\'s' },
		{ name: 'Soft Opt-In', value: 'soft-opt-in', description: 'The person bought or asked, and could object: needs Sale At or Inquiry At' },
	],
	default: 'consent',
	description: 'On what ground the person may be contacted. Only a consent lifts an earlier no.',
};

const methodField: INodeProperties = {
	displayName: 'Method',
	name: 'method',
	type: 'options',
	options: [
		{ name: 'Double Opt-In', value: 'double-opt-in', description: 'Confirmed by a link, in another system' },
		{ name: 'Not Known', value: '' },
		{ name: 'Oral', value: 'oral', description: 'Said on the phone or in the store' },
		{ name: 'Single', value: 'single', description: 'A box ticked, a button pressed' },
		{ name: 'Written', value: 'written', description: 'Signed on paper' },
	],
	default: 'single',
	description: 'How the person said it',
};

const noticeField: INodeProperties = {
	displayName: 'Notice Shown',
	name: 'noticeShown',
	type: 'boolean',
	default: true,
	description: 'Whether the person was told, when they bought or asked, that they can object at any time',
};

const OPTIONS = {
	agent: text('Agent', 'agent', 'Colleague who wrote it down', 'e.g. desk 4'),
	callRecordingId: text('Call Recording ID', 'callRecordingId', 'Recording in which the person can be heard', 'e.g. rec-20261120-0412'),
	formId: text('Form ID', 'formId', 'Number of the paper form, or of the online form that was sent', 'e.g. F-2026-118'),
	inquiryAt: time('Inquiry At', 'inquiryAt', 'When the person asked about an offer: an implied consent counts from there'),
	ip: text('IP Address', 'ip', 'Internet address from which it was said', 'e.g. 192.0.2.17'),
	jurisdiction: text('Jurisdiction', 'jurisdiction', 'Country or region whose law it was said under: two letters, with the region where that matters', 'e.g. DE or US-FL'),
	language: text('Language', 'language', 'Language of the text that the person saw or heard', 'e.g. pl'),
	basis: basisField,
	method: methodField,
	noticeShown: noticeField,
	saidAt: time('Said At', 'saidAt', 'When the person said it. A yes without a date never overrides a no, and counts as run out where the law lets a yes run out.'),
	saleAt: time('Sale At', 'saleAt', 'When the person bought: a soft opt-in counts from there'),
	sender: text('Sender', 'sender', 'Legal entity that the person said it to', 'e.g. Shop Ltd.'),
	topic: text('Topic', 'topic', 'One subject within the purpose, e.g. a newsletter; empty for all of it', 'e.g. hiking news'),
	userAgent: text('User Agent', 'userAgent', 'Browser or app in which it was said'),
	validUntil: time('Valid Until', 'validUntil', 'When a yes ends by itself; empty for never'),
	wording: text('Wording', 'wording', 'The text that the person saw or heard, or its version'),
	wordingVersion: text('Wording Version', 'wordingVersion', 'Version of the text, where texts are numbered', 'e.g. 2026-03'),
};
type OptionName = keyof typeof OPTIONS;

/** The form's Options: what proves a statement, and about what it is. Some operations leave some out, or add their own. */
export function statementOptions(without: OptionName[] = [], more: INodeProperties[] = []): INodeProperties {
	const options = [...Object.entries(OPTIONS).flatMap(([name, field]) => (without.includes(name as OptionName) ? [] : [field])), ...more];
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: options.sort((one, other) => one.displayName.localeCompare(other.displayName, 'en')),
	};
}
