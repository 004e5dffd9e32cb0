import type { BrandKit } from '../brand/brand-kit';
import { blocksOf } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress, uncounted } from '../form/address';
import { cutAtWord } from '../form/text/cut';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import { parseTemplate } from '../template/template';
import type { Writer } from '../writer';
import { PUSH_MOST, type RenderedPush } from './push';
import { pushWarnings } from './warnings';

/** Makes a brief's notification ready. */
export async function pushWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedPush>> {
	return await writerOf(brief, 'push', brand, options, async (said, language) => await draftPush(said, language));
}

async function draftPush(said: BriefText & Overrides['push'], language: string): Promise<Draft<RenderedPush>> {
	const words = wordsOf(said);
	const called = (field: string) => `${field} (${language})`;
	const title = await parseTemplate(called('Push Title'), words.title, false, language);
	const body = await parseTemplate(called('Push Text'), words.body, false, language);
	const collapse = await parseTemplate(called('Collapse Key'), said.collapse ?? '', false, language);
	const link = await parseAddress(called('Link'), said.link, language);
	const image = await parseAddress(called('Image'), said.image, language);
	const fields = await Promise.all(Object.entries(said.fields ?? {}).map(async ([name, source]) => [name, await parseTemplate(called(name), source, false, language)] as const));
	return {
		templates: [title, body, collapse, link.template, image.template, ...fields.map(([, template]) => template)],
		addresses: link.fixed,
		warnings: pushWarnings(words, said),
		write: (person, links) => {
			const given = { image: image.for(person, uncounted), link: link.for(person, links), collapse: collapse.render(person).trim() };
			return {
				title: cutAtWord(title.render(person), PUSH_MOST.title),
				body: cutAtWord(body.render(person), PUSH_MOST.body),
				...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
				...(fields.length > 0 ? { fields: Object.fromEntries(fields.map(([name, template]) => [name, template.render(person)])) } : {}),
			};
		},
	};
}

/** The headline and what follows it first: the offer, else the beginning of the text. */
function wordsOf({ title, body, headline, offer, text }: BriefText & Overrides['push']): { title: string; body: string } {
	const paragraphs = blocksOf(text).map(({ lines }) => lines.join(' '));
	const first = title?.trim() || headline.trim();
	const next = body?.trim() || offer.trim() || paragraphs[0] || '';
	return first === '' ? { title: next, body: body?.trim() ? paragraphs[0] ?? '' : paragraphs[1] ?? '' } : { title: first, body: next };
}
