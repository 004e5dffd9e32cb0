/** What stands above a message's text. */
export type WhatsAppHeader =
	| { kind: 'text'; text: string }
	| { kind: 'image' | 'video'; link: string }
	| { kind: 'document'; link: string; fileName?: string };

/** What fills one button of a template: the rest of its address, what comes back when it is tapped, a coupon. */
export interface WhatsAppButton {
	kind: 'url' | 'quick-reply' | 'copy-code';
	value: string;
	/** Its place among all buttons of the template, from 0, where buttons without a gap stand before it. */
	place?: number;
}

/** A template that Meta approved, and what fills its gaps, in their order. */
export interface WhatsAppTemplate {
	form: 'template';
	/** Its name with Meta and Infobip; its content SID with Twilio. */
	name: string;
	/** As it was approved, e.g. `de` or `pt_BR`. */
	language: string;
	header?: WhatsAppHeader;
	body: readonly string[];
	buttons?: readonly WhatsAppButton[];
	/** The cards of a carousel. */
	cards?: readonly { header: WhatsAppHeader; body: readonly string[]; buttons?: readonly WhatsAppButton[] }[];
}

/** What may be written within 24 hours of a message of theirs: text, media, or text with something to tap. */
export type WhatsAppFreeForm =
	| { form: 'text'; text: string; linkPreview?: boolean }
	| { form: 'media'; media: 'image' | 'video' | 'audio' | 'document'; link: string; caption?: string; fileName?: string }
	| {
		form: 'interactive';
		header?: WhatsAppHeader;
		text: string;
		footer?: string;
		/** Up to three answers to tap, or one link. */
		action: { kind: 'answers'; answers: readonly { id: string; title: string }[] } | { kind: 'link'; title: string; url: string };
	};

/** A WhatsApp message as it goes out. `from` is the business number: its id with Meta, the number itself elsewhere. */
export type WhatsApp = { from: string; marketing: boolean } & (WhatsAppTemplate | WhatsAppFreeForm);
