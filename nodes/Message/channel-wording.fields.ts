import type { INodeProperties } from 'n8n-workflow';
import { FORM_OPTIONS } from './form-options';
import { languageField } from './language.field';
import { whatsappTemplateFields } from './whatsapp-template.fields';

const only = (...form: string[]) => ({ displayOptions: { show: { form } } });
const text = (displayName: string, name: string, forms: string[], description: string, more: Partial<INodeProperties> = {}): INodeProperties =>
	({ displayName, name, type: 'string', ...only(...forms), default: '', description, ...more });
const markup = { typeOptions: { rows: 6 } };
const rows = { typeOptions: { rows: 3 } };

/** What one channel says in its own way, in one language. */
const wording: INodeProperties[] = [
	{
		displayName: 'Channel',
		name: 'form',
		type: 'options',
		options: FORM_OPTIONS,
		default: 'email',
		description: 'Where these words are used',
	},
	{ ...languageField, description: 'The language of these words' },
	text('Subject', 'subject', ['email'], 'Subject line; else the headline', { placeholder: 'e.g. {{ profile.firstName }}, your size is back' }),
	text('Preheader', 'preheader', ['email'], 'What mail programs show beside the subject; else the offer'),
	text('MJML', 'mjml', ['email'], 'The whole mail as MJML, instead of the layout made from the message', markup),
	text('HTML', 'html', ['banner', 'email', 'letter'], 'The whole form as HTML, instead of the layout made from the message', markup),
	text('Plain Text', 'plainText', ['email'], 'The text part; else it is made from the HTML', rows),
	text('Greeting', 'greeting', ['script'], 'How the call begins', { placeholder: 'e.g. Good morning, this is {{ item.agent }} of Outdoor Shop' }),
	text('Salutation', 'salutation', ['letter'], 'How the letter begins', { placeholder: 'e.g. Dear {{ profile.firstName }},' }),
	text('Text', 'message', ['post', 'sms', 'whatsapp'], 'The words of this channel, instead of those made from the message', rows),
	text('Title', 'title', ['push'], 'Title of the notification; else the headline'),
	text('Text', 'body', ['push'], 'Text of the notification; else it is made from the message'),
	text('Opens', 'link', ['push'], 'What opens when it is tapped: a web address, or a place in the app', { placeholder: 'e.g. myshop://product/TRAIL-200' }),
	text('Collapse Key', 'collapse', ['push'], 'A newer notification with the same word takes the place of an older one'),
	text('Hashtags', 'hashtags', ['post'], 'Words for the end of the post, separated by commas', { placeholder: 'e.g. trailrunning, outdoor' }),
	text('Objections', 'objections', ['script'], 'One in a line, with what to answer behind an arrow', { ...rows, placeholder: 'e.g. It is too expensive => This week it is 20% off' }),
	text('Never Say', 'neverSay', ['script'], 'What may not be said, one in a line', rows),
	text('Closing', 'closing', ['letter', 'script'], 'How it ends'),
	text('Answers', 'answers', ['whatsapp'], 'Up to three answers to tap, separated by commas; only within 24 hours of a message of theirs', { placeholder: 'e.g. Yes please, No thanks' }),
	...whatsappTemplateFields,
];

/** What channels say in their own way. */
export const channelWording: INodeProperties = {
	displayName: 'Words for One Channel',
	name: 'wordings',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Words for a Channel',
	default: {},
	description: 'Where a channel should say it differently; what is left empty comes from the message',
	options: [{ displayName: 'Words', name: 'row', values: wording }],
};
