const MOST_REMEMBERED = 2_000;
const remembered = new Map<string, Intl.Locale | null>();

/** Two words for one written language: whoever reads one reads the other. */
const SAME: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', mo: 'ro', sh: 'sr' };

/** A language tag (BCP 47; `pt_BR` counts as `pt-BR`); undefined for what is none. */
export function readTag(written: string): Intl.Locale | undefined {
	const known = remembered.get(written);
	if (known !== undefined) return known ?? undefined;
	const tag = parse(written.trim().replaceAll('_', '-').replace(/[.@].*$/, ''));
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(written, tag ?? null);
	return tag;
}

function parse(tag: string): Intl.Locale | undefined {
	if (!/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(tag)) return undefined;
	try {
		return new Intl.Locale(tag);
	} catch {
		return undefined;
	}
}

/**
 * The language of a list that serves a reader of `wanted` best: the very same, else the same without its country, else
 * the same language and script of another country, else the same language. Undefined when none of them is theirs.
 */
export function nearest(wanted: Intl.Locale, languages: readonly string[]): string | undefined {
	let best: { language: string; rank: number } | undefined;
	for (const language of languages) {
		const offered = readTag(language);
		if (!offered || primary(offered) !== primary(wanted)) continue;
		const rank = rankOf(wanted, offered);
		if (!best || rank < best.rank) best = { language, rank };
	}
	return best?.language;
}

function rankOf(wanted: Intl.Locale, offered: Intl.Locale): number {
	if (offered.baseName === wanted.baseName) return 0;
	if (scriptOf(offered) !== scriptOf(wanted)) return 4;
	const same = offered.language === wanted.language ? 0 : 0.5;
	return (offered.region === undefined || offered.region === wanted.region ? 1 : 2) + same;
}

function primary({ language }: Intl.Locale): string {
	return Object.hasOwn(SAME, language) ? SAME[language] : language;
}

function scriptOf(tag: Intl.Locale): string | undefined {
	return tag.script ?? tag.maximize().script;
}
