/** What a person's word amounts to. */
export type ConsentStatus = 'granted' | 'pending' | 'withdrawn';

/** How people and their systems write yes and no, in the languages of our pages and a few more. */
const YES = ['yes', 'y', 'true', '1', 'on', 'x', 'ok', 'granted', 'opt-in', 'optin', 'opted-in', 'subscribed', 'ja', 'tak', 'да', 'כן', 'oui', 'si', 'sí', 'sim'];
const NO = ['no', 'n', 'false', '0', 'off', 'withdrawn', 'denied', 'opt-out', 'optout', 'opted-out', 'unsubscribed', 'nein', 'nie', 'не', 'לא', 'non', 'não', 'nao', 'stop'];
const ASKED = ['pending', 'unconfirmed', 'double opt-in started'];

const meanings = new Map<string, ConsentStatus>([
	...YES.map((word): [string, ConsentStatus] => [word, 'granted']),
	...NO.map((word): [string, ConsentStatus] => [word, 'withdrawn']),
	...ASKED.map((word): [string, ConsentStatus] => [word, 'pending']),
]);

/** What the word means; `silent` when it is empty, undefined when it can't be understood. */
export function meaningOf(word: unknown): ConsentStatus | 'silent' | undefined {
	if (word === null || word === undefined) return 'silent';
	const text = String(word).normalize('NFKC').trim().toLowerCase();
	return text === '' ? 'silent' : meanings.get(text);
}
