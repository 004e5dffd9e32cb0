import type { INodeProperties } from 'n8n-workflow';
import { LANGUAGE_OPTIONS } from './language.field';

const text = (displayName: string, name: string, placeholder: string, description: string): INodeProperties =>
	({ displayName, name, type: 'string', default: '', placeholder: `e.g. ${placeholder}`, description });
const colour = (displayName: string, name: string, description: string): INodeProperties => ({ displayName, name, type: 'color', default: '', description });
const rows = (displayName: string, name: string, placeholder: string, description: string, called: string, values: INodeProperties[]): INodeProperties => ({
	displayName, name, type: 'fixedCollection', typeOptions: { multipleValues: true, sortable: true }, placeholder, default: {}, description,
	options: [{ displayName: called, name: 'row', values }],
});
const some = (displayName: string, name: string, placeholder: string, options: INodeProperties[]): INodeProperties =>
	({ displayName, name, type: 'collection', placeholder, default: {}, options });

const FONTS = ['Arial, Helvetica, sans-serif', 'Courier New, Courier, monospace', 'Georgia, Times New Roman, serif', 'Tahoma, Geneva, sans-serif', 'Times New Roman, Times, serif', 'Trebuchet MS, Helvetica, sans-serif', 'Verdana, Geneva, sans-serif'];
const font = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName, name, type: 'options', options: [{ name: 'As the Device Has It', value: '' }, ...FONTS.map((value) => ({ name: value.split(',')[0], value }))], default: '', description,
});

const country = text('Country', 'country', 'DE', 'Two-letter code of the country; * or empty for all others');

/** Everything that can be said of a brand. */
export const brandKitFields: INodeProperties[] = [
	text('Company', 'company', 'Outdoor Shop', 'The brand as customers know it'),
	text('Website', 'website', 'https://shop.example.com', 'Web address of the brand'),
	some('Logo', 'logo', 'Add Part of the Logo', [
		text('Address', 'url', 'https://shop.example.com/logo.png', 'Web address of the picture'),
		text('Address for Dark Mode', 'darkUrl', 'https://shop.example.com/logo-light.png', 'The picture where mails are shown dark'),
		text('Description', 'alt', 'Outdoor Shop', 'What the picture shows, for everybody who doesn\'t see it'),
		{ displayName: 'Width', name: 'width', type: 'number', typeOptions: { minValue: 16, maxValue: 552 }, default: 160, description: 'How wide it is shown, in pixels' },
	]),
	some('Colours', 'light', 'Add Colour', [
		colour('Background', 'background', 'Behind everything'),
		colour('Button Text', 'buttonText', 'What is written on a button; else black or white, whatever reads better'),
		colour('Line', 'line', 'Lines between parts'),
		colour('Paper', 'paper', 'Behind the text'),
		colour('Primary', 'primary', 'Buttons and what else is to be seen first'),
		colour('Small Print', 'muted', 'The text at the end'),
		colour('Text', 'text', 'What is written'),
	]),
	some('Colours in Dark Mode', 'dark', 'Add Colour', [
		colour('Background', 'background', 'Behind everything'),
		colour('Button Text', 'buttonText', 'What is written on a button'),
		colour('Line', 'line', 'Lines between parts'),
		colour('Paper', 'paper', 'Behind the text'),
		colour('Primary', 'primary', 'Buttons and what else is to be seen first'),
		colour('Small Print', 'muted', 'The text at the end'),
		colour('Text', 'text', 'What is written'),
	]),
	some('Fonts', 'fonts', 'Add Font', [
		font('Headline', 'headline', 'The font of headlines'),
		font('Text', 'text', 'The font of everything else; every mail program has these'),
	]),
	text('Tone', 'tone', 'warm, brief, without superlatives', 'Words for how the brand speaks, separated by commas: for people and assistants who write'),
	some('Senders', 'senders', 'Add Sender', [
		text('E-Mail Address', 'address', 'news@example.com', 'Address that mails come from'),
		text('E-Mail Name', 'senderName', 'Outdoor Shop', 'Name that mails come from'),
		text('Reply To', 'replyTo', 'service@example.com', 'Address that answers go to'),
		text('WhatsApp Number', 'whatsapp', '106540352242922', 'The business number, as the provider calls it'),
	]),
	rows('SMS Senders', 'smsSenders', 'Add Sender', 'Who text messages come from, by the recipient\'s country', 'Sender', [
		country,
		text('Sender', 'sender', 'OutdoorShop', 'A number, a short code, or a name of up to 11 letters where the country allows one'),
		text('Stop Number', 'stop', '36111', 'Where people send STOP, when they can\'t answer the sender'),
	]),
	{ ...text('Postal Address', 'address', '1 Market Square, 00-001 Warsaw', 'Where the brand lives: it stands at the end of mails and letters'), typeOptions: { rows: 3 } },
	rows('Legal Footers', 'legal', 'Add Footer', 'What the law wants at the end of messages, by country and language', 'Footer', [
		country,
		{ displayName: 'Language', name: 'language', type: 'options', options: [{ name: 'All Languages', value: '*' }, ...LANGUAGE_OPTIONS], default: '*', description: 'The language of the text' },
		{ ...text('Text', 'text', 'Register court Berlin, HRB 12345', 'What stands there'), typeOptions: { rows: 2 } },
	]),
	rows('Social Links', 'socials', 'Add Link', 'Where else the brand is to be found', 'Link', [
		text('Network', 'network', 'Instagram', 'What the network is called'),
		text('Address', 'url', 'https://instagram.com/outdoorshop', 'Web address of the brand there'),
	]),
	some('Pages', 'pages', 'Add Page', [
		text('Preferences', 'preferences', 'https://shop.example.com/preferences', 'Web address of the page on which people choose what they get'),
		text('Privacy', 'privacy', 'https://shop.example.com/privacy', 'Web address of the page that says what becomes of their facts'),
		text('Unsubscribe', 'unsubscribe', 'https://shop.example.com/unsubscribe', 'Web address of the page on which people say no'),
	]),
];
