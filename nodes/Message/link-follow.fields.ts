import type { INodeProperties } from 'n8n-workflow';

/** What a visit says: as the Webhook node gives it. */
export const followFields: INodeProperties[] = [
	{
		displayName: 'Token',
		name: 'token',
		// eslint-disable-next-line n8n-nodes-base/node-param-type-options-password-missing -- it stands in a link that anybody may see
		type: 'string',
		default: '={{ $json.query.t }}',
		description: 'What stands in the link as t: it names the message and the link, and is signed',
	},
	{
		displayName: 'Address',
		name: 'url',
		type: 'string',
		default: '={{ $json.query.u }}',
		description: 'What stands in the link as u: the address where it is one person\'s own',
	},
	{
		displayName: 'Code',
		name: 'code',
		type: 'string',
		default: '={{ $json.params.code }}',
		description: 'The end of a short link, as text messages have them: the path of the Webhook ends with /:code then',
	},
	{
		displayName: 'Headers',
		name: 'headers',
		type: 'json',
		default: '={{ $json.headers }}',
		description: 'The visit\'s headers, by which scanners and previews are told from people',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'HTTP Method',
				name: 'method',
				type: 'options',
				options: [
					{ name: 'GET', value: 'GET' },
					{ name: 'HEAD', value: 'HEAD', description: 'Asks without looking, as machines do' },
					{ name: 'POST', value: 'POST' },
				],
				default: 'GET',
				description: 'How the Webhook was asked, where it takes more than GET',
			},
		],
	},
];
