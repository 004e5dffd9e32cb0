import type { Receipt } from '../carrier';
import type { WhatsApp, WhatsAppFreeForm, WhatsAppHeader, WhatsAppTemplate } from './whatsapp';

/** Most characters of each part. Source: developers.facebook.com/documentation/business-messaging/whatsapp, messages and templates. */
const MOST = { text: 4_096, caption: 1_024, body: 1_024, header: 60, footer: 60, answer: 20, answerId: 256, code: 15, fileName: 240, link: 2_048 };
const MOST_ANSWERS = 3;
const CARDS = { least: 2, most: 10, buttons: 2 };

/** A receipt that says what WhatsApp forbids about this message; undefined when nothing does. */
export function forbidden(content: WhatsApp): Receipt | undefined {
	const message = content.form === 'template' ? templateFault(content) : freeFormFault(content);
	return message === undefined ? undefined : { kind: 'configuration', code: content.form === 'template' ? 'forbidden-template' : 'forbidden-message', message, alone: true };
}

function templateFault({ name, language, header, body, buttons = [], cards = [] }: WhatsAppTemplate): string | undefined {
	if (name === '') return 'The message names no template: choose one that is approved';
	if (language === '') return `Template "${name}" needs the language in which it was approved, e.g. en or pt_BR`;
	const card = (place: number) => `Card ${place + 1}`;
	return headerFault('The header', header) ?? gapFault('Body', body) ?? buttonsFault('Button', buttons)
		?? (cards.length > 0 && (cards.length < CARDS.least || cards.length > CARDS.most) ? `A carousel has ${CARDS.least} to ${CARDS.most} cards, not ${cards.length}` : undefined)
		?? first(cards, (one, place) => headerFault(`${card(place)}: the header`, one.header)
			?? (one.header.kind === 'image' || one.header.kind === 'video' ? undefined : `${card(place)} needs a picture or a video on top`)
			?? gapFault(`${card(place)}, body`, one.body)
			?? ((one.buttons?.length ?? 0) > CARDS.buttons ? `${card(place)} has more than ${CARDS.buttons} buttons` : buttonsFault(`${card(place)}, button`, one.buttons ?? [])));
}

/** What fills a gap must not look like another layout than the one that was approved. */
function gapFault(where: string, values: readonly string[]): string | undefined {
	return first(values, (value, place) => {
		const which = `${where}: what fills gap ${place + 1}`;
		if (value.trim() === '') return `${which} is empty; WhatsApp takes no template with an empty gap`;
		if (/[\n\r\t]/.test(value)) return `${which} holds a line break or tab, which WhatsApp forbids in templates`;
		if (/ {5,}/.test(value)) return `${which} holds more than four spaces in a row, which WhatsApp forbids in templates`;
		return value.length > MOST.body ? `${which} is longer than ${MOST.body} characters` : undefined;
	});
}

function buttonsFault(where: string, buttons: NonNullable<WhatsAppTemplate['buttons']>): string | undefined {
	return first(buttons, ({ kind, value }, place) => {
		if (value.trim() === '') return `${where} ${place + 1} has nothing to fill it`;
		if (kind === 'copy-code') return value.length > MOST.code ? `${where} ${place + 1}: a code has at most ${MOST.code} characters` : undefined;
		return kind === 'url' && /\s/.test(value) ? `${where} ${place + 1}: an address has no spaces` : undefined;
	});
}

function headerFault(where: string, header: WhatsAppHeader | undefined): string | undefined {
	if (!header) return undefined;
	if (header.kind === 'text') {
		if (/[\n\r\t*]/.test(header.text)) return `${where} must have no line breaks, tabs or asterisks`;
		return header.text.trim() === '' ? `${where} is empty` : tooLong(where, header.text, MOST.header);
	}
	return linkFault(where, header.link) ?? (header.kind === 'document' ? tooLong(`${where}'s file name`, header.fileName ?? '', MOST.fileName) : undefined);
}

function freeFormFault(content: WhatsAppFreeForm): string | undefined {
	if (content.form === 'text') return content.text.trim() === '' ? 'The message has no text' : tooLong('The text', content.text, MOST.text);
	if (content.form === 'media') return linkFault(`The ${content.media}`, content.link) ?? mediaFault(content);
	const { header, text, footer = '', action } = content;
	return headerFault('The header', header) ?? (text.trim() === '' ? 'The message has no text' : tooLong('The text', text, MOST.body))
		?? tooLong('The footer', footer, MOST.footer)
		?? (action.kind === 'link' ? linkFault('The button', action.url) ?? titleFault('The button', action.title) : answersFault(action.answers));
}

function mediaFault({ media, caption = '', fileName = '' }: Extract<WhatsAppFreeForm, { form: 'media' }>): string | undefined {
	if (media === 'audio' && caption !== '') return 'Audio has no caption on WhatsApp: send the text as a message of its own';
	return tooLong('The caption', caption, MOST.caption) ?? tooLong('The file name', fileName, MOST.fileName);
}

function answersFault(answers: readonly { id: string; title: string }[]): string | undefined {
	if (answers.length === 0 || answers.length > MOST_ANSWERS) return `There must be one to ${MOST_ANSWERS} answers to tap, not ${answers.length}`;
	if (new Set(answers.map(({ title }) => title)).size < answers.length) return 'Two answers to tap have the same title';
	if (new Set(answers.map(({ id }) => id)).size < answers.length) return 'Two answers to tap have the same ID';
	return first(answers, ({ id, title }) => titleFault('An answer', title) ?? tooLong('An answer\'s ID', id, MOST.answerId) ?? (id.trim() === '' ? 'An answer to tap has no ID' : undefined));
}

function titleFault(where: string, title: string): string | undefined {
	return title.trim() === '' ? `${where} has no title` : tooLong(`${where}'s title`, title, MOST.answer);
}

function linkFault(where: string, link: string): string | undefined {
	return /^https?:$/.test(URL.parse(link)?.protocol ?? '') ? tooLong(`${where}'s address`, link, MOST.link)
		: `${where} needs a web address that begins with https://, not "${link.slice(0, 80)}"`;
}

function tooLong(where: string, text: string, most: number): string | undefined {
	return text.length > most ? `${where} has ${text.length} characters; WhatsApp takes ${most}` : undefined;
}

function first<Item>(items: readonly Item[], fault: (item: Item, place: number) => string | undefined): string | undefined {
	for (const [place, item] of items.entries()) {
		const found = fault(item, place);
		if (found !== undefined) return found;
	}
	return undefined;
}
