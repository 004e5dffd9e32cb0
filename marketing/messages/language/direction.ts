import { readTag } from './tags';

/** Scripts that are written from right to left and in everyday use. Source: Unicode, Script_Extensions and Bidi_Class. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** The direction in which a language (BCP 47) is written, as HTML's `dir` has it. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	const script = readTag(language)?.maximize().script;
	return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
