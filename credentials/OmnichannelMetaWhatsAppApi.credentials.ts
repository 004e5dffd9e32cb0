import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelMetaWhatsAppApi implements ICredentialType {
	name = 'omnichannelMetaWhatsAppApi';

	displayName = 'Omnichannel Meta WhatsApp API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#meta-whatsapp';

	icon: Icon = { light: 'file:metaWhatsApp.svg', dark: 'file:metaWhatsApp.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Token of a system user that may send WhatsApp messages (whatsapp_business_messaging); it doesn\'t expire',
		},
		{
			displayName: 'Phone Number ID',
			name: 'phoneNumberId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 106540352242922',
			description: 'ID of the number that writes, from WhatsApp > API Setup; it is not the number itself',
		},
		{
			displayName: 'Marketing Templates',
			name: 'marketingApi',
			type: 'options',
			options: [
				{ name: 'Cloud API', value: 'cloud', description: 'Like all other messages' },
				{ name: 'Marketing Messages API', value: 'marketing-messages', description: 'Meta chooses whom they reach best; its terms must be accepted in WhatsApp Manager' },
			],
			default: 'cloud',
			description: 'The way on which templates for marketing go',
		},
		{
			displayName: 'API Version',
			name: 'version',
			type: 'string',
			default: 'v23.0',
			placeholder: 'e.g. v23.0',
			description: 'Version of Meta\'s Graph API',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://graph.facebook.com',
			description: 'Where requests go, when not to the vendor itself, e.g. a proxy of your house',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{ $credentials.accessToken }}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl || "https://graph.facebook.com" }}',
			url: '=/{{ $credentials.version || "v23.0" }}/{{ $credentials.phoneNumberId }}',
			qs: { fields: 'verified_name,quality_rating' },
		},
	};
}
