import { legalIn, type BrandKit } from '../../brand/brand-kit';
import { htmlOf, ownLines } from '../../form/text/html-text';
import { legalChoice } from '../../form/text/legal-choice';
import { footerWords } from './footer-words';

/** The end of a mail: who sends it, what the law wants there, and the ways out. */
export function footerOf(brand: BrandKit, language: string, marketing: boolean): string {
	const pieces = [
		// An address mostly begins with the name.
		brand.address.startsWith(brand.company) ? '' : `<strong>${ownLines(brand.company)}</strong>`,
		ownLines(brand.address),
		legalChoice(legalIn(brand, language)),
		socialsOf(brand),
		waysOut(brand, language, marketing),
	].filter((piece) => piece !== '');
	if (pieces.length === 0) return '<mj-section><mj-column><mj-spacer height="32px" /></mj-column></mj-section>';
	const text = pieces.map((piece) => `<p style="margin:0 0 12px;">${piece}</p>`).join('\n');
	return `<mj-section><mj-column><mj-text css-class="x-muted x-side" color="${brand.light.muted}" font-size="13px" line-height="20px" padding="28px 32px 36px">${text}</mj-text></mj-column></mj-section>`;
}

function socialsOf({ socials }: BrandKit): string {
	return socials.map(({ network, url }) => link(htmlOf(url), ownLines(network))).join(' &nbsp;·&nbsp; ');
}

/** Marketing mails say how to leave; the address is each person's own. */
function waysOut({ pages }: BrandKit, language: string, marketing: boolean): string {
	const words = footerWords(language);
	const dot = ' &nbsp;·&nbsp; ';
	const leave = marketing ? `{% if unsubscribe_url != blank %}${link('{{ unsubscribe_url }}', words.unsubscribe)}{% endif %}` : '';
	const between = marketing ? `{% if unsubscribe_url != blank %}${dot}{% endif %}` : '';
	const choose = `{% if preferences_url != blank %}${between}${link('{{ preferences_url }}', words.preferences)}{% endif %}`;
	const any = marketing ? 'unsubscribe_url != blank or preferences_url != blank' : 'preferences_url != blank';
	const privacy = pages.privacy ? `{% if ${any} %}${dot}{% endif %}${link(htmlOf(pages.privacy), words.privacy)}` : '';
	return leave + choose + privacy;
}

function link(address: string, text: string): string {
	return `<a href="${address}" style="color:inherit;text-decoration:underline;">${text}</a>`;
}
