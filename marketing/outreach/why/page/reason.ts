import type { Objection } from '../../decision/objection';
import { written } from './facts';
import { plain, type Pen } from './pen';

/** A reason as a reader of the language understands it. The English page has the words that were said when it was decided. */
export function reasonText(objection: Objection, pen: Pen): string {
	const { code, text, until, details } = objection;
	const sentence = Object.hasOwn(pen.sentences, code) ? pen.sentences[code as keyof typeof pen.sentences] : pen.sentences.other;
	const facts = { until, code, ...details };
	const said = pen.language === 'en' && text.trim() !== '' ? plain(text).trim() : filled(sentence, facts, pen);
	const end = sentence.includes('{until}') ? undefined : pen.moment(until);
	return end ? `${said} (${pen.words.until.replace('{until}', () => end)})` : said;
}

/** A sentence with its facts; a part in brackets of which a fact is not known is left out. */
function filled(sentence: string, facts: Record<string, string | number | undefined>, pen: Pen): string {
	// Odd places of the split are what stood in brackets.
	return sentence.split(/\[([^\]]*)\]/).map((part, place) => {
		let complete = true;
		const text = part.replace(/\{([^}]+)\}/g, (_, fact: string) => {
			const value = written(fact, facts, pen);
			complete &&= value !== undefined;
			return value ?? '';
		});
		return place % 2 === 0 || complete ? text : '';
	}).join('');
}
