import { briefLanguages, languageOf, type Form, type MessageLinks } from '../../marketing/messages';
import { valuesFor, type Recipient } from '../../marketing/outreach';
import { accepted, refused, type Outcome } from '../../marketing/outcome';
import type { Ready } from './wardrobe';

/** The language that somebody gets, and why. */
export interface Chosen {
	language: string;
	because: string;
}

/** Before a message has a delivery, its links lead where they lead. */
const AS_THEY_ARE: MessageLinks = { to: (url) => url };

/** The language of a message for somebody: the one that is set, else theirs. */
export function chooseLanguage({ brief }: Ready, { profile }: Recipient, set: string, country?: string, because = 'it is set in this node'): Outcome<Chosen> {
	const languages = briefLanguages(brief);
	if (set === '') return accepted(languageOf(profile, languages, country));
	if (languages.includes(set)) return accepted({ language: set, because });
	return refused({
		code: 'no-language-text', field: 'Language', message: `The message "${brief.name}" has no text in ${set}`,
		advice: `Add it to the message, or choose one of ${languages.join(', ')}.`,
	});
}

/** What templates may say about somebody. */
export function valuesOf(recipient: Recipient, item: Record<string, unknown>): Record<string, unknown> {
	return valuesFor(recipient, item);
}

/** Writes a message in one form for somebody; `language` is the one it is in, where the form lacks the one asked for. */
export function writeFor(ready: Ready, form: Form, values: Record<string, unknown>, language: string): Outcome<{ language: string; content: unknown }> {
	const writer = ready.writers.get(form);
	if (!writer) return refused({ code: 'no-channel', field: 'Channels', message: `The message has no form for ${form}` });
	const own = writer.languages.includes(language) ? language : writer.languages[0];
	try {
		return accepted({ language: own, content: writer.write(values, AS_THEY_ARE, own) });
	} catch (error) {
		return refused({ code: 'unfillable', field: form, message: `The message can't be filled for this person: ${(error as Error).message}`, advice: 'Check what the message says against what is known about them.' });
	}
}
