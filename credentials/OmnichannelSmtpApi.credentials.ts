import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

// eslint-disable-next-line @n8n/community-nodes/credential-test-required -- Email Channel tests it; the rule reads no computed list
export class OmnichannelSmtpApi implements ICredentialType {
	name = 'omnichannelSmtpApi';

	displayName = 'Omnichannel SMTP API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#e-mail-through-smtp';

	icon: Icon = { light: 'file:smtp.svg', dark: 'file:smtp.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. smtp.example.com',
			description: 'Name or IP address of the mail server',
		},
		{
			displayName: 'Security',
			name: 'security',
			type: 'options',
			options: [
				{ name: 'None', value: 'none', description: 'Unencrypted: for a server on this machine only' },
				{ name: 'STARTTLS', value: 'starttls', description: 'Encrypt after connecting; usually port 587' },
				{ name: 'TLS', value: 'tls', description: 'Encrypt from the start; usually port 465' },
			],
			default: 'starttls',
			description: 'How the connection is encrypted',
		},
		{
			displayName: 'Port',
			name: 'port',
			type: 'number',
			default: 587,
			description: 'Port of the mail server',
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			description: 'User to log in with; empty for a server without login',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Skip TLS Check',
			name: 'skipTlsCheck',
			type: 'boolean',
			default: false,
			description: 'Whether to connect even if the server\'s certificate can\'t be checked',
		},
		{
			displayName: 'DKIM Domain',
			name: 'dkimDomain',
			type: 'string',
			default: '',
			placeholder: 'e.g. shop.example.com',
			description: 'Domain that vouches for the mails, the sender\'s own; empty where the mail server signs itself',
		},
		{
			displayName: 'DKIM Selector',
			name: 'dkimSelector',
			type: 'string',
			default: '',
			placeholder: 'e.g. mail2026',
			description: 'Name under which the public key stands in DNS, before ._domainkey',
		},
		{
			displayName: 'DKIM Private Key',
			name: 'dkimPrivateKey',
			type: 'string',
			typeOptions: { password: true, rows: 4 },
			default: '',
			description: 'RSA key in PEM, of 2,048 bits by preference',
		},
	];
}
