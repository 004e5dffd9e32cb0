import type { INodeProperties } from 'n8n-workflow';
import { Refusal } from '../../../marketing/outcome';
import { brandKitField, messageField, readName } from '../message-fields';
import type { Read } from '../operation';

/** Which saved message an item sends, and what its links need. */
export interface SavedChoice {
	message: string;
	brandKit: string;
	marketing: boolean;
	linkPage: string;
}

const SOURCE: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'options',
	options: [
		{ name: 'Saved Message', value: 'message', description: 'One message for every channel, as made in the node Message, in each person\'s language' },
		{ name: 'Written Here', value: 'here' },
	],
	default: 'here',
	description: 'Where the words come from',
};

/** The choice between a saved message and words of one's own. */
export const savedFields: INodeProperties[] = [SOURCE, ...[{ ...messageField, displayName: 'Saved Message', name: 'savedMessage' }, brandKitField].map((field) => shownFor(field, 'message'))];

/** Where the links of a message go on their way. */
export const linkPageField: INodeProperties = {
	displayName: 'Link Page',
	name: 'linkPage',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://shop.example.com/go',
	description: 'Address of your webhook with Message > Link > Follow behind it: the links of the message go through it and are counted. Left out, they lead straight on.',
};

/** A field that belongs to saved messages only, or to what is written here. */
export function shownFor(field: INodeProperties, content: 'message' | 'here', source = 'content'): INodeProperties {
	return { ...field, displayOptions: { ...field.displayOptions, show: { ...field.displayOptions?.show, [source]: [content] } } };
}

/** What an item says about its saved message; nothing where its words are written here. */
export function readChoice(read: Read): { saved?: SavedChoice } {
	if (read<unknown>('content') !== 'message') return {};
	const { linkPage } = read<{ linkPage?: unknown } | undefined>('options') || {};
	return { saved: { message: readName(read, 'savedMessage'), brandKit: readName(read, 'brandKit'), marketing: read('purpose') === 'marketing', linkPage: String(linkPage ?? '').trim() } };
}

/** Throws a Refusal where the choice can't be used. */
export function checkChoice({ message, linkPage }: SavedChoice): void {
	if (message === '') throw new Refusal({ code: 'no-message', field: 'Saved Message', message: 'No message is chosen', advice: 'Choose one from the list, or make one with the node Message.' });
	if (linkPage === '' || /^https?:$/.test(URL.parse(linkPage)?.protocol ?? '')) return;
	throw new Refusal({ code: 'no-link-page', field: 'Link Page', message: `"${linkPage.slice(0, 100)}" is no web address`, advice: 'Give the full address of the page, beginning with https://.' });
}
