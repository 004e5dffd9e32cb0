import { forCountry, type BrandKit } from '../brand/brand-kit';
import { firstSentence } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress } from '../form/address';
import type { ComposeOptions } from '../form/options';
import { countryOf, personValues } from '../form/person';
import { writerOf, type Draft } from '../form/writer-of';
import { parseTemplate } from '../template/template';
import type { MessageLinks, Values, Writer } from '../writer';
import { smsLaw, stopWords } from './law';
import { segmentsOf } from './segments';
import type { RenderedSms } from './sms';
import { smsWarnings } from './warnings';

/** As long as our short links are, for estimates. */
const USUAL_LINK = 'https://s.example/12345678';

/** How one person's text is finished: what the law adds, and the letters it may be written in. */
type Finish = (text: string, values: Values, links: MessageLinks) => RenderedSms;

/** Makes a brief's text message ready: the shortest form of it, in as few segments as possible. */
export async function smsWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedSms>> {
	const { transliterated, withoutTypography } = await import('./plain-letters');
	const lettersOf = (text: string, language: string) => {
		const plain = withoutTypography(text);
		if (!options.transliterate || segmentsOf(plain).encoding === 'GSM-7') return plain;
		const latin = transliterated(plain, language);
		return segmentsOf(latin).segments < segmentsOf(plain).segments ? latin : plain;
	};
	return await writerOf(brief, 'sms', options, async (said, language) => {
		const finish: Finish = (text, values, links) => {
			const written = lettersOf(options.marketing ? lawful(text, language, brand, countryOf(values, options), links) : text, language);
			const { encoding, segments } = segmentsOf(written);
			return { text: written, encoding, segments };
		};
		return await draftSms(said, language, brand, options, finish);
	});
}

async function draftSms(said: BriefText & Overrides['sms'], language: string, brand: BrandKit, options: ComposeOptions, finish: Finish): Promise<Draft<RenderedSms>> {
	const source = said.message?.trim() || [said.headline, said.offer].map((one) => one.trim()).filter((one) => one !== '').join('\n') || firstSentence(said.text);
	const text = await parseTemplate(`SMS Text (${language})`, source, false);
	const link = await parseAddress(`Link (${language})`, said.link);
	const placesLink = !/\{\{-?\s*link\b/.test(source) && said.link.trim() !== '';
	const write = (values: Values, links: MessageLinks) => {
		const filled: Record<string, unknown> = personValues(values, links, brand, options);
		const address = link.for(filled, links);
		const words = text.render({ ...filled, link: address }).replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n\s*/g, '\n').trim();
		const allowed = !options.marketing || !smsLaw(String(filled.country)).noLinks;
		return finish(placesLink && allowed && address !== '' ? `${words}\n${address}` : words, filled, links);
	};
	const usual = (words: string) => finish(placesLink ? `${words}\n${USUAL_LINK}` : words, {}, { to: (url) => url, unsubscribe: USUAL_LINK });
	return { templates: [text, link.template], warnings: smsWarnings(source, usual), write };
}

/** An advertising text with what the law of the recipient's country wants in it. */
function lawful(text: string, language: string, brand: BrandKit, country: string, links: MessageLinks): string {
	const { start, sign, named } = smsLaw(country);
	const company = brand.company.trim();
	const isNamed = company === '' || !named || text.toLowerCase().includes(company.toLowerCase());
	const name = isNamed ? '' : sign?.(company) ?? `${company}: `;
	const marked = start && !text.startsWith(start) ? `${start} ` : '';
	const stop = saysHowToLeave(text, links) ? '' : stopWords(language, country, forCountry(brand.senders.smsStop, country) ?? '', needsLink(brand, country) ? links.unsubscribe ?? '' : '');
	return `${marked}${name}${text}${stop === '' ? '' : `\n${stop}`}`;
}

/** A sender that is a name takes no answers, so a person leaves by a link. */
function needsLink(brand: BrandKit, country: string): boolean {
	return /[A-Za-z]/.test(forCountry(brand.senders.sms, country) ?? '');
}

function saysHowToLeave(text: string, { unsubscribe }: MessageLinks): boolean {
	return /\bSTOP\b/.test(text) || (unsubscribe !== undefined && unsubscribe !== '' && text.includes(unsubscribe));
}
