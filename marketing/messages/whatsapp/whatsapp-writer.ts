import type { BrandKit } from '../brand/brand-kit';
import { blocksOf } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress } from '../form/address';
import { cutAtWord } from '../form/cut';
import type { ComposeOptions } from '../form/options';
import { personValues } from '../form/person';
import { writerOf, type Draft } from '../form/writer-of';
import { parseTemplate } from '../template/template';
import type { Writer } from '../writer';
import { markValues, settleValues } from './formatting';
import { draftTemplate } from './template-draft';
import { freeFormWarnings } from './warnings';
import { WHATSAPP_MOST, type RenderedWhatsApp, type WhatsAppFreeForm } from './whatsapp';

/** Makes a brief's WhatsApp message ready: the approved template where one is named, else text with something to tap. */
export async function whatsAppWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedWhatsApp>> {
	return await writerOf<'whatsapp', RenderedWhatsApp>(brief, 'whatsapp', options, async (said, language) =>
		(said.template ? await draftTemplate(said.template, language, brand, options) : await draftFreeForm(said, language, brand, options)));
}

async function draftFreeForm(said: BriefText & Overrides['whatsapp'], language: string, brand: BrandKit, options: ComposeOptions): Promise<Draft<RenderedWhatsApp>> {
	const source = said.message?.trim() || wordsOf(said);
	const called = (field: string) => `${field} (${language})`;
	const text = await parseTemplate(called('WhatsApp Text'), markValues(source), false);
	const button = await parseTemplate(called('Call to Action'), said.callToAction.trim(), false);
	const link = await parseAddress(called('Link'), said.link);
	const image = await parseAddress(called('Image'), said.image);
	const answers = await Promise.all((said.answers ?? []).slice(0, WHATSAPP_MOST.answers).map(async (one) => await parseTemplate(called('Answers'), one, false)));
	const placesLink = /\{\{-?\s*link\b/.test(source);
	return {
		templates: [text, button, link.template, image.template, ...answers],
		warnings: freeFormWarnings(source, said),
		write: (values, links) => {
			const filled = personValues(values, links, brand, options);
			const address = link.for(filled, links);
			return freeForm({
				text: settleValues(text.render({ ...filled, link: address })).trim(),
				title: cutAtWord(button.render(filled), WHATSAPP_MOST.button),
				address: placesLink ? '' : address,
				image: image.for(filled, { to: (url) => url }),
				answers: answers.map((answer) => cutAtWord(answer.render(filled), WHATSAPP_MOST.button)).filter((answer) => answer !== ''),
			});
		},
	};
}

/** The brief as a chat message: bold headline, text, offer, what the law wants in italics. */
function wordsOf({ headline, text, offer, legal }: BriefText): string {
	const marked = (mark: string, words: string) => (words.trim() === '' ? '' : words.trim().split('\n').map((line) => mark + line.trim() + mark).join('\n'));
	const body = blocksOf(text).map(({ kind, lines }) =>
		lines.map((line, at) => (kind === 'bullets' ? `• ${line}` : kind === 'numbers' ? `${at + 1}. ${line}` : line)).join('\n')).join('\n\n');
	return [marked('*', headline), body, offer.trim(), marked('_', legal)].filter((piece) => piece !== '').join('\n\n');
}

interface Filled {
	text: string;
	title: string;
	address: string;
	image: string;
	answers: string[];
}

function freeForm({ text, title, address, image, answers }: Filled): WhatsAppFreeForm {
	const header = image === '' ? {} : { header: { kind: 'image' as const, link: image } };
	const fits = text.length <= WHATSAPP_MOST.interactive && text !== '';
	if (fits && answers.length > 0) {
		return { form: 'interactive', ...header, text, action: { kind: 'answers', answers: answers.map((answer, at) => ({ id: `answer-${at + 1}`, title: answer })) } };
	}
	if (fits && title !== '' && address !== '') return { form: 'interactive', ...header, text, action: { kind: 'link', title, url: address } };
	const whole = [text, address].filter((piece) => piece !== '').join('\n\n');
	if (image !== '' && whole.length <= WHATSAPP_MOST.interactive) return { form: 'media', media: 'image', link: image, caption: whole };
	return { form: 'text', text: whole, linkPreview: address !== '' };
}
