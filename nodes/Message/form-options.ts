import type { INodeProperties } from 'n8n-workflow';
import type { Form } from '../../marketing/messages';

/** The forms that a message takes, as the editor lists them. */
export const FORM_OPTIONS: { name: string; value: Form; description?: string }[] = [
	{ name: 'Call Script', value: 'script', description: 'What an agent says on the phone' },
	{ name: 'E-Mail', value: 'email' },
	{ name: 'Letter', value: 'letter', description: 'A page to print' },
	{ name: 'Push', value: 'push', description: 'A notification of an app or a browser' },
	{ name: 'SMS', value: 'sms' },
	{ name: 'Social Post', value: 'post' },
	{ name: 'Website Banner', value: 'banner' },
	{ name: 'WhatsApp', value: 'whatsapp' },
];

/** The channels that an operation is about. */
export const formsField: INodeProperties = {
	displayName: 'Channels',
	name: 'forms',
	type: 'multiOptions',
	options: FORM_OPTIONS,
	default: ['email', 'sms'],
	description: 'The channels whose form of the message is wanted',
};
