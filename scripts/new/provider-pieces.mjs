// What each channel sends, as far as a first request needs it: the content of the fixture, and the body made of it.
const CHANNELS = {
	email: {
		type: 'Email',
		address: 'ann@shop.example',
		content: { subject: 'Hello Ann', html: '<p>Hello Ann</p>', text: 'Hello Ann', from: 'Outdoor Shop <news@shop.example>', headers: {} },
		body: { from: 'content.from', to: 'address', subject: 'content.subject', html: 'content.html', text: 'content.text', headers: 'content.headers', reference: 'deliveryId' },
		sent: { from: 'Outdoor Shop <news@shop.example>', to: 'ann@shop.example', subject: 'Hello Ann', html: '<p>Hello Ann</p>', text: 'Hello Ann', headers: {} },
	},
	sms: {
		type: 'Sms',
		address: '+4915112345678',
		content: { from: 'OUTDOOR', text: 'Hello Ann', encoding: 'GSM-7', segments: 1, marketing: true },
		body: { from: 'content.from', to: 'address', text: 'content.text', reference: 'deliveryId' },
		sent: { from: 'OUTDOOR', to: '+4915112345678', text: 'Hello Ann' },
	},
	whatsapp: {
		type: 'WhatsApp',
		address: '+4915112345678',
		content: { from: '+4930123456', marketing: false, form: 'text', text: 'Hello Ann' },
		body: { from: 'content.from', to: 'address', message: 'content', reference: 'deliveryId' },
		sent: { from: '+4930123456', to: '+4915112345678', message: { from: '+4930123456', marketing: false, form: 'text', text: 'Hello Ann' } },
	},
	push: {
		type: 'Push',
		address: 'device-token',
		content: { title: 'Hello Ann', body: 'It is here', urgent: false },
		body: { to: 'address', title: 'content.title', text: 'content.body', reference: 'deliveryId' },
		sent: { to: 'device-token', title: 'Hello Ann', text: 'It is here' },
	},
};

/** The channels that have providers. */
export const CHANNEL_NAMES = Object.keys(CHANNELS);

/** What a vendor is called in each place: `AcmeMail` is the file acme-mail, the variable acmeMail and the label Acme Mail. */
export function namesOf(channel, Vendor) {
	const variable = Vendor[0].toLowerCase() + Vendor.slice(1);
	const label = Vendor.replace(/([a-z])([A-Z])/g, '$1 $2');
	const file = label.toLowerCase().replaceAll(' ', '-');
	return { channel, Vendor, variable, label, file, credential: `omnichannel${Vendor}Api`, address: `https://api.${file}.example` };
}

/** The vendor's file: a request of its own for each message, and its answers by status. */
export const providerFile = ({ channel, variable, label, file, credential, address }) => {
	const { type, body } = CHANNELS[channel];
	return `import { origin } from '../account';
import { errorRows, fieldsOf, refusal, taken, takenAs, textOf, type Table } from '../answer';
import type { Outgoing } from '../carrier';
import type { Provider } from '../provider';
import type { ${type} } from './${type === 'WhatsApp' ? 'whatsapp' : channel}';

// Every code that the vendor documents, with what it means for a message, and the page that says so.
const errors = errorRows('${address}/docs/errors', [
	['401', 'configuration', '${label} doesn\\'t know this API key'],
	['429', 'throttled', '${label} is asked more often than this account may'],
	['invalid-address', 'dead-address', '${label} doesn\\'t know this address'],
]);
const table: Table = { label: '${label}', errors };

/** ${label}, one request a message. Source: ${address}/docs */
export const ${variable}: Provider<${type}> = {
	name: '${file}',
	...table,
	credential: '${credential}',
	batch: 1,
	perSecond: 10,
	parallel: 5,
	// Say true only where the vendor drops the second of two requests with the same key.
	idempotent: false,
	requests: (messages, account) => messages.map((message, place) => ({
		carries: [place],
		method: 'POST',
		url: \`\${origin(account, '${address}')}/messages\`,
		body: { json: bodyOf(message) },
	})),
	receipts: (answer, messages) => {
		const { id, code, message } = fieldsOf(answer.body);
		return messages.map(() => (taken(answer) ? takenAs(id) : refusal(table, answer, textOf(code), textOf(message))));
	},
};

function bodyOf({ deliveryId, address, content }: Outgoing<${type}>) {
	return {
${Object.entries(body).map(([name, value]) => (name === value ? `\t\t${name},` : `\t\t${name}: ${value},`)).join('\n')}
	};
}
`;
};

/** The fixture that this file fulfils as it is. */
export const fixtureFile = ({ channel, label, address }) => {
	const { address: to, content, sent } = CHANNELS[channel];
	const said = (text) => `${text} (${label}: no)`;
	return `${JSON.stringify({
		account: { apiKey: 'key-example' },
		address: to,
		content,
		send: [{
			name: 'a message',
			messages: [{}],
			expect: [{
				method: 'POST', url: `${address}/messages`, headers: { Authorization: 'Bearer key-example' },
				body: { ...sent, reference: '01890000-0000-7000-8000-000000000001' },
			}],
		}],
		answers: [
			{ name: 'a message that was taken', answer: { status: 200, body: { id: 'm1' } }, receipts: [{ kind: 'sent', providerMessageId: 'm1' }] },
			{ name: 'a refused login', answer: { status: 401, body: { message: 'no' } }, receipts: [{ kind: 'configuration', code: '401', message: said(`${label} doesn't know this API key`) }] },
			{ name: 'a full queue', answer: { status: 429, body: { message: 'no' } }, receipts: [{ kind: 'retry', code: '429', message: said(`${label} is asked more often than this account may`) }] },
			{ name: 'an address it does not know', answer: { status: 400, body: { code: 'invalid-address', message: 'no' } }, receipts: [{ kind: 'dead-address', code: 'invalid-address', message: said(`${label} doesn't know this address`) }] },
		],
	}, null, '\t')}\n`;
};

/** The account: a key, and where requests go. */
export const credentialFile = ({ Vendor, variable, label, file, credential, address }) => `import type { IAuthenticateGeneric, Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

export class Omnichannel${Vendor}Api implements ICredentialType {
	name = '${credential}';

	displayName = 'Omnichannel ${label} API';

	documentationUrl = 'https://github.com/n8n-nodes-omnichannel/n8n-nodes-omnichannel#${file}';

	icon: Icon = { light: 'file:${variable}.svg', dark: 'file:${variable}.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Where it is found at ${label}',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://proxy.example.com',
			description: 'Only for a proxy of your own in front of ${label}; empty for its own address',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl || "${address}"}}', url: '/account' },
	};
}
`;

/** The list of a channel's providers with one more at its end. */
export function listed(text, { channel, variable, file }) {
	const line = `import { ${variable} } from './${file}';\n`;
	const imports = text.match(/^import .*\n/gm) ?? [];
	const next = imports.find((one) => /from '\.\//.test(one) && one.split(' from ')[1] > line.split(' from ')[1]) ?? '\n/**';
	return text.replace(next, `${line}${next}`)
		.replace(new RegExp(`(${channel}Providers[^=]*= \\[)([^\\]]*)\\]`), (_, start, names) => `${start}${[names, variable].filter(Boolean).join(', ')}]`);
}
