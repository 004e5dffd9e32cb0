import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelTwilioApi implements ICredentialType {
	name = 'omnichannelTwilioApi';

	displayName = 'Omnichannel Twilio API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#twilio';

	icon: Icon = { light: 'file:twilio.svg', dark: 'file:twilio.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Account SID',
			name: 'accountSid',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. AC0123456789abcdef0123456789abcdef',
			description: 'On the first page of the Twilio Console; it begins with AC',
		},
		{
			displayName: 'API Key SID',
			name: 'apiKeySid',
			type: 'string',
			default: '',
			placeholder: 'e.g. SK0123456789abcdef0123456789abcdef',
			description: 'When you use an API key instead of the auth token; it begins with SK',
		},
		{
			displayName: 'Auth Token',
			name: 'authToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The account\'s auth token, or the secret of the API key',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://api.twilio.com',
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
		properties: { auth: { username: '={{ $credentials.apiKeySid || $credentials.accountSid }}', password: '={{ $credentials.authToken }}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{ $credentials.baseUrl || "https://api.twilio.com" }}', url: '=/2010-04-01/Accounts/{{ $credentials.accountSid }}/Balance.json' },
	};
}
