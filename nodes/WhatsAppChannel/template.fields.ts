import type { INodeProperties } from 'n8n-workflow';
import { bodyCollection, buttonCollection, headerKind, headerParts } from './part.fields';

const show = { displayOptions: { show: { message: ['template', 'textOrTemplate'] } } };

/** An approved template and what fills its gaps. */
export const templateFields: INodeProperties[] = [
	{
		displayName: 'Template',
		name: 'template',
		type: 'string',
		...show,
		default: 'hello_world',
		required: true,
		placeholder: 'e.g. order_shipped',
		description: 'Name under which Meta approved the template; with Twilio its content SID, which begins with HX. hello_world is in every new account.',
	},
	{
		displayName: 'Template Language',
		name: 'templateLanguage',
		type: 'string',
		...show,
		default: 'en_US',
		required: true,
		placeholder: 'e.g. de or pt_BR',
		description: 'Language in which it was approved, written as there. Liquid works here too: {{ profile.language | default: "en" }}.',
	},
	{ ...bodyCollection, ...show },
	{ ...headerKind('templateHeader', 'Template Header', 'What fills the gap above the text, where the template has one'), ...show },
	...headerParts('templateHeader', show.displayOptions.show),
	{ ...buttonCollection, ...show },
	{
		displayName: 'Template Cards',
		name: 'templateCards',
		type: 'json',
		...show,
		default: '',
		placeholder: 'e.g. [{ "image": "https://shop.example.com/a.jpg", "body": ["Tent"] }, …]',
		description: 'The cards of a carousel, two to ten: a list of { "image" or "video": address, "body": list of texts, "buttons": list of { "kind": "link" or "quick-reply", "value": text } }. Liquid works in every text.',
	},
];
