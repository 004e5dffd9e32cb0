import type { BrandKit } from '../../brand/brand-kit';
import type { BriefText } from '../../brief/brief';
import { htmlOf, linesOf, ownLines, paragraphsOf } from '../../form/text/html-text';
import { directionOf } from '../../language/direction';
import { darkStyle } from './dark';
import { footerOf } from './footer';

/** What a mail made from a brief shows. */
export interface MailContent extends BriefText {
	subject: string;
	preheader: string;
}

/** The MJML of a mail made from a brief, in one language. */
export function layoutOf(content: MailContent, brand: BrandKit, language: string, marketing: boolean): string {
	const direction = directionOf(language);
	const side = direction === 'rtl' ? 'right' : 'left';
	const { light, fonts } = brand;
	return `<mjml lang="${language}" dir="${direction}">
${headOfPage(content, brand, direction, side)}
<mj-body background-color="${light.background}" css-class="x-background" width="600px">
${preheaderOf(content.preheader)}
${signOf(brand, side)}
<mj-wrapper css-class="x-paper" background-color="${light.paper}" border-radius="12px" padding="0 0 40px">
${pictureOf(content)}
<mj-section><mj-column>
${content.headline.trim() === '' ? '' : `<mj-text css-class="x-text x-headline x-side" font-family="${fonts.headline}" font-size="30px" line-height="38px" font-weight="700" padding="36px 32px 0">${linesOf(content.headline)}</mj-text>`}
${textOf(content.text, side)}
</mj-column></mj-section>
${offerOf(content.offer, brand, side)}
${buttonOf(content, brand, side)}
${legalOf(content.legal, brand)}
</mj-wrapper>
${footerOf(brand, language, marketing)}
</mj-body>
</mjml>`;
}

/** What every element looks like, by day and by night, and on a phone. */
function headOfPage({ subject }: MailContent, { light, dark, fonts }: BrandKit, direction: string, side: string): string {
	return `<mj-head>
<mj-title>${htmlOf(subject)}</mj-title>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no, date=no, address=no"></mj-raw>
<mj-attributes>
<mj-all font-family="${fonts.text}" />
<mj-wrapper direction="${direction}" />
<mj-section direction="${direction}" padding="0" />
<mj-column direction="${direction}" padding="0" />
<mj-text align="${side}" color="${light.text}" font-size="16px" line-height="26px" padding="0 32px" />
<mj-image align="${side}" padding="0" />
</mj-attributes>
<mj-style>${darkStyle(dark)}
.x-picture a, .x-picture img { color: ${light.muted}; font-family: ${fonts.text}; text-decoration: none; }
.x-dark-only { display: none; max-height: 0; overflow: hidden; }
@media only screen and (max-width: 480px) {
div.x-side > table > tbody > tr > td, td.x-side { padding-left: 24px !important; padding-right: 24px !important; }
.x-headline div { font-size: 25px !important; line-height: 31px !important; }
.x-button table { width: 100% !important; }
}</mj-style>
</mj-head>`;
}

/** Stands first in the mail, for the list of mails only; what follows it in the mail is kept out of that list by empty letters. */
function preheaderOf(preheader: string): string {
	if (preheader.trim() === '') return '';
	const filler = '&#847;&zwnj;&nbsp;'.repeat(40);
	return `<mj-raw><div class="x-preheader" style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;">${htmlOf(preheader)}${filler}</div></mj-raw>`;
}

function signOf({ logo, company, website, light, fonts }: BrandKit, side: string): string {
	if (!logo && company === '') return '<mj-section><mj-column><mj-spacer height="24px" /></mj-column></mj-section>';
	const link = website ? ` href="${htmlOf(website)}"` : '';
	const image = (url: string, shown: string) =>
		`<mj-image css-class="${shown} x-side" src="${htmlOf(url)}" alt="${htmlOf(logo?.alt || company)}" width="${logo?.width}px" padding="28px 32px 20px" font-size="20px"${link} />`;
	const sign = logo
		? image(logo.url, logo.darkUrl ? 'x-light-only' : 'x-logo') + (logo.darkUrl ? image(logo.darkUrl, 'x-dark-only') : '')
		: `<mj-text css-class="x-text x-side" align="${side}" font-family="${fonts.headline}" color="${light.text}" font-size="20px" line-height="28px" font-weight="700" padding="28px 32px 20px">${ownLines(company)}</mj-text>`;
	return `<mj-section><mj-column>${sign}</mj-column></mj-section>`;
}

function pictureOf({ image, imageAlt, link }: MailContent): string {
	if (image.trim() === '') return '';
	const target = link.trim() === '' ? '' : ` href="${htmlOf(link.trim())}"`;
	return `<mj-section><mj-column><mj-image css-class="x-picture" font-size="16px" src="${htmlOf(image.trim())}" alt="${htmlOf(imageAlt.trim())}"${target} border-radius="12px 12px 0 0" fluid-on-mobile="true" /></mj-column></mj-section>`;
}

function textOf(text: string, side: string): string {
	if (text.trim() === '') return '';
	const style = { paragraph: 'margin:0 0 16px;', list: `margin:0 0 16px;padding:0;padding-${side}:24px;`, entry: 'margin:0 0 6px;' };
	return `<mj-text css-class="x-text x-side" padding="20px 32px 4px">${paragraphsOf(text, style)}</mj-text>`;
}

function offerOf(offer: string, { light }: BrandKit, side: string): string {
	if (offer.trim() === '') return '';
	return `<mj-section css-class="x-side" padding="8px 32px 12px"><mj-column css-class="x-offer" inner-background-color="${light.background}" inner-border-${side}="4px solid ${light.primary}" inner-border-radius="6px">
<mj-text css-class="x-text" font-size="18px" line-height="27px" font-weight="600" padding="18px 22px">${linesOf(offer)}</mj-text></mj-column></mj-section>`;
}

function buttonOf({ callToAction, link }: MailContent, { light }: BrandKit, side: string): string {
	if (callToAction.trim() === '' || link.trim() === '') return '';
	return `<mj-section><mj-column><mj-button css-class="x-button x-side" align="${side}" href="${htmlOf(link.trim())}" background-color="${light.primary}" color="${light.buttonText}" border-radius="8px" font-size="17px" font-weight="600" line-height="24px" inner-padding="14px 30px" padding="16px 32px 0">${htmlOf(callToAction.trim())}</mj-button></mj-column></mj-section>`;
}

function legalOf(legal: string, { light }: BrandKit): string {
	if (legal.trim() === '') return '';
	return `<mj-section><mj-column><mj-text css-class="x-muted x-side" color="${light.muted}" font-size="13px" line-height="20px" padding="28px 32px 0">${linesOf(legal)}</mj-text></mj-column></mj-section>`;
}
