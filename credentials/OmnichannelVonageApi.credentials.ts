import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelVonageApi implements ICredentialType {
	name = 'omnichannelVonageApi';

	displayName = 'Omnichannel Vonage API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#vonage';

	icon: Icon = { light: 'file:vonage.svg', dark: 'file:vonage.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'On the first page of the Vonage Dashboard',
		},
		{
			displayName: 'API Secret',
			name: 'apiSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Under API Settings in the Vonage Dashboard',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://rest.nexmo.com',
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

	// Vonage wants the secret in the form; requests get it there. Only this test asks by query.
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl || "https://rest.nexmo.com" }}',
			url: '/account/get-balance',
			qs: { api_key: '={{ $credentials.apiKey }}', api_secret: '={{ $credentials.apiSecret }}' },
		},
	};
}
