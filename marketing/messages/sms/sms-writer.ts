import type { BrandKit } from '../brand/brand-kit';
import { firstSentence } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress, uncounted } from '../form/address';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import { markLinksInText } from '../links/marks/mark';
import { parseTemplate } from '../template/template';
import type { Writer } from '../writer';
import { smsLaw } from './law';
import { lawful, type Addressee } from './lawful';
import { withoutTypography } from './plain-letters';
import { segmentsOf } from './segments';
import type { RenderedSms } from './sms';
import { smsWarnings } from './warnings';

/** As long as our short links are, for estimates. */
const USUAL_LINK = 'https://s.example/12345678';

/** How one person's text is finished: what the law of their country adds, and the letters it may be written in. */
type Finish = (text: string, to: Addressee) => RenderedSms;

/** Makes a brief's text message ready: the shortest form of it, in as few segments as possible. */
export async function smsWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedSms>> {
	const plainLetters = options.transliterate ? await import('./transliteration') : undefined;
	const lettersOf = (text: string, language: string) => {
		const plain = withoutTypography(text);
		if (!plainLetters || segmentsOf(plain).encoding === 'GSM-7') return plain;
		const latin = plainLetters.transliterated(plain, language);
		return segmentsOf(latin).segments < segmentsOf(plain).segments ? latin : plain;
	};
	return await writerOf(brief, 'sms', brand, options, async (said, language) => await draftSms(said, language, options, (text, to) => {
		const written = lettersOf(options.marketing ? lawful(text, brand, to) : text, language);
		const { encoding, segments } = segmentsOf(written);
		return { text: written, encoding, segments };
	}));
}

async function draftSms(said: BriefText & Overrides['sms'], language: string, { marketing, country = '' }: ComposeOptions, finish: Finish): Promise<Draft<RenderedSms>> {
	const source = wordsOf(said);
	const marked = markLinksInText(source);
	const text = await parseTemplate(`SMS Text (${language})`, marked.source, false, language);
	const link = await parseAddress(`Link (${language})`, said.link, language);
	const addsLink = !/\{\{-?\s*link\b/.test(source) && said.link.trim() !== '';
	const leaves = /\bunsubscribe_url\b/.test(source);
	const estimate = (words: string) =>
		finish(addsLink ? `${words}\n${USUAL_LINK}` : words, { language, country, leaves, links: { ...uncounted, unsubscribe: USUAL_LINK } });
	return {
		templates: [text, link.template],
		addresses: [...marked.addresses, ...link.fixed],
		warnings: smsWarnings(source, estimate),
		write: (person, links) => {
			const address = link.for(person, links);
			person.link = address;
			const words = text.render(person, links).replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n\s*/g, '\n').trim();
			const mayLink = !marketing || !smsLaw(person.country).noLinks;
			return finish(addsLink && mayLink && address !== '' ? `${words}\n${address}` : words, { language, country: person.country, leaves, links });
		},
	};
}

/** The shortest form of a brief: headline and offer, else the first sentence. */
function wordsOf({ message, headline, offer, text }: BriefText & Overrides['sms']): string {
	const short = [headline, offer].map((one) => one.trim()).filter((one) => one !== '').join('\n');
	return message?.trim() || short || firstSentence(text);
}
