import type { Form } from './brief';

/** What may stand in a field: text, an address, or something of another shape. */
export interface Field {
	/** As people see it. */
	called: string;
	kind: 'text' | 'address' | 'app-address' | 'texts' | 'objections' | 'map' | 'template';
	longest: number;
}

const text = (called: string, longest: number): Field => ({ called, kind: 'text', longest });

/** The fields of a brief's text, in one language. */
export const TEXT_FIELDS: Readonly<Record<string, Field>> = {
	headline: text('Headline', 300),
	text: text('Text', 20_000),
	offer: text('Offer', 1_000),
	image: { called: 'Image', kind: 'address', longest: 2_000 },
	imageAlt: text('Image Description', 500),
	callToAction: text('Call to Action', 100),
	link: { called: 'Link', kind: 'address', longest: 2_000 },
	legal: text('Legal Line', 5_000),
};

const MARKUP = 500_000;

/** The fields that only one form has; an app's own addresses may be opened by a notification. */
export const OWN_FIELDS: Readonly<Record<Form, Readonly<Record<string, Field>>>> = {
	banner: { html: text('Banner HTML', MARKUP) },
	email: {
		subject: text('Subject', 900),
		preheader: text('Preheader', 300),
		mjml: text('MJML', MARKUP),
		html: text('HTML', MARKUP),
		plainText: text('Plain Text', 100_000),
	},
	letter: { salutation: text('Salutation', 200), closing: text('Closing', 500), html: text('Letter HTML', MARKUP) },
	post: { message: text('Post', 63_206), hashtags: { called: 'Hashtags', kind: 'texts', longest: 100 } },
	push: {
		title: text('Push Title', 300),
		body: text('Push Text', 2_000),
		link: { called: 'Link', kind: 'app-address', longest: 2_000 },
		collapse: text('Collapse Key', 64),
		fields: { called: 'Fields for the App', kind: 'map', longest: 2_000 },
	},
	script: {
		greeting: text('Greeting', 1_000),
		closing: text('Closing', 1_000),
		objections: { called: 'Objections', kind: 'objections', longest: 2_000 },
		neverSay: { called: 'Never Say', kind: 'texts', longest: 500 },
	},
	sms: { message: text('SMS Text', 1_600) },
	whatsapp: {
		message: text('WhatsApp Text', 4_096),
		template: { called: 'WhatsApp Template', kind: 'template', longest: 1_024 },
		answers: { called: 'Answers', kind: 'texts', longest: 20 },
	},
};
