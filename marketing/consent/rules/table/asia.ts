import { section, type Section } from './row';
import { elsewhere, OWN, UNCHECKED, UNDATED } from './starts';

const PIPL = 'PIPL; Advertising Law art. 43; MIIT Order 74 (2026-02-09, in force 2026-05-01) http://www.outlooknewera.com.cn/pcen/info_view.php?VID=77905&tab=mynews';
const UEMO = 'UEMO Cap. 593 https://www.ofca.gov.hk/en/industry_focus/industry_focus/uemo/dnc_industry/information_for_senders/index.html; PDPO Cap. 486 Part 6A';
const PDPA_TW = 'Personal Data Protection Act art. 20';
const SPAM_CONTROL = 'Spam Control Act 2007; PDPA 2012 Part 9 https://sso.agc.gov.sg/Act/PDPA2012?ProvIds=P19-';
const DPDP = 'DPDP Act 2023 + Rules 2025 (main duties about May 2027); IT Act';
const PDPA_SG = 'PDPA Part 9; https://www.sorena.io/artifacts/apac/singapore-pdpa/faq/dnc-checking';
const TCCCPR = 'TRAI TCCCPR 2018 + Second Amendment 2025-02-12 https://gazettetracker.com/g/CG-DL-E-18022025-261096';
const SIGNED = ['sender-contact', 'easy-refusal', 'sms-signature'];
const BY_UEMO = {
	optOutWithinHours: 240, optOutBasis: 'law: 10 working days (UEMO), without delay (PDPO)', proofDays: 1096,
	mustInclude: ['sender-address', 'unsubscribe-30-days', 'open-number'],
	note: 'Consent comes from the PDPO; a spoken yes is confirmed in writing within 14 days',
};

/** China, its neighbours, Singapore and India. */
export const asia = (): Section[] => [
	section('CN', OWN, {
		...elsewhere(PIPL),
		email: {
			mustInclude: ['word-ad-in-subject', 'sender-contact', 'refusal-address-30-days'],
			from: ['PIPL; Internet E-mail Service Measures 2006', UNCHECKED, 'medium'],
		},
		sms: {
			proofDays: 150, mustInclude: SIGNED, note: 'The operator sees the written consent first (Order 74); 5 months is the older period for records',
			from: [PIPL, '2026-05', 'medium'],
		},
		whatsapp: { mustInclude: SIGNED, from: [PIPL, UNCHECKED, 'medium'] },
		phone: { mustInclude: SIGNED, from: [PIPL, UNCHECKED, 'medium'] },
		autocall: { mustInclude: SIGNED, from: [PIPL, UNCHECKED, 'medium'] },
		mail: { consent: 'opt-in', from: ['Advertising Law 43 (residence)', UNCHECKED, 'medium'] },
		ads: { note: 'Offer the same without profiling', from: ['PIPL 23, 24, 39', UNCHECKED, 'medium'] },
	}),
	section('HK', OWN, {
		...elsewhere(UEMO),
		email: { ...BY_UEMO, from: [UEMO, '2022-04', 'high'] },
		sms: { ...BY_UEMO, register: 'Do-not-call register for short messages', from: [UEMO, '2022-04', 'high'] },
		whatsapp: { ...BY_UEMO, from: [UEMO, '2022-04', 'medium'] },
		phone: { note: 'No register for calls by people', from: ['PDPO Part 6A', UNCHECKED, 'medium'] },
		autocall: { ...BY_UEMO, register: 'Do-not-call register for recorded messages', from: [UEMO, '2022-04', 'high'] },
		mail: { consent: 'opt-in', from: ['PDPO Part 6A', UNCHECKED, 'medium'] },
		web: { consent: 'opt-out', from: [UEMO, UNCHECKED, 'low'] },
	}),
	section('TW', OWN, {
		...elsewhere(PDPA_TW),
		email: {
			consent: 'opt-out', mustInclude: ['sender', 'free-opt-out', 'postal-address', 'list-unsubscribe', 'free-opt-out-first'],
			from: [PDPA_TW, UNCHECKED, 'medium'],
		},
		sms: { consent: 'opt-out', mustInclude: ['sender', 'stop-word', 'free-opt-out-first'], from: [PDPA_TW, UNCHECKED, 'medium'] },
		whatsapp: { from: [PDPA_TW, UNCHECKED, 'medium'] },
		phone: { consent: 'opt-out', from: [PDPA_TW, UNCHECKED, 'medium'] },
		autocall: { consent: 'opt-out', from: [PDPA_TW, UNCHECKED, 'low'] },
		ads: { consent: 'opt-out', from: [PDPA_TW, UNCHECKED, 'low'] },
		web: { consent: 'opt-out', from: [PDPA_TW, UNCHECKED, 'low'] },
	}),
	section('SG', OWN, {
		...elsewhere(SPAM_CONTROL),
		email: {
			optOutWithinHours: 240, optOutBasis: 'law: 10 business days', mustInclude: ['adv-in-subject', 'working-contact', 'unsubscribe-30-days'], note: 'Consent comes from the PDPA',
			from: [SPAM_CONTROL, UNCHECKED, 'medium'],
		},
		sms: {
			softOptIn: true, optOutWithinHours: 240, optOutBasis: 'law: 10 business days', register: ['DNC Registry, No Text', 21], b2b: 'not covered', note: 'A clear written consent stands in for the register',
			from: [PDPA_SG, UNDATED, 'high'],
		},
		whatsapp: { register: ['DNC Registry, No Text', 21], from: [PDPA_SG, UNDATED, 'medium'] },
		phone: { register: ['DNC Registry, No Voice', 21], b2b: 'not covered', from: [PDPA_SG, UNDATED, 'high'] },
		autocall: { register: ['DNC Registry, No Voice', 21], from: [PDPA_SG, UNDATED, 'high'] },
	}),
	section('IN', OWN, {
		...elsewhere(DPDP),
		email: { from: [DPDP, UNCHECKED, 'medium'] },
		sms: {
			hours: 'daily 10:00-21:00', hoursBasis: 'law', mustInclude: ['registered-header', 'registered-template', 'easy-refusal'], register: 'Preference register NCPR', note: 'Sources start at 9 or 10: 10 is taken; after a no, 90 days without asking again',
			from: [TCCCPR, '2025-02', 'medium'],
		},
		whatsapp: { from: [DPDP, UNCHECKED, 'medium'] },
		phone: { hours: 'daily 10:00-21:00', hoursBasis: 'law', register: 'Preference register NCPR', from: [TCCCPR, UNCHECKED, 'medium'] },
		autocall: { hours: 'daily 10:00-21:00', hoursBasis: 'law', register: 'Preference register NCPR', from: [TCCCPR, UNCHECKED, 'medium'] },
		mail: { from: [DPDP, UNCHECKED, 'low'] },
	}),
];
