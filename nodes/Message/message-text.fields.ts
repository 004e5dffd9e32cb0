import type { INodeProperties } from 'n8n-workflow';
import { languageField } from './language.field';

const LIQUID = 'Liquid works here: {{ profile.firstName }}, {{ last_purchase.products[0].name }}, {{ item.anyField }}';

/** What is to be said in one language. */
export const textFields: INodeProperties[] = [
	{
		displayName: 'Headline',
		name: 'headline',
		type: 'string',
		default: '',
		placeholder: 'e.g. The Trail Runner 200 is here',
		description: `What it is about, in one line: subject, title and heading come from it. ${LIQUID}.`,
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		placeholder: 'e.g. Hello {{ profile.firstName | default: "there" }}, …',
		description: `What is to be said. An empty line begins a new paragraph, lines with "- " are a list. ${LIQUID}.`,
	},
	{
		displayName: 'Offer',
		name: 'offer',
		type: 'string',
		default: '',
		placeholder: 'e.g. 20% off until Sunday',
		description: 'What the person gets out of it, in one sentence',
	},
	{
		displayName: 'Image',
		name: 'image',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/trail-runner.jpg',
		description: 'Web address of a picture',
	},
	{
		displayName: 'Image Description',
		name: 'imageAlt',
		type: 'string',
		default: '',
		placeholder: 'e.g. A runner on a ridge at sunrise',
		description: 'What the picture shows, for everybody who doesn\'t see it',
	},
	{
		displayName: 'Call to Action',
		name: 'callToAction',
		type: 'string',
		default: '',
		placeholder: 'e.g. Find your size',
		description: 'What the person is asked to do: it stands on the button',
	},
	{
		displayName: 'Link',
		name: 'link',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://shop.example.com/trail-runner',
		description: 'Web address to which the call to action leads',
	},
	{
		displayName: 'Legal Line',
		name: 'legal',
		type: 'string',
		default: '',
		placeholder: 'e.g. While stocks last, one per customer',
		description: 'What the law or the terms of the offer want to be said',
	},
];

/** The other languages of a message. */
export const translations: INodeProperties = {
	displayName: 'Other Languages',
	name: 'translations',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Language',
	default: {},
	description: 'The same message in other languages: each person gets theirs',
	options: [{
		displayName: 'Translation',
		name: 'row',
		values: [{ ...languageField, description: 'The language of this text' }, ...textFields],
	}],
};
