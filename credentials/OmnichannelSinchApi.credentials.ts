import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelSinchApi implements ICredentialType {
	name = 'omnichannelSinchApi';

	displayName = 'Omnichannel Sinch API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#sinch';

	icon: Icon = { light: 'file:sinch.svg', dark: 'file:sinch.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Service Plan ID',
			name: 'servicePlanId',
			type: 'string',
			default: '',
			required: true,
			description: 'Under SMS, Service APIs in the Sinch Dashboard',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Beside the service plan',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'Australia', value: 'au' },
				{ name: 'Brazil', value: 'br' },
				{ name: 'Canada', value: 'ca' },
				{ name: 'European Union', value: 'eu' },
				{ name: 'United States', value: 'us' },
			],
			default: 'eu',
			description: 'Where the service plan is kept',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://eu.sms.api.sinch.com',
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
		properties: { headers: { Authorization: '=Bearer {{ $credentials.apiToken }}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{ $credentials.baseUrl || "https://" + ($credentials.region || "eu") + ".sms.api.sinch.com" }}', url: '=/xms/v1/{{ $credentials.servicePlanId }}/batches?page_size=1' },
	};
}
