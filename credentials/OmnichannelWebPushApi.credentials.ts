import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

// eslint-disable-next-line @n8n/community-nodes/credential-test-required -- Push Channel tests it; the rule reads no computed list
export class OmnichannelWebPushApi implements ICredentialType {
	name = 'omnichannelWebPushApi';

	displayName = 'Omnichannel Web Push API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#web-push';

	icon: Icon = { light: 'file:webPush.svg', dark: 'file:webPush.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Public Key',
			name: 'vapidPublic',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. BEl62iUYgUivxIkv69yViEuiBIa…',
			description: 'The VAPID key that your website gives browsers as applicationServerKey: 87 characters, beginning with B',
		},
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The VAPID key that belongs to it: 43 characters',
		},
		{
			displayName: 'Subject',
			name: 'subject',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. mailto:push@example.com',
			description: 'Where the browsers\' push services reach you: a mail address with mailto: or a web address',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://push-proxy.example.com',
			description: 'Where notifications go, when not to the browsers\' own push services, e.g. a proxy of your house',
		},
	];
}
