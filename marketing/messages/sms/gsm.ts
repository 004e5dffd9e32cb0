/** The letters of GSM's default alphabet, one septet each. Source: 3GPP TS 23.038, 6.2.1. */
const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Those of its extension table, two septets each. Source: 3GPP TS 23.038, 6.2.1.1. */
const EXTENDED = '\f^{}\\[~]|€';

const SEPTETS = new Map([...[...BASIC].map((letter) => [letter, 1] as const), ...[...EXTENDED].map((letter) => [letter, 2] as const)]);

/** How many septets a letter takes in GSM's alphabet; undefined where it has none. National tables are not counted on. */
export function septets(letter: string): number | undefined {
	return SEPTETS.get(letter);
}

/** The letters of a text that GSM's alphabet lacks, each once. */
export function foreignLetters(text: string): string[] {
	return [...new Set([...text].filter((letter) => !SEPTETS.has(letter)))];
}
