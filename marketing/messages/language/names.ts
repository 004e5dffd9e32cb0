import { readTag } from './tags';

const MOST_REMEMBERED = 200;
const remembered = new Map<string, ReadonlyMap<string, Intl.Locale>>();

/** The one of these languages that a text names, in English or in that language itself (`German`, `Deutsch`). */
export function languageNamed(written: string, languages: readonly string[]): Intl.Locale | undefined {
	const key = languages.join(' ');
	const names = remembered.get(key) ?? namesOf(languages);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(key, names);
	return names.get(plain(written));
}

function namesOf(languages: readonly string[]): ReadonlyMap<string, Intl.Locale> {
	const names = new Map<string, Intl.Locale>();
	for (const language of languages) {
		const tag = readTag(language);
		if (!tag) continue;
		for (const locale of ['en', language]) {
			const name = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(tag.language);
			if (name !== undefined && !names.has(plain(name))) names.set(plain(name), tag);
		}
	}
	return names;
}

function plain(text: string): string {
	return text.normalize('NFKC').trim().toLowerCase();
}
