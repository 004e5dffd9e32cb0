import { section, type Section } from './row';
import { elsewhere, OWN, UNCHECKED, UNDATED } from './starts';

const SPAM_ACT = 'Spam Act 2003 s.16-18';
const DNCR = 'DNCR Act 2006; Telemarketing and Research Calls Industry Standard 2017 https://www.donotcall.gov.au/consumers/consumer-overview/industry-standards/';
const UEMA = 'Unsolicited Electronic Messages Act 2007 s.9-11';
const MAIL_ACT = 'Act on Regulation of Transmission of Specified Electronic Mail art. 3-4; ASCT art. 12-3';
const NETWORK_ACT = 'Network Act (정보통신망법) art. 50; Decree 61-62-3; https://m.ajunews.com/amp/20141128190739452';
const THIRTY_DAYS = ['contact-30-days', 'unsubscribe-30-days'];
const GWANGGO = ['word-gwanggo-first', 'sender-contact', 'refusal-at-end'];
const BY_DAY = { softOptIn: true, hours: 'daily 08:00-21:00', hoursBasis: 'law', validity: { days: 730, of: 'reconfirm' } } as const;
const AT_NIGHT = '21:00-08:00 needs a consent of its own; customers: the same kind of goods within 6 months';
const INFERRED = {
	softOptIn: true, optOutWithinHours: 120, optOutBasis: 'law: 5 business days', mustInclude: ['contact-30-days', 'unsubscribe-30-days'],
	note: 'Consent may be inferred from a relationship',
};

/** Australia, New Zealand, Japan and Korea. */
export const pacific = (): Section[] => [
	section('AU', OWN, {
		...elsewhere(SPAM_ACT),
		email: { ...INFERRED, b2b: 'consent is inferred from a published work address', from: [SPAM_ACT, UNCHECKED, 'high'] },
		sms: { ...INFERRED, from: [SPAM_ACT, UNCHECKED, 'high'] },
		whatsapp: { ...INFERRED, from: [SPAM_ACT, UNCHECKED, 'medium'] },
		phone: {
			consent: 'register', softOptIn: true, hours: 'mon-fri 09:00-20:00, sat 09:00-17:00', hoursBasis: 'law', onHolidays: false, validity: { days: 90, of: 'consent-over-register' }, register: ['Do Not Call Register', 30], note: '90 days where the consent names no period',
			from: [DNCR, UNDATED, 'high'],
		},
		autocall: {
			consent: 'register', hours: 'mon-fri 09:00-20:00, sat 09:00-17:00', hoursBasis: 'law', onHolidays: false, register: ['Do Not Call Register', 30],
			from: [DNCR, UNDATED, 'high'],
		},
		ads: { consent: 'opt-out', from: ['Privacy Act APP 7', UNCHECKED, 'medium'] },
		web: { consent: 'opt-out', from: ['Privacy Act', UNCHECKED, 'medium'] },
	}),
	section('NZ', OWN, {
		...elsewhere(UEMA),
		email: {
			softOptIn: true, optOutWithinHours: 120, optOutBasis: 'law: 5 working days', mustInclude: THIRTY_DAYS, b2b: 'a published address counts as consent',
			from: [UEMA, UNCHECKED, 'high'],
		},
		sms: { softOptIn: true, optOutWithinHours: 120, optOutBasis: 'law: 5 working days', mustInclude: THIRTY_DAYS, from: [UEMA, UNCHECKED, 'high'] },
		whatsapp: { softOptIn: true, optOutWithinHours: 120, optOutBasis: 'law: 5 working days', mustInclude: THIRTY_DAYS, from: [UEMA, UNCHECKED, 'medium'] },
		phone: { consent: 'opt-out', register: 'Do Not Call list (Marketing Association)', from: ['Privacy Act 2020; Fair Trading Act', UNCHECKED, 'medium'] },
		autocall: { from: [UEMA, UNCHECKED, 'low'] },
		ads: { consent: 'opt-out', from: [UEMA, UNCHECKED, 'low'] },
		web: { consent: 'opt-out', from: [UEMA, UNCHECKED, 'medium'] },
	}),
	section('JP', OWN, {
		...elsewhere(MAIL_ACT),
		email: {
			softOptIn: true, doubleOptIn: 'recommended', proofDays: 1096, mustInclude: ['sender-address', 'opt-out-address', 'complaint-contact'], b2b: 'published business addresses are free', note: 'Records of consent for 3 years (mail order)',
			from: [MAIL_ACT, UNDATED, 'high'],
		},
		sms: { softOptIn: true, proofDays: 1096, mustInclude: ['sender-address', 'opt-out-address', 'complaint-contact'], from: [MAIL_ACT, UNDATED, 'high'] },
		whatsapp: { from: [MAIL_ACT, UNCHECKED, 'medium'] },
		phone: { consent: 'opt-out', from: ['ASCT art. 16-17 (no renewed solicitation after refusal)', UNCHECKED, 'medium'] },
		autocall: { from: [MAIL_ACT, UNCHECKED, 'low'] },
		ads: { from: ['APPI art. 27', UNCHECKED, 'medium'] },
		web: { consent: 'opt-out', from: ['Telecom Business Act 27-12 (external transmission notice)', UNCHECKED, 'medium'] },
	}),
	section('KR', `${OWN}; law: tell the person within 14 days how their yes or no was handled`, {
		...elsewhere(NETWORK_ACT),
		email: {
			softOptIn: true, validity: { days: 730, of: 'reconfirm' }, mustInclude: GWANGGO, note: 'Free of the hours at night',
			from: [NETWORK_ACT, '2014-11', 'high'],
		},
		sms: { ...BY_DAY, mustInclude: ['word-gwanggo-sender', 'contact', 'refusal-number-at-end'], note: AT_NIGHT, from: [NETWORK_ACT, '2014-11', 'high'] },
		whatsapp: { ...BY_DAY, mustInclude: GWANGGO, note: AT_NIGHT, from: [NETWORK_ACT, '2014-11', 'high'] },
		push: { ...BY_DAY, mustInclude: GWANGGO, note: AT_NIGHT, from: [NETWORK_ACT, UNDATED, 'medium'] },
		phone: {
			...BY_DAY, mustInclude: GWANGGO, register: 'donotcall.go.kr', note: 'Registered telephone sellers may call when they say where the number is from',
			from: [NETWORK_ACT, '2014-11', 'high'],
		},
		autocall: { ...BY_DAY, mustInclude: GWANGGO, note: AT_NIGHT, from: [NETWORK_ACT, '2014-11', 'high'] },
		mail: { optOutBasis: OWN, from: [NETWORK_ACT, UNCHECKED, 'medium'] },
		ads: { optOutBasis: OWN, from: ['PIPA', UNCHECKED, 'medium'] },
		web: { consent: 'opt-out', optOutBasis: OWN, from: ['PIPC behavioural advertising guidance', UNCHECKED, 'low'] },
	}),
];
