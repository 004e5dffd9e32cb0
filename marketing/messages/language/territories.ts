/**
 * Countries in which messages come in more than one language, the most used one first; all others have one, which the
 * runtime knows. Source: Unicode CLDR, territory-language information (cldr.unicode.org), languages that are official
 * or written by a tenth of the people or more.
 */
const SEVERAL: Readonly<Record<string, string>> = {
	AD: 'ca es', AE: 'ar en', AF: 'fa ps', AW: 'nl pap', BA: 'bs hr sr', BE: 'nl fr de', BN: 'ms en', BO: 'es qu', BW: 'en tn', BY: 'ru be',
	CA: 'en fr', CH: 'de fr it', CM: 'fr en', CY: 'el tr en', DJ: 'fr ar', DZ: 'ar fr', EE: 'et ru', EG: 'ar en', ER: 'ti ar en', ES: 'es ca gl eu',
	FI: 'fi sv', FJ: 'en hi fj', GG: 'en fr', GI: 'en es', GQ: 'es fr pt', HK: 'zh en', HT: 'fr ht', IE: 'en ga', IL: 'he ar ru en', IN: 'hi en bn te mr ta',
	IQ: 'ar ku', IT: 'it de', JE: 'en fr', JO: 'ar en', KE: 'sw en', KG: 'ky ru', KM: 'ar fr', KW: 'ar en', KZ: 'ru kk', LB: 'ar fr en', LK: 'si ta en',
	LS: 'st en', LU: 'fr de lb', LV: 'lv ru', MA: 'ar fr', MC: 'fr it', MD: 'ro ru', ME: 'sr bs sq', MG: 'mg fr', MK: 'mk sq', MO: 'zh pt', MR: 'ar fr',
	MT: 'mt en', MU: 'en fr', MW: 'en ny', MY: 'ms en zh ta', NA: 'en af de', NG: 'en yo ha ig', NL: 'nl fy', NO: 'nb nn', NZ: 'en mi', PE: 'es qu', PH: 'fil en',
	PK: 'ur en', PR: 'es en', PY: 'gn es', QA: 'ar en', RO: 'ro hu', RS: 'sr hu', RW: 'rw en fr', SC: 'fr en', SG: 'en zh ms ta', SK: 'sk hu', SN: 'fr wo',
	SY: 'ar fr', SZ: 'en ss', TD: 'fr ar', TN: 'ar fr', TZ: 'sw en', UA: 'uk ru', UG: 'sw en', US: 'en es', VU: 'bi en fr', WS: 'sm en', XK: 'sq sr',
	ZA: 'en zu xh af', ZM: 'en bem', ZW: 'en sn nd',
};

/** The languages of a country (ISO 3166 alpha-2), the most used one first; none for what is no country. */
export function languagesOf(country: string): readonly string[] {
	const code = country.trim().toUpperCase();
	if (!/^[A-Z]{2}$/.test(code)) return [];
	const several = Object.hasOwn(SEVERAL, code) ? SEVERAL[code] : undefined;
	if (several) return several.split(' ');
	const { language } = new Intl.Locale(`und-${code}`).maximize();
	// For what is no country the runtime says English, as for anything unknown; so it does where English is spoken.
	return language && language !== 'und' && isCountry(code) ? [language] : [];
}

function isCountry(code: string): boolean {
	const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
	return name !== undefined && code !== 'ZZ';
}
