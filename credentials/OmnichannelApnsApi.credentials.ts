import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

// eslint-disable-next-line @n8n/community-nodes/credential-test-required -- Push Channel tests it; the rule reads no computed list
export class OmnichannelApnsApi implements ICredentialType {
	name = 'omnichannelApnsApi';

	displayName = 'Omnichannel Apple Push API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#apple-push';

	icon: Icon = { light: 'file:apns.svg', dark: 'file:apns.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true, rows: 6 },
			default: '',
			required: true,
			placeholder: 'e.g. -----BEGIN PRIVATE KEY-----…',
			description: 'Content of the .p8 file that Apple gives you once',
		},
		{
			displayName: 'Key ID',
			name: 'keyId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ABC123DEFG',
			description: 'The ten characters beside the key in the Apple Developer account',
		},
		{
			displayName: 'Team ID',
			name: 'teamId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. DEF123GHIJ',
			description: 'The ten characters of the team, from Membership Details',
		},
		{
			displayName: 'Topic',
			name: 'topic',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. com.example.shop',
			description: 'Bundle ID of the app',
		},
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Production', value: 'production', description: 'Apps from the App Store and TestFlight' },
				{ name: 'Sandbox', value: 'sandbox', description: 'Apps that run from Xcode' },
			],
			default: 'production',
			description: 'Which of Apple\'s servers knows the device tokens',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://api.push.apple.com',
			description: 'Where notifications go, when not to Apple itself, e.g. a proxy of your house that speaks HTTP/2',
		},
	];
}
