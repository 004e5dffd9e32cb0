import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

// eslint-disable-next-line @n8n/community-nodes/credential-test-required -- Push Channel tests it; the rule reads no computed list
export class OmnichannelFcmApi implements ICredentialType {
	name = 'omnichannelFcmApi';

	displayName = 'Omnichannel Firebase API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#firebase';

	icon: Icon = { light: 'file:fcm.svg', dark: 'file:fcm.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Service Account',
			name: 'serviceAccountSecret',
			type: 'string',
			typeOptions: { password: true, rows: 6 },
			default: '',
			required: true,
			placeholder: 'e.g. {"type": "service_account", …}',
			description: 'The whole JSON file from Project Settings > Service Accounts > Generate New Private Key',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://fcm.googleapis.com',
			description: 'Where notifications go, when not to Firebase itself, e.g. a proxy of your house',
		},
	];
}
