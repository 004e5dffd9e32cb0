/** Members of the European Union and the European Economic Area. Source: europa.eu, EEA Agreement. */
const EEA = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '));

/** Territories with a code of their own in ISO 3166 where the law of their state holds. */
const TERRITORIES: Readonly<Record<string, string>> = {
	AX: 'FI', GF: 'FR', GP: 'FR', MF: 'FR', MQ: 'FR', RE: 'FR', YT: 'FR', SJ: 'NO',
	AS: 'US', GU: 'US', MP: 'US', PR: 'US', VI: 'US', CC: 'AU', CX: 'AU',
};

/** Where the rule of a jurisdiction is looked for: itself, its country, the European Union for its members, everywhere else. */
export function choices(jurisdiction: string): string[] {
	const [written] = jurisdiction.split('-');
	const country = TERRITORIES[written] ?? written;
	return [...new Set([jurisdiction, written, country, ...(EEA.has(country) ? ['EU'] : []), '*'])];
}
