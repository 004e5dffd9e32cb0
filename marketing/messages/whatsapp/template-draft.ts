import { parseAddress, uncounted } from '../form/address';
import type { Draft } from '../form/writer-of';
import { Refusal } from '../../outcome';
import { parseTemplate, type Template } from '../template/template';
import type { MessageLinks } from '../writer';
import { templateWarnings } from './warnings';
import type { RenderedWhatsApp, WhatsAppButton, WhatsAppHeader, WhatsAppTemplateText } from './whatsapp';

/** Fills one piece of a template for a person. */
type Fill<Piece> = (values: Record<string, unknown>, links: MessageLinks) => Piece;

/** An approved template, made ready: what fills each of its gaps is parsed once. */
export async function draftTemplate(written: WhatsAppTemplateText, language: string): Promise<Draft<RenderedWhatsApp>> {
	const parser = new Parser(language);
	const header = written.header && (await parser.header(written.header));
	const body = await parser.parameters(written.parameters);
	const buttons = written.buttons && (await parser.buttons(written.buttons));
	const cards = written.cards && (await Promise.all(written.cards.map(async (card) => ({
		header: await parser.header(card.header),
		body: await parser.parameters(card.body),
		buttons: card.buttons && (await parser.buttons(card.buttons)),
	}))));
	return {
		templates: parser.templates,
		addresses: [],
		warnings: templateWarnings(written),
		write: (person, links) => {
			const texts = body(person, links);
			return {
				form: 'template',
				name: written.name,
				language: written.language,
				...(header ? { header: header(person, links) } : {}),
				body: texts,
				...(buttons ? { buttons: buttons(person, links) } : {}),
				...(cards ? { cards: cards.map((card) => ({ header: card.header(person, links), body: card.body(person, links), ...(card.buttons ? { buttons: card.buttons(person, links) } : {}) })) } : {}),
				...(written.approved ? { reads: reads(written.approved, texts) } : {}),
			};
		},
	};
}

/** The approved text with its gaps filled. */
function reads(approved: string, texts: readonly string[]): string {
	return approved.replaceAll(/\{\{\s*(\d+)\s*\}\}/g, (gap, place: string) => texts[Number(place) - 1] ?? gap);
}

/** Parses the pieces of a template and keeps their templates. */
class Parser {
	readonly templates: Template[] = [];

	constructor(private readonly language: string) {}

	async parameters(sources: readonly string[]): Promise<Fill<string[]>> {
		const fills = await Promise.all(sources.map(async (source, at) => await this.gap(`Parameter ${at + 1}`, source)));
		return (values, links) => fills.map((fill) => fill(values, links));
	}

	async header(header: WhatsAppHeader): Promise<Fill<WhatsAppHeader>> {
		if (header.kind === 'text') {
			const text = await this.gap('Header', header.text);
			return (values, links) => ({ kind: 'text', text: text(values, links) });
		}
		const link = await parseAddress(`Header (${this.language})`, header.link, this.language);
		this.templates.push(link.template);
		// A picture is not followed, so it is not counted.
		return (values) => ({ ...header, link: link.for(values, uncounted) });
	}

	async buttons(buttons: readonly WhatsAppButton[]): Promise<Fill<WhatsAppButton[]>> {
		const fills = await Promise.all(buttons.map(async ({ value }, at) => await this.gap(`Button ${at + 1}`, value)));
		return (values, links) => buttons.map(({ kind }, at) => ({ kind, value: fills[at](values, links) }));
	}

	/** Meta refuses a gap that is empty, and one with line breaks, tabs or more than four spaces. */
	private async gap(called: string, source: string): Promise<Fill<string>> {
		const field = `${called} (${this.language})`;
		const template = await parseTemplate(field, source, false, this.language);
		this.templates.push(template);
		return (values) => {
			const text = template.render(values).replaceAll(/\s+/g, ' ').trim();
			if (text === '') {
				throw new Refusal({ code: 'empty-parameter', field, message: `'${field}' of the WhatsApp template is empty for this person, which WhatsApp refuses`, advice: 'Give it a default, like {{ profile.firstName | default: "you" }}.' });
			}
			return text;
		};
	}
}
