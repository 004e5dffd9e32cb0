import type { BrandKit } from '../brand/brand-kit';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { blocksOf } from '../brief/blocks';
import { parseAddress, uncounted } from '../form/address';
import { htmlOf, linesOf } from '../form/text/html-text';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import { directionOf } from '../language/direction';
import { markLinksInHtml } from '../links/marks/mark';
import { parseTemplate } from '../template/template';
import type { Warning, Writer } from '../writer';
import type { RenderedBanner } from './banner';

/** Makes a brief's web banner ready: one piece of HTML that brings its own style and runs nothing. */
export async function bannerWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedBanner>> {
	return await writerOf(brief, 'banner', brand, options, async (said, language) => await draftBanner(said, language, brand));
}

async function draftBanner(said: BriefText & Overrides['banner'], language: string, brand: BrandKit): Promise<Draft<RenderedBanner>> {
	const own = said.html?.trim() ? markLinksInHtml(said.html) : undefined;
	const html = await parseTemplate(`Banner (${language})`, own?.source ?? bannerHtml(said, brand, language), true, language);
	const link = await parseAddress(`Link (${language})`, said.link, language);
	const image = await parseAddress(`Image (${language})`, said.image, language);
	return {
		templates: [html, link.template, image.template],
		addresses: own?.addresses ?? link.fixed,
		warnings: bannerWarnings(said),
		write: (person, links) => {
			person.link = link.for(person, uncounted);
			person._link = link.for(person, links);
			person._image = image.for(person, uncounted);
			return { html: html.render(person, links) };
		},
	};
}

function bannerWarnings(said: BriefText): Omit<Warning, 'language'>[] {
	const warnings = [];
	if (said.image.trim() !== '' && said.imageAlt.trim() === '') warnings.push({ code: 'no-alt', text: 'The picture has no description for those who don\'t see it. Write one.' });
	if (said.link.trim() === '' || said.callToAction.trim() === '') warnings.push({ code: 'banner-no-link', text: 'The banner leads nowhere: it needs a call to action and a link.' });
	return warnings;
}

/** Colours follow the device: `light-dark` takes the second one where the page around it is dark. */
function bannerHtml(said: BriefText, { light, dark, fonts }: BrandKit, language: string): string {
	const both = (colour: keyof BrandKit['light']) => `light-dark(${light[colour]}, ${dark[colour]})`;
	const first = said.offer.trim() || blocksOf(said.text).find(({ kind }) => kind === 'paragraph')?.lines.join(' ') || '';
	const when = (written: string, html: string) => (written.trim() === '' ? '' : html);
	return `<section class="omnichannel-banner" lang="${language}" dir="${directionOf(language)}" style="color-scheme:light dark;display:flex;flex-wrap:wrap;align-items:center;gap:20px 28px;box-sizing:border-box;max-width:100%;padding:20px 28px;border-radius:12px;border:1px solid ${both('line')};background:${both('paper')};color:${both('text')};font-family:${fonts.text};font-size:16px;line-height:1.5;overflow-wrap:anywhere;">
{% if _image != blank %}<img src="{{ _image }}" alt="${htmlOf(said.imageAlt)}" style="flex:0 0 auto;width:120px;height:90px;object-fit:cover;border-radius:8px;">{% endif %}
<div style="flex:1 1 220px;min-width:0;">
${when(said.headline, `<p style="margin:0 0 4px;font-family:${fonts.headline};font-size:20px;line-height:1.3;font-weight:700;">${linesOf(said.headline)}</p>`)}
${when(first, `<p style="margin:0;">${linesOf(first)}</p>`)}
${when(said.legal, `<p style="margin:6px 0 0;font-size:12px;color:${both('muted')};">${linesOf(said.legal)}</p>`)}
</div>
${when(said.callToAction, `{% if _link != blank %}<a href="{{ _link }}" style="flex:0 0 auto;display:inline-block;padding:12px 24px;border-radius:8px;background:${both('primary')};color:${both('buttonText')};font-weight:600;text-decoration:none;">${linesOf(said.callToAction)}</a>{% endif %}`)}
</section>`;
}
