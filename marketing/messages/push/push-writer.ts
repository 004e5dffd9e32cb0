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
import { PUSH_MOST, type RenderedPush } from './push';
import { pushWarnings } from './warnings';

/** Makes a brief's notification ready. */
export async function pushWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedPush>> {
	return await writerOf(brief, 'push', options, async (said, language) => await draftPush(said, language, brand, options));
}

async function draftPush(said: BriefText & Overrides['push'], language: string, brand: BrandKit, options: ComposeOptions): Promise<Draft<RenderedPush>> {
	const words = wordsOf(said);
	const called = (field: string) => `${field} (${language})`;
	const title = await parseTemplate(called('Push Title'), words.title, false);
	const body = await parseTemplate(called('Push Text'), words.body, false);
	const collapse = await parseTemplate(called('Collapse Key'), said.collapse ?? '', false);
	const link = await parseAddress(called('Link'), said.link);
	const image = await parseAddress(called('Image'), said.image);
	const fields = await Promise.all(Object.entries(said.fields ?? {}).map(async ([name, source]) => [name, await parseTemplate(called(name), source, false)] as const));
	return {
		templates: [title, body, collapse, link.template, image.template, ...fields.map(([, template]) => template)],
		warnings: pushWarnings(words, said),
		write: (values, links) => {
			const filled = personValues(values, links, brand, options);
			const given = { image: image.for(filled, { to: (url) => url }), link: link.for(filled, links), collapse: collapse.render(filled).trim() };
			return {
				title: cutAtWord(title.render(filled), PUSH_MOST.title),
				body: cutAtWord(body.render(filled), PUSH_MOST.body),
				...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
				...(fields.length > 0 ? { fields: Object.fromEntries(fields.map(([name, template]) => [name, template.render(filled)])) } : {}),
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
