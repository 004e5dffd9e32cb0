import { forbidden, type WhatsAppButton, type WhatsAppFreeForm, type WhatsAppHeader, type WhatsAppTemplate } from '../../marketing/channels';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import { readOptions, type Read } from '../kit';
import { readCards } from './read-cards';

/** What an item's form says about the message itself: Liquid in every text. */
export interface WhatsAppForm {
	sender: string;
	marketing: boolean;
	/** What may be sent at any time, and what within a day of a message of theirs. */
	template?: WhatsAppTemplate;
	free?: WhatsAppFreeForm;
	/** The cards of a carousel that could not be read. */
	wrongCards?: string;
	unsubscribePage: string;
}

/** Reads the message's fields; what may be said about the person is filled in later. */
export function readWhatsAppForm(read: Read): WhatsAppForm {
	const message = read('message');
	const options = readOptions(read);
	const { cards, wrong } = message === 'template' || message === 'textOrTemplate' ? readCards(read<unknown>('templateCards')) : {};
	return {
		sender: textOf(read<unknown>('sender')).trim(),
		marketing: read('purpose') === 'marketing',
		...(message === 'template' || message === 'textOrTemplate' ? { template: templateOf(read, options, cards) } : {}),
		...(message === 'template' ? {} : { free: freeFormOf(read, message, options) }),
		...(wrong ? { wrongCards: wrong } : {}),
		unsubscribePage: textOf(options.unsubscribePage).trim(),
	};
}

type Options = Record<string, unknown>;

function templateOf(read: Read, options: Options, cards: WhatsAppTemplate['cards']): WhatsAppTemplate {
	const gaps = read<{ row?: { text?: unknown }[] } | undefined>('templateBody')?.row ?? [];
	const buttons = read<{ row?: { kind: WhatsAppButton['kind']; value?: unknown; place?: unknown }[] } | undefined>('templateButtons')?.row ?? [];
	const header = headerOf(read, 'templateHeader', options);
	return {
		form: 'template',
		name: textOf(read<unknown>('template')).trim(),
		language: textOf(read<unknown>('templateLanguage')).trim(),
		...(header ? { header } : {}),
		body: gaps.map(({ text }) => textOf(text)),
		...(buttons.length > 0 ? { buttons: buttons.map(({ kind, value, place }) => ({ kind, value: textOf(value), ...(Number(place) > 0 ? { place: Number(place) - 1 } : {}) })) } : {}),
		...(cards ? { cards } : {}),
	};
}

function freeFormOf(read: Read, message: string, options: Options): WhatsAppFreeForm {
	const text = (name: string) => textOf(read<unknown>(name));
	if (message === 'media') {
		return { form: 'media', media: read<'image'>('media'), link: text('mediaLink').trim(), ...named('caption', text('caption')), ...named('fileName', textOf(options.fileName)) };
	}
	if (message !== 'interactive') return { form: 'text', text: text('text'), linkPreview: options.linkPreview === true };
	const header = headerOf(read, 'header', options);
	return { form: 'interactive', ...(header ? { header } : {}), text: text('text'), ...named('footer', text('footer')), action: actionOf(read) };
}

function actionOf(read: Read): Extract<WhatsAppFreeForm, { form: 'interactive' }>['action'] {
	if (read('toTap') === 'link') return { kind: 'link', title: textOf(read<unknown>('linkTitle')), url: textOf(read<unknown>('link')).trim() };
	const answers = read<{ row?: { id?: unknown; title?: unknown }[] } | undefined>('answers')?.row ?? [];
	return { kind: 'answers', answers: answers.map(({ id, title }, place) => ({ id: textOf(id).trim() || `answer-${place + 1}`, title: textOf(title) })) };
}

function headerOf(read: Read, name: string, options: Options): WhatsAppHeader | undefined {
	const kind = read<WhatsAppHeader['kind'] | 'none'>(name);
	if (kind === 'text') return { kind, text: textOf(read<unknown>(`${name}Text`)) };
	if (kind === 'image' || kind === 'video') return { kind, link: textOf(read<unknown>(`${name}Link`)).trim() };
	return kind === 'document' ? { kind, link: textOf(read<unknown>(`${name}Link`)).trim(), ...named('fileName', textOf(options.fileName)) } : undefined;
}

/** What is wrong with the form, before anything is written: what no person's values could mend. */
export function judgeWhatsAppForm(form: WhatsAppForm): Outcome<WhatsAppForm> {
	const { template, free, wrongCards } = form;
	const paged = judgePage(form);
	if (!paged.ok) return paged;
	if (wrongCards) return refused({ code: 'no-cards', field: 'Template Cards', message: wrongCards, advice: 'Write a list like [{ "image": "https://…", "body": ["Tent"] }, { … }].' });
	for (const [field, content] of [['Template', template], ['Message', free]] as const) {
		const fault = content && forbidden({ from: form.sender, marketing: form.marketing, ...withoutLiquid(content) });
		if (fault && 'message' in fault) return refused({ code: fault.code ?? 'forbidden-message', field, message: fault.message, advice: 'WhatsApp would refuse it: change it in this node.' });
	}
	return accepted(form);
}

/** Whether people can leave by the page, whoever wrote the message. */
export function judgePage(form: WhatsAppForm): Outcome<WhatsAppForm> {
	const { unsubscribePage } = form;
	if (unsubscribePage !== '' && !/^https?:$/.test(URL.parse(unsubscribePage)?.protocol ?? '')) {
		return refused({ code: 'no-unsubscribe-page', field: 'Unsubscribe Page', message: `"${unsubscribePage.slice(0, 100)}" is no web address`, advice: 'Give the full address of the page, beginning with https://.' });
	}
	return accepted(form);
}

/** What Liquid fills is judged once it is filled: until then something stands there that is allowed everywhere. */
function withoutLiquid<Content extends object>(content: Content): Content {
	let place = 0;
	return JSON.parse(JSON.stringify(content, (_, value: unknown) => (typeof value === 'string' && /\{[{%]/.test(value) ? `https://x.io/${++place % 100}` : value))) as Content;
}

function named<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
	return text.trim() === '' ? {} : { [name]: text } as Record<Name, string>;
}

function textOf(value: unknown): string {
	return value === null || value === undefined ? '' : String(value);
}
