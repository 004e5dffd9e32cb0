/** What a country does with a name (letters) as the sender of a text message. */
export interface SenderRule {
	/** Names are refused or replaced there, or they have to be registered first. */
	names: 'refused' | 'registered';
	/** Where that is said: a page's address. */
	source: string;
}

const guideline = (country: string) => `https://www.twilio.com/en-us/guidelines/${country.toLowerCase()}/sms`;
const AWS = 'https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations-country.html';

/** Whole countries whose networks put a number of their own in the place of a name, or drop the message. */
const REFUSED = ['AR', 'BE', 'BR', 'CL', 'CN', 'CO', 'CR', 'EC', 'HU', 'KR', 'MX', 'MY', 'NZ', 'PA', 'TW', 'UY', 'ZA'];

/** Names that the networks of these countries let through once they know whose they are. */
const REGISTERED = [
	'AE', 'AF', 'AM', 'BD', 'CI', 'CU', 'CZ', 'ET', 'IL', 'IR', 'LB', 'MA', 'MM', 'MW', 'NG', 'NP', 'OM', 'PK', 'PS', 'SD', 'TD', 'TN',
	'TZ', 'UA', 'VN', 'ZM', 'ZW',
];
const REGISTERED_AT_AWS = ['BY', 'EG', 'ID', 'JO', 'KE', 'KW', 'KZ', 'LK', 'PH', 'QA', 'RU', 'SA', 'TH'];

/** The countries with a rule about names; the others take them as they are. */
export const senderRules: ReadonlyMap<string, SenderRule> = new Map<string, SenderRule>([
	...['CA', 'PR', 'US'].map((country) => [country, {
		names: 'refused' as const,
		source: 'https://developers.telnyx.com/docs/messaging/messages/alphanumeric-sender-id',
	}] as const),
	...REFUSED.map((country) => [country, { names: 'refused' as const, source: guideline(country) }] as const),
	...REGISTERED.map((country) => [country, { names: 'registered' as const, source: guideline(country) }] as const),
	...REGISTERED_AT_AWS.map((country) => [country, { names: 'registered' as const, source: AWS }] as const),
	// National registers: since July 2026 (Australia), July 2025 (Ireland), January 2023 (Singapore); India's is the operators' DLT.
	['AU', { names: 'registered', source: 'https://www.acma.gov.au/sms-sender-id-register' }],
	['IE', { names: 'registered', source: 'https://www.comreg.ie/industry/electronic-communications/nuisance-communications/sms-sender-id-registry/' }],
	['IN', { names: 'registered', source: 'https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations-sms-senderid-india.html' }],
	['SG', { names: 'registered', source: 'https://www.sgnic.sg/smsregistry/overview' }],
	['TR', { names: 'registered', source: 'https://www.twilio.com/en-us/guidelines/tr/sms' }],
]);
