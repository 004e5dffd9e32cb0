import type { BrandKit, LegalFooter } from '../brand/brand-kit';
import type { BriefText, Overrides } from '../brief/brief';
import { htmlOf, linesOf, paragraphsOf } from '../form/text/html-text';
import { legalChoice } from '../form/text/legal-choice';
import { directionOf } from '../language/direction';
import { LETTER_STYLE } from './style';
import { letterWords } from './words';

/** The HTML of a letter before it is filled: `_address` are the person's lines, `_link` their own link. */
export function letterPage(said: BriefText & Overrides['letter'], brand: BrandKit, language: string, legal: LegalFooter[]): string {
	const words = letterWords(language);
	const { light, fonts, logo, company, address } = brand;
	// An address mostly begins with the name.
	const sender = [address.startsWith(company) ? '' : company, ...address.split('\n')].map((line) => line.trim()).filter((line) => line !== '');
	const plain = { paragraph: '', list: '', entry: '' };
	const sign = logo ? `<img class="logo" src="${htmlOf(logo.url)}" alt="${htmlOf(logo.alt || company)}" width="${logo.width}">` : `<strong class="company">${htmlOf(company)}</strong>`;
	const piece = (html: string, when: string) => (when.trim() === '' ? '' : html);
	return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlOf(said.headline)}</title>
<style>${LETTER_STYLE}
body { font-family: ${fonts.text}; } h1 { font-family: ${fonts.headline}; } .company, .offer { border-color: ${light.primary}; } .company { color: ${light.primary}; } .offer { border-inline-start-color: ${light.primary}; }</style>
</head>
<body>
<main class="sheet">
<header>${sign}</header>
<div class="window"><p class="return">${sender.map(htmlOf).join(' · ')}</p><address>{% for line in _address %}<span dir="auto">{{ line }}</span><br>{% endfor %}</address></div>
<section class="letter">
${piece(`<h1>${linesOf(said.headline)}</h1>`, said.headline)}
<p>${said.salutation?.trim() ? linesOf(said.salutation) : words.salutation}</p>
${paragraphsOf(said.text, plain).replaceAll(' style=""', '')}
${piece(`<p class="offer">${linesOf(said.offer)}</p>`, said.offer)}
${piece(`<p class="call"><strong>${linesOf(said.callToAction)}</strong>{% if _link != blank %}<br><span class="link" dir="ltr">{{ _link }}</span>{% endif %}</p>`, said.callToAction)}
<p class="closing">${said.closing?.trim() ? linesOf(said.closing) : words.closing}</p>
<p class="signature">${htmlOf(company)}</p>
${piece(`<p class="legal">${linesOf(said.legal)}</p>`, said.legal)}
</section>
<footer>${[sender.map(htmlOf).join(' · '), legalChoice(legal)].filter((line) => line !== '').join('<br>')}</footer>
</main>
</body>
</html>`;
}
