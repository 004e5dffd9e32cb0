import type { BrandKit } from '../brand/brand-kit';
import { blocksOf } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress, uncounted } from '../form/address';
import { cutAtWord } from '../form/text/cut';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import { markLinksInText } from '../links/marks/mark';
import { parseTemplate } from '../template/template';
import type { Writer } from '../writer';
import { markValues, settleValues } from './formatting';
import { draftTemplate } from './template-draft';
import { freeFormWarnings } from './warnings';
import { WHATSAPP_MOST, type RenderedWhatsApp, type WhatsAppFreeForm } from './whatsapp';

/** Makes a brief's WhatsApp message ready: the approved template where one is named, else text with something to tap. */
export async function whatsAppWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedWhatsApp>> {
	return await writerOf<'whatsapp', RenderedWhatsApp>(brief, 'whatsapp', brand, options, async (said, language) =>
		(said.template ? await draftTemplate(said.template, language) : await draftFreeForm(said, language)));
}

async function draftFreeForm(said: BriefText & Overrides['whatsapp'], language: string): Promise<Draft<RenderedWhatsApp>> {
	const source = said.message?.trim() || wordsOf(said);
	const called = (field: string) => `${field} (${language})`;
	const marked = markLinksInText(source);
	const text = await parseTemplate(called('WhatsApp Text'), markValues(marked.source), false, language);
	const button = await parseTemplate(called('Call to Action'), said.callToAction.trim(), false, language);
	const link = await parseAddress(called('Link'), said.link, language);
	const image = await parseAddress(called('Image'), said.image, language);
	const answers = await Promise.all((said.answers ?? []).slice(0, WHATSAPP_MOST.answers).map(async (one) => await parseTemplate(called('Answers'), one, false, language)));
	const placesLink = /\{\{-?\s*link\b/.test(source);
	return {
		templates: [text, button, link.template, image.template, ...answers],
		addresses: [...marked.addresses, ...link.fixed],
		warnings: freeFormWarnings(source, said),
		write: (person, links) => {
			const address = link.for(person, links);
			person.link = address;
			return freeForm({
				text: settleValues(text.render(person, links)).trim(),
				title: cutAtWord(button.render(person), WHATSAPP_MOST.button),
				address: placesLink ? '' : address,
				image: image.for(person, uncounted),
				answers: answers.map((answer) => cutAtWord(answer.render(person), WHATSAPP_MOST.button)).filter((answer) => answer !== ''),
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
