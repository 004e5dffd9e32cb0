import { legalIn, type BrandKit } from '../brand/brand-kit';
import { htmlOf, linesOf } from '../form/html-text';
import { legalChoice } from '../form/legal-choice';
import { footerWords } from './footer-words';

/** The end of a mail: who sends it, what the law wants there, and the ways out. */
export function footerOf(brand: BrandKit, language: string, marketing: boolean): string {
	const pieces = [
		brand.company && `<strong>${htmlOf(brand.company)}</strong>`,
		linesOf(brand.address),
		legalChoice(legalIn(brand, language)),
		socialsOf(brand),
		waysOut(brand, language, marketing),
	].filter((piece) => piece !== '');
	if (pieces.length === 0) return '<mj-section><mj-column><mj-spacer height="32px" /></mj-column></mj-section>';
	const text = pieces.map((piece) => `<p style="margin:0 0 12px;">${piece}</p>`).join('\n');
	return `<mj-section><mj-column><mj-text css-class="x-muted x-side" color="${brand.light.muted}" font-size="13px" line-height="20px" padding="28px 32px 36px">${text}</mj-text></mj-column></mj-section>`;
}

function socialsOf({ socials }: BrandKit): string {
	return socials.map(({ network, url }) => link(htmlOf(url), htmlOf(network))).join(' &nbsp;·&nbsp; ');
}

/** Marketing mails say how to leave; the address is each person's own. */
function waysOut({ pages }: BrandKit, language: string, marketing: boolean): string {
	const words = footerWords(language);
	const dot = ' &nbsp;·&nbsp; ';
	const leave = marketing ? `{% if unsubscribe_url != blank %}${link('{{ unsubscribe_url }}', words.unsubscribe)}${dot}{% endif %}` : '';
	const choose = `{% if preferences_url != blank %}${link('{{ preferences_url }}', words.preferences)}${dot}{% endif %}`;
	const privacy = pages.privacy ? link(htmlOf(pages.privacy), words.privacy) : '';
	return leave + choose + privacy;
}

function link(address: string, text: string): string {
	return `<a href="${address}" style="color:inherit;text-decoration:underline;">${text}</a>`;
}
