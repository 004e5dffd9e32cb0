import type { WhatsAppTemplateText } from '../whatsapp/whatsapp';

/** The forms that one brief becomes. */
export const FORMS = ['banner', 'email', 'letter', 'post', 'push', 'script', 'sms', 'whatsapp'] as const;
export type Form = (typeof FORMS)[number];

/** What is to be said, in one language; Liquid in every field, empty where there is nothing to say. */
export interface BriefText {
	headline: string;
	/** Paragraphs with an empty line between them; lines that begin with `- ` or `1. ` are lists. */
	text: string;
	offer: string;
	/** Address of a picture, and its description for those who don't see it. */
	image: string;
	imageAlt: string;
	callToAction: string;
	/** Where the call to action leads. */
	link: string;
	/** What the law or the offer's terms want to be said. */
	legal: string;
}

/** What one form says in its own way: any field of the brief, and the form's own ones. */
export interface Overrides {
	banner: Partial<BriefText> & { html?: string };
	email: Partial<BriefText> & { subject?: string; preheader?: string; mjml?: string; html?: string; plainText?: string };
	letter: Partial<BriefText> & { salutation?: string; closing?: string; html?: string };
	/** Words for the end of a post, without `#`. */
	post: Partial<BriefText> & { message?: string; hashtags?: string[] };
	push: Partial<BriefText> & { title?: string; body?: string; collapse?: string; fields?: Record<string, string> };
	script: Partial<BriefText> & { greeting?: string; closing?: string; objections?: { says: string; answer: string }[]; neverSay?: string[] };
	sms: Partial<BriefText> & { message?: string };
	whatsapp: Partial<BriefText> & { message?: string; template?: WhatsAppTemplateText; answers?: string[] };
}

/** One message in several languages, from which each channel's own form is made. */
export interface Brief {
	name: string;
	/** The language for people whose own the brief has not. */
	defaultLanguage: string;
	/** By language, e.g. `de`. */
	texts: Readonly<Record<string, BriefText>>;
	/** By form and language. */
	overrides: { readonly [One in Form]?: Readonly<Record<string, Overrides[One]>> };
}

/** A language's text when nothing is said yet. */
export const NO_TEXT: BriefText = { headline: '', text: '', offer: '', image: '', imageAlt: '', callToAction: '', link: '', legal: '' };

/** The languages of a brief, the default first. */
export function briefLanguages({ defaultLanguage, texts }: Pick<Brief, 'defaultLanguage' | 'texts'>): string[] {
	return [defaultLanguage, ...Object.keys(texts).filter((language) => language !== defaultLanguage).sort()];
}

/** What a form says in a language: the brief's fields, and what the form says in its own way. */
export function textFor<One extends Form>(brief: Brief, form: One, language: string): BriefText & Overrides[One] {
	const own = brief.overrides[form]?.[language] as Overrides[One] | undefined;
	return { ...NO_TEXT, ...brief.texts[language], ...own } as BriefText & Overrides[One];
}
