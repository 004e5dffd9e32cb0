import { accepted, refused, type Outcome } from '../../outcome';
import type { WhatsAppButton, WhatsAppCard, WhatsAppHeader, WhatsAppTemplateText } from './whatsapp';

const BUTTONS = ['url', 'quick-reply', 'copy-code'];
const HEADERS = ['text', 'image', 'video', 'document'];
const MOST_PARAMETERS = 100;

/** Judges how a brief names an approved template and what fills its gaps. */
export function readTemplateText(written: unknown, where: string): Outcome<WhatsAppTemplateText> {
	const wrong = (message: string, advice?: string) => refused({ code: 'no-template', field: where, message, advice });
	const { name, language, approved, header, parameters = [], buttons, cards } = objectOf(written);
	if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/i.test(name.trim())) {
		return wrong(`'${where}' names no template`, 'Give the name under which it was approved: letters, digits and underscores.');
	}
	if (typeof language !== 'string' || !/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(language.trim())) {
		return wrong(`"${String(language).slice(0, 40)}" in '${where}' is no language of a template`, 'Write it as it was approved, like de or pt_BR.');
	}
	const texts = listOf(parameters);
	if (!texts) return wrong(`The parameters in '${where}' are no list of texts`, 'Give a list of texts, in the order of the gaps {{1}}, {{2}} and so on.');
	if (header !== undefined && !isHeader(header)) return wrong(`The header in '${where}' can't be read`, `Give { "kind": one of ${HEADERS.join(', ')}, and "text" or "link" }.`);
	if (buttons !== undefined && !areButtons(buttons)) return wrong(`The buttons in '${where}' can't be read`, `Give a list of { "kind": one of ${BUTTONS.join(', ')}, "value": … }.`);
	const read = cards === undefined ? undefined : readCards(cards);
	if (cards !== undefined && !read) return wrong(`The cards in '${where}' can't be read`, 'Give a list of two to ten { "header": …, "body": list of texts, "buttons": … }.');
	return accepted({
		name: name.trim(),
		language: language.trim(),
		approved: typeof approved === 'string' && approved.trim() !== '' ? approved : undefined,
		header: header as WhatsAppHeader | undefined,
		parameters: texts,
		buttons: buttons as WhatsAppButton[] | undefined,
		cards: read,
	});
}

function readCards(written: unknown): WhatsAppCard[] | undefined {
	if (!Array.isArray(written) || written.length < 2 || written.length > 10) return undefined;
	const cards: WhatsAppCard[] = [];
	for (const one of written) {
		const { header, body = [], buttons } = objectOf(one);
		const texts = listOf(body);
		if (!isHeader(header) || !texts || (buttons !== undefined && !areButtons(buttons))) return undefined;
		cards.push({ header, body: texts, buttons: buttons as WhatsAppButton[] | undefined });
	}
	return cards;
}

function isHeader(written: unknown): written is WhatsAppHeader {
	const { kind, text, link } = objectOf(written);
	return HEADERS.includes(String(kind)) && typeof (kind === 'text' ? text : link) === 'string';
}

function areButtons(written: unknown): written is WhatsAppButton[] {
	return Array.isArray(written) && written.length <= 10
		&& written.every((one) => BUTTONS.includes(String(objectOf(one).kind)) && typeof objectOf(one).value === 'string');
}

function listOf(written: unknown): string[] | undefined {
	if (!Array.isArray(written) || written.length > MOST_PARAMETERS) return undefined;
	return written.some((one) => typeof one === 'object') ? undefined : written.map(String);
}

function objectOf(written: unknown): Record<string, unknown> {
	return typeof written === 'object' && written !== null ? (written as Record<string, unknown>) : {};
}
