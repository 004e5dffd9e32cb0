import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelMessageBirdApi implements ICredentialType {
	name = 'omnichannelMessageBirdApi';

	displayName = 'Omnichannel MessageBird API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#messagebird';

	icon: Icon = { light: 'file:messageBird.svg', dark: 'file:messageBird.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Access Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Under Developers, API Access in the MessageBird Dashboard',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://rest.messagebird.com',
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
		properties: { headers: { Authorization: '=AccessKey {{ $credentials.apiKey }}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{ $credentials.baseUrl || "https://rest.messagebird.com" }}', url: '/balance' },
	};
}
