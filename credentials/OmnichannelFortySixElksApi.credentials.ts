import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelFortySixElksApi implements ICredentialType {
	name = 'omnichannelFortySixElksApi';

	displayName = 'Omnichannel 46elks API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#46elks';

	icon: Icon = { light: 'file:fortySixElks.svg', dark: 'file:fortySixElks.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'API User',
			name: 'user',
			type: 'string',
			default: '',
			required: true,
			description: 'On your account\'s page at 46elks; it begins with u',
		},
		{
			displayName: 'API Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'On your account\'s page at 46elks',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://api.46elks.com',
			description: 'Where requests go, when not to the vendor itself, e.g. a proxy of your house',
		},
		{
			displayName: 'Events URL',
			name: 'eventsUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://n8n.example.com/webhook/sms-events',
			description: 'Web address that is told what becomes of each message, e.g. a webhook of yours; our delivery id is added to it as "delivery"',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { auth: { username: '={{ $credentials.user }}', password: '={{ $credentials.password }}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{ $credentials.baseUrl || "https://api.46elks.com" }}', url: '/a1/me' },
	};
}
