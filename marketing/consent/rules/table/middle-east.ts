import { section, type Section } from './row';
import { APPLE, elsewhere, OWN, UNCHECKED, UNDATED } from './starts';

const LAW_30A = 'Communications Law 5742-1982 s.30A https://www.dinolaw.co.il/en/spam/spam-law-the-complete-guide-to-harassment';
const PDPL_AE = 'Federal PDPL 45/2021';
const PDPL_SA = 'PDPL art. 25-26; Implementing Regs art. 28-29 https://ksapdpl.com/?p=584';
const LAW_6563 = 'Law 6563 art. 6-8; Regulation on Commercial Electronic Messages (2015, 2020) https://aktay.av.tr/legal-compliance-regarding-commercial-electronic-communications/';
const RESOLUTIONS = 'Cabinet Resolutions 56 and 57 of 2024 (in force 2024-08-27) https://world-arabia.com/articles/new-uae-telemarketing-regulations-effective-mid-2024';
const PIRSOMET = ['word-pirsomet-first', 'sender-contact', 'how-to-object'];
// A refusal works after three business days at most: a check that is older could miss one.
const BY_6563 = {
	optOutWithinHours: 72, proofDays: 1096, mustInclude: ['trade-name-mersis', 'contact', 'free-opt-out'],
	register: ['İYS', 3] as const, b2b: 'merchants and craftsmen: allowed until a no',
};

/** Israel, the Emirates, Saudi Arabia and Turkey. */
export const middleEast = (): Section[] => [
	section('IL', `${OWN}; law: stop once refused`, {
		email: { softOptIn: true, mustInclude: PIRSOMET, b2b: 'a business may be asked once for its consent', from: [LAW_30A, '2022-07', 'high'] },
		sms: { softOptIn: true, mustInclude: PIRSOMET, from: [LAW_30A, '2022-07', 'high'] },
		whatsapp: { mustInclude: PIRSOMET, note: 'The law is silent on messengers: treated as SMS', from: [LAW_30A, UNCHECKED, 'medium'] },
		push: { from: [APPLE, UNCHECKED, 'medium'] },
		phone: {
			consent: 'register', validity: { days: 365, of: 'consent-over-register' }, register: ['Do Not Call Me database', 15], note: 'An express consent of its own beats the database for a year',
			from: ['Consumer Protection Regs (Database) 5782-2022 https://www.law.co.il/en/news/2022/07/04/do-not-call-me-registry-to-start-operating-in-november/', '2022-07', 'high'],
		},
		autocall: { from: [LAW_30A, '2022-07', 'high'] },
		mail: { from: ['Privacy Protection Law s.17F', UNCHECKED, 'medium'] },
		ads: { from: ['Privacy Protection Law (Amendment 13, 2025-08-14)', UNCHECKED, 'low'] },
		web: { from: ['Privacy Protection Law (Amendment 13)', UNCHECKED, 'low'] },
	}),
	section('AE', OWN, {
		...elsewhere(PDPL_AE),
		email: { from: [PDPL_AE, UNCHECKED, 'medium'] },
		sms: {
			hours: 'daily 09:00-18:00', hoursBasis: 'law, read strictly', maxContacts: { count: 2, hours: 168 }, mustInclude: ['ad-prefix', 'no-links', 'easy-refusal'], register: 'DNCR (TDRA)', note: 'The hours speak of calls and are kept for texts',
			from: [`${RESOLUTIONS}; https://www.twilio.com/en/guidelines/ae/sms`, '2024-08', 'medium'],
		},
		whatsapp: {
			hours: 'daily 09:00-18:00', hoursBasis: 'law, read strictly', register: 'DNCR (TDRA)', note: 'The hours speak of calls and are kept for texts',
			from: [RESOLUTIONS, '2024-08', 'medium'],
		},
		phone: {
			hours: 'daily 09:00-18:00', hoursBasis: 'law', maxContacts: { count: 2, hours: 168 }, register: 'DNCR (TDRA)', note: 'Unanswered: once a day, twice a week; declined: never again with that offer',
			from: [RESOLUTIONS, '2024-08', 'high'],
		},
		autocall: { hours: 'daily 09:00-18:00', hoursBasis: 'law', maxContacts: { count: 2, hours: 168 }, register: 'DNCR (TDRA)', from: [RESOLUTIONS, '2024-08', 'high'] },
	}),
	section('SA', OWN, {
		...elsewhere(PDPL_SA),
		email: { from: [PDPL_SA, UNDATED, 'high'] },
		sms: {
			hours: 'daily 09:00-21:00', hoursBasis: 'law and carrier rules', mustInclude: ['ad-suffix', 'easy-refusal'], register: 'Block lists of the operators', note: 'Two sources overlap from 9 to 21; no advertising from abroad',
			from: [`${PDPL_SA}; CST spam rules via https://docs.unifonic.com/docs/compliance-sms`, UNDATED, 'medium'],
		},
		whatsapp: { from: [PDPL_SA, UNDATED, 'medium'] },
		phone: { hours: 'daily 09:00-21:00', hoursBasis: 'own default', from: [PDPL_SA, UNCHECKED, 'medium'] },
		autocall: { hours: 'daily 09:00-21:00', hoursBasis: 'own default', from: [PDPL_SA, UNCHECKED, 'medium'] },
		mail: { consent: 'opt-in', from: [PDPL_SA, UNDATED, 'high'] },
	}),
	section('TR', 'law: 3 business days', {
		...elsewhere(LAW_6563),
		email: { ...BY_6563, from: [LAW_6563, UNDATED, 'high'] },
		sms: { ...BY_6563, from: [LAW_6563, UNDATED, 'high'] },
		whatsapp: { ...BY_6563, from: [LAW_6563, UNDATED, 'medium'] },
		push: { optOutBasis: OWN, from: [`${APPLE}; ${LAW_6563}`, UNCHECKED, 'medium'] },
		phone: { ...BY_6563, from: [LAW_6563, UNDATED, 'high'] },
		autocall: { ...BY_6563, from: [LAW_6563, UNDATED, 'high'] },
		mail: { optOutBasis: OWN, from: [LAW_6563, UNCHECKED, 'medium'] },
		ads: { optOutBasis: OWN, from: ['KVKK 6698', UNCHECKED, 'medium'] },
		web: { optOutBasis: OWN, from: ['KVKK cookie guide 2022', UNCHECKED, 'medium'] },
	}),
];
