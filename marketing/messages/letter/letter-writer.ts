import type { BrandKit } from '../brand/brand-kit';
import { legalIn } from '../brand/brand-kit';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress } from '../form/address';
import { filledAsUsual } from '../form/text/guard';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import { parseTemplate } from '../template/template';
import type { Writer } from '../writer';
import { addressLines } from './address-lines';
import type { RenderedLetter } from './letter';
import { letterPage } from './page';
import { pagesOf } from './pages';

/** Makes a brief's letter ready: an A4 page whose address stands in the window of a DIN 5008 envelope. */
export async function letterWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedLetter>> {
	return await writerOf(brief, 'letter', brand, options, async (said, language) => await draftLetter(said, language, brand));
}

async function draftLetter(said: BriefText & Overrides['letter'], language: string, brand: BrandKit): Promise<Draft<RenderedLetter>> {
	const source = said.html?.trim() || letterPage(said, brand, language, legalIn(brand, language));
	const html = await parseTemplate(`Letter (${language})`, source, true, language);
	const link = await parseAddress(`Link (${language})`, said.link, language);
	const usual = pagesOf(said, filledAsUsual(said.text));
	return {
		templates: [html, link.template],
		addresses: link.fixed,
		warnings: usual > 1 ? [{ code: 'letter-pages', text: `The letter is likely to fill ${usual} pages. Shorten it, or have it printed on both sides.` }] : [],
		write: (person, links) => {
			person._address = addressLines(person);
			person._link = link.for(person, links);
			person.link = person._link;
			return { html: html.render(person), pages: usual };
		},
	};
}
