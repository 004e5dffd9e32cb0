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

/** Marketing mails say how to leave; the address is each person's own. What the kit makes sure of, nobody asks per person. */
function waysOut({ pages }: BrandKit, language: string, marketing: boolean): string {
	const words = footerWords(language);
	const dot = ' &nbsp;·&nbsp; ';
	const leaves = marketing ? ifThere('unsubscribe_url', pages.unsubscribe) : () => '';
	const chooses = ifThere('preferences_url', pages.preferences);
	const leave = leaves(link('{{ unsubscribe_url }}', words.unsubscribe));
	const choose = chooses(`${leaves(dot)}${link('{{ preferences_url }}', words.preferences)}`);
	if (!pages.privacy) return leave + choose;
	const sure = (marketing && pages.unsubscribe !== '') || pages.preferences !== '';
	const any = marketing ? 'unsubscribe_url != blank or preferences_url != blank' : 'preferences_url != blank';
	return `${leave}${choose}${sure ? dot : `{% if ${any} %}${dot}{% endif %}`}${link(htmlOf(pages.privacy), words.privacy)}`;
}

/** Words for those who have such an address: everybody, where the kit has a page. */
function ifThere(address: string, page: string): (words: string) => string {
	return (words) => (page === '' ? `{% if ${address} != blank %}${words}{% endif %}` : words);
}

function link(address: string, text: string): string {
	return `<a href="${address}" style="color:inherit;text-decoration:underline;">${text}</a>`;
}
