import type { BrandKit } from '../brand/brand-kit';
import { blocksOf, sentencesOf } from '../brief/blocks';
import type { Brief, BriefText, Overrides } from '../brief/brief';
import { parseAddress } from '../form/address';
import { parseFields } from '../form/fields';
import type { ComposeOptions } from '../form/options';
import { writerOf, type Draft } from '../form/writer-of';
import { parseTemplate } from '../template/template';
import type { Writer } from '../writer';
import type { RenderedScript } from './script';
import { scriptWords } from './words';

/** Makes a brief's call script ready: what an agent says, in the order of a call. */
export async function scriptWriter(brief: Brief, brand: BrandKit, options: ComposeOptions): Promise<Writer<RenderedScript>> {
	return await writerOf(brief, 'script', brand, options, async (said, language) => await draftScript(said, language, brand, options));
}

async function draftScript(said: BriefText & Overrides['script'], language: string, brand: BrandKit, options: ComposeOptions): Promise<Draft<RenderedScript>> {
	const words = scriptWords(language);
	const fields = await parseFields(language, {
		Greeting: said.greeting?.trim() || words.greeting(brand.company),
		Text: [said.headline.trim(), said.text.trim()].filter((one) => one !== '').join('\n\n'),
		Offer: said.offer.trim(),
		'Call to Action': said.callToAction.trim(),
		'Legal Line': said.legal.trim(),
		Closing: said.closing?.trim() || words.closing,
	});
	const link = await parseAddress(`Link (${language})`, said.link, language);
	const parse = async (source: string, field: string) => await parseTemplate(`${field} (${language})`, source, false, language);
	const objections = await Promise.all((said.objections ?? []).map(async ({ says, answer }) => ({ says: await parse(says, 'Objections'), answer: await parse(answer, 'Objections') })));
	const neverSay = await Promise.all((said.neverSay ?? []).map(async (one) => await parse(one, 'Never Say')));
	return {
		templates: [...fields.templates, link.template, ...objections.flatMap(({ says, answer }) => [says, answer]), ...neverSay],
		addresses: link.fixed,
		warnings: said.legal.trim() === '' && options.marketing
			? [{ code: 'no-legal-line', text: 'The script has no legal line. Callers must say in many countries who calls and what for, and that one may refuse: write it.' }]
			: [],
		write: (person, links) => {
			const { Greeting: greeting, Text: text, Offer: offer, 'Call to Action': callToAction, 'Legal Line': legal, Closing: closing } = fields.render(person);
			return withText({
				greeting, offer, callToAction, legal, closing,
				sentences: blocksOf(text).flatMap(({ lines }) => lines.flatMap((line) => sentencesOf(line, language))),
				link: link.for(person, links),
				objections: objections.map(({ says, answer }) => ({ says: says.render(person).trim(), answer: answer.render(person).trim() })),
				neverSay: neverSay.map((one) => one.render(person).trim()),
			}, words);
		},
	};
}

/** The script as plain text, in the order in which it is used. */
function withText(script: Omit<RenderedScript, 'text'>, words: ReturnType<typeof scriptWords>): RenderedScript {
	const { greeting, sentences, offer, callToAction, link, objections, neverSay, legal, closing } = script;
	const pieces = [
		greeting,
		sentences.join('\n'),
		offer,
		[callToAction, link].filter((one) => one !== '').join(': '),
		...objections.map(({ says, answer }) => `${words.ifTheySay}: ${says}\n→ ${answer}`),
		neverSay.length > 0 ? `${words.neverSay}:\n${neverSay.map((one) => `✗ ${one}`).join('\n')}` : '',
		legal,
		closing,
	];
	return { ...script, text: pieces.filter((piece) => piece !== '').join('\n\n') };
}
