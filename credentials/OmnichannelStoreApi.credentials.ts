import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

export class OmnichannelStoreApi implements ICredentialType {
	name = 'omnichannelStoreApi';

	displayName = 'Omnichannel Store API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#the-store';

	icon: Icon = { light: 'file:store.svg', dark: 'file:store.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Without this credential the nodes use an embedded store in n8n\'s user folder. PostgreSQL is needed when n8n runs with several workers (queue mode).',
			name: 'notice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: 'localhost',
			required: true,
			description: 'Name or IP address of the PostgreSQL server',
		},
		{
			displayName: 'Port',
			name: 'port',
			type: 'number',
			default: 5432,
			description: 'Port of the PostgreSQL server',
		},
		{
			displayName: 'Database',
			name: 'database',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. marketing',
			description: 'Database that keeps the store; it has to exist',
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			required: true,
			description: 'User who may create tables in the schema',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'SSL',
			name: 'ssl',
			type: 'options',
			options: [
				{ name: 'Disable', value: 'disable' },
				{ name: 'Require', value: 'require', description: 'Encrypt, without checking the server\'s certificate' },
				{ name: 'Verify', value: 'verify', description: 'Encrypt and check the server\'s certificate' },
			],
			default: 'disable',
			description: 'Whether and how the connection is encrypted',
		},
		{
			displayName: 'Schema',
			name: 'schema',
			type: 'string',
			default: 'omnichannel',
			description: 'Schema for the store\'s tables; made when it is missing',
		},
	];
}
