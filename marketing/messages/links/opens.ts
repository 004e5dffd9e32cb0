/** What somebody said about being watched when they open a message, where they said anything. */
export type OpenTrackingConsent = 'granted' | 'withdrawn';

/** Whether a message may count its opening by one person, and why. */
export interface OpenCounting {
	allowed: boolean;
	because: string;
}

const EPRIVACY = 'Directive 2002/58/EC Art. 5(3), EDPB Guidelines 2/2023 (tracking pixels)';

/** Countries whose rule wants a consent of its own for tracking pixels, and the rule. */
const RULES: Readonly<Record<string, string>> = {
	// https://www.nomosparis.com/en/tracking-pixels-in-emails-decoding-the-recommendation-of-the-french-data-protection-authority-of-12-march-2026/
	FR: 'CNIL, deliberation 2026-042 of 12 March 2026 on tracking pixels in e-mail',
	GB: 'PECR 2003, regulation 6',
	...Object.fromEntries('AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ').map((country) => [country, EPRIVACY])),
};

/**
 * Whether a pixel may tell that this person opened the message. Clicks are another matter: those a person makes. Consent
 * to get mail is no consent to this. Where the country is unknown, the strictest rule holds.
 */
export function mayCountOpens(country: string | undefined, consent: OpenTrackingConsent | undefined): OpenCounting {
	if (consent === 'withdrawn') return { allowed: false, because: 'they do not want to be watched' };
	if (consent === 'granted') return { allowed: true, because: 'they agreed to it' };
	const code = country?.trim().slice(0, 2).toUpperCase() ?? '';
	if (code === '') return { allowed: false, because: 'it is not known in which country they are, and some want consent for it' };
	if (Object.hasOwn(RULES, code)) return { allowed: false, because: `${code} wants consent for it: ${RULES[code]}` };
	return { allowed: true, because: `no rule of ${code} is known that wants consent for it` };
}
