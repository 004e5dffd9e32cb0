const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A language's code as we write it, e.g. `pt-BR`; undefined where it is none. */
export function languageCode(written: string): string | undefined {
	if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(written)) return undefined;
	try {
		const [code] = Intl.getCanonicalLocales(written.replaceAll('_', '-'));
		return names.of(code.split('-')[0]) ? code : undefined;
	} catch {
		return undefined;
	}
}

/** A language as people call it, with its code. */
export function languageName(code: string): string {
	return `${names.of(code) ?? code} (${code})`;
}
