/**
 * The word that the law of a country wants at the start of an advertising mail's subject.
 * Sources: IL Communications Law (Bezeq and Transmissions) 5742-1982, section 30A; KR Network Act, article 50 and
 * Enforcement Decree, annex 6; CN Measures for the Administration of Internet E-mail Services (2006), article 13.
 */
const LABELS: Readonly<Record<string, string>> = { CN: '广告', IL: 'פרסומת', KR: '(광고)' };

/** A subject as the recipient's country wants it. */
export function labelled(subject: string, country: string): string {
	const label = LABELS[country];
	return label === undefined || subject.includes(label) ? subject : `${label} ${subject}`;
}
