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

/** One card of a carousel, and what fills its gaps. */
export interface WhatsAppCard {
	header: WhatsAppHeader;
	body: readonly string[];
	buttons?: readonly WhatsAppButton[];
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
	cards?: readonly WhatsAppCard[];
	/** What the person reads, where the approved text is known: for pictures of the message, never sent. */
	reads?: string;
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

/** A WhatsApp message as one person gets it. */
export type RenderedWhatsApp = WhatsAppTemplate | WhatsAppFreeForm;

/** How a brief names an approved template; Liquid in what fills its gaps. */
export interface WhatsAppTemplateText {
	name: string;
	language: string;
	/** The approved text with its gaps `{{1}}`, `{{2}}` …, as Meta has it: for checks and pictures. */
	approved?: string;
	header?: WhatsAppHeader;
	parameters: string[];
	buttons?: WhatsAppButton[];
	cards?: WhatsAppCard[];
}

/** What WhatsApp takes. Source: WhatsApp Cloud API, messages: text 4096, interactive body 1024, button 20, answers 3. */
export const WHATSAPP_MOST = { text: 4_096, interactive: 1_024, button: 20, answers: 3 } as const;
