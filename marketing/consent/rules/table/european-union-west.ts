import { section, type Section } from './row';
import { ADS_CONSENT, BY_OBJECTION, european, GDPR_MONTH, UNCHECKED, UNDATED } from './starts';

const EPRIVACY = 'ePrivacy Directive 2002/58/EC Art. 13(1)-(5)';
const UWG = 'UWG §7(2)-(3) https://lxgesetze.de/uwg/7';
const TKG = 'TKG 2021 §174 https://www.werbe.at/dos-donts/recht-werbung/telefonwerbung-e-mail-werbung/';
const CPCE = 'CPCE L34-5';
const LSSI = 'LSSI (Ley 34/2002) art. 21-22';
const TW = 'Telecommunicatiewet 11.7';
const CEL = 'CEL XII.13 + Royal Decree 2003-04-04 https://www.gdprbelgium.be/en/news/consent-electronic-direct-marketing';
const SI336 = 'S.I. 336/2011 reg. 13 https://www.dataprotection.ie/docs/DIRECT-MARKETING-A-GENERAL-GUIDE-FOR-DATA-CONTROLLERS/905.htm';

/** The European Union as a whole, and its members in the west. */
export const europeanUnionWest = (): Section[] => [
	section('EU', GDPR_MONTH, {
		...european(EPRIVACY),
		email: {
			softOptIn: true, doubleOptIn: 'recommended', note: 'The exception for customers needs a sale (also one paid for indirectly: CJEU C-654/23), own similar goods, and the offer to say no when the address was taken and in each message',
			from: [`${EPRIVACY}; CJEU C-654/23 https://www.dpcuria.eu/case?reference=C-654%2F23`, '2025-11', 'high'],
		},
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [EPRIVACY, UNCHECKED, 'high'] },
		phone: { note: 'Each member state chooses between consent and objection: the stricter is taken', from: [EPRIVACY, UNCHECKED, 'medium'] },
		autocall: { from: [EPRIVACY, UNCHECKED, 'high'] },
	}),
	section('DE', GDPR_MONTH, {
		...european(UWG),
		email: {
			softOptIn: true, doubleOptIn: 'recommended', b2b: 'consent too', note: 'No statute asks for double opt-in, courts take it as the proof of consent',
			from: [UWG, '2024', 'high'],
		},
		sms: { softOptIn: true, doubleOptIn: 'recommended', b2b: 'consent too', from: [UWG, '2024', 'high'] },
		phone: {
			doubleOptIn: 'recommended', proofDays: 1826, b2b: 'a presumed yes is enough', note: 'Proof is kept for 5 years from the yes, and from each use anew',
			from: ['UWG §7(2) no.1, §7a https://www.lexetius.com/UWG/7a', '2024', 'high'],
		},
		autocall: { b2b: 'consent too', from: [UWG, '2024', 'high'] },
		mail: { register: 'DDV Robinsonliste', from: BY_OBJECTION },
		ads: { from: [ADS_CONSENT, '2024', 'high'] },
	}),
	section('AT', GDPR_MONTH, {
		...european(TKG),
		email: { softOptIn: true, doubleOptIn: 'recommended', register: ['ECG-Liste (RTR)', 31, 'soft-opt-in'], b2b: 'consent too', from: [TKG, UNDATED, 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', register: ['ECG-Liste (RTR)', 31, 'soft-opt-in'], b2b: 'consent too', from: [TKG, UNDATED, 'high'] },
		phone: { b2b: 'consent too', note: 'Calls about a running contract need consent too', from: [TKG, UNDATED, 'high'] },
		autocall: { from: [TKG, UNDATED, 'high'] },
		mail: { register: 'Robinsonliste (WKO)', from: BY_OBJECTION },
	}),
	section('FR', GDPR_MONTH, {
		...european(CPCE),
		email: {
			softOptIn: true, doubleOptIn: 'recommended', validity: { days: 1095, of: 'inactivity' }, b2b: 'allowed until a no, where it concerns their work', note: 'The 3 years run from the last contact; measuring who opens a mail needs a consent of its own (CNIL 2026-042)',
			from: [CPCE, '2025-07', 'high'],
		},
		sms: {
			softOptIn: true, doubleOptIn: 'recommended', hours: 'mon-sat 08:00-22:00', hoursBasis: 'carrier rules', onHolidays: false, validity: { days: 1095, of: 'inactivity' }, mustInclude: ['sender', 'stop-word', 'stop-number'], note: 'The hours are those of the operators, no statute',
			from: [`${CPCE}; operator window https://developers.brevo.com/reference/transactional-sms-1`, '2025-07', 'medium'],
		},
		phone: {
			hours: 'mon-fri 10:00-13:00, mon-fri 14:00-20:00', hoursBasis: 'law', onHolidays: false, maxContacts: { count: 4, hours: 720 }, b2b: 'allowed until an objection (GDPR)', note: 'A running contract may be talked about; after a refusal 60 days of silence; the hours are kept even where the person agreed',
			from: ['Code de la consommation L223-1 (loi 2025-594 art. 13, in force 2026-08-11), D223-9 (décret 2022-1313) https://cms.law/fr/fra/news-information/interdiction-prochaine-du-demarchage-telephonique-sans-consentement-prealable-du-consommateur', '2025-07', 'high'],
		},
		autocall: {
			hours: 'mon-fri 10:00-13:00, mon-fri 14:00-20:00', hoursBasis: 'law', onHolidays: false, maxContacts: { count: 4, hours: 720 },
			from: [CPCE, UNCHECKED, 'high'],
		},
		mail: { register: 'Stop Publicité', from: BY_OBJECTION },
	}),
	section('ES', GDPR_MONTH, {
		...european(LSSI),
		email: { softOptIn: true, doubleOptIn: 'recommended', from: [LSSI, UNCHECKED, 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [LSSI, UNCHECKED, 'high'] },
		phone: {
			softOptIn: true, hours: 'mon-fri 09:00-21:00', hoursBasis: 'law', onHolidays: false, validity: { days: 730, of: 'consent' }, mustInclude: ['caller', 'purpose', 'callback-number', 'offer-to-stop', 'commercial-range', 'legal-ground', 'recording'], register: 'Lista Robinson', note: 'Customers of the last year, similar goods, same company (Circular 1/2023)',
			from: ['LGT (Ley 11/2022) art. 66.1.b; AEPD Circular 1/2023; TRLGDCU art. 96.2; Ley 10/2025 https://noticiastrabajo.huffingtonpost.es/amp/sociedad/el-boe-lo-confirma-adios-a-las-llamadas-comerciales-sin-identificar-y-otras-practicas-abusivas-con-la-nueva-ley-de-atencion-a-la-clientela', '2026-02', 'medium'],
		},
		autocall: {
			hours: 'mon-fri 09:00-21:00', hoursBasis: 'law', onHolidays: false, validity: { days: 730, of: 'consent' },
			from: ['LGT art. 66.1.a', UNCHECKED, 'high'],
		},
		mail: { register: 'Lista Robinson', from: BY_OBJECTION },
	}),
	section('NL', GDPR_MONTH, {
		...european(TW),
		email: { softOptIn: true, doubleOptIn: 'recommended', b2b: 'consent too, unless the address was published for such mails', from: [TW, UNCHECKED, 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [TW, UNCHECKED, 'high'] },
		phone: {
			hours: 'mon-fri 09:00-21:00, sat 10:00-16:00', hoursBasis: 'industry code, not checked again', onHolidays: false, b2b: 'sole traders are protected like consumers', note: 'No exception for customers since 2026-07-01; national days of mourning are free of calls too',
			from: [`${TW} as changed 2026-07-01 https://deltaadvisory.nl/telemarketing-uw-klant-niet-meer-ongevraagd-bellen; Code Telemarketing 2024-10-15 https://ddma.nl/kennisbank/herziene-code-telemarketing-in-werking-getreden-2`, '2026-01', 'high'],
		},
		autocall: { hours: 'mon-fri 09:00-21:00, sat 10:00-16:00', hoursBasis: 'industry code, not checked again', onHolidays: false, from: [TW, UNCHECKED, 'high'] },
		mail: { register: 'Postfilter', from: BY_OBJECTION },
	}),
	section('BE', GDPR_MONTH, {
		...european(CEL),
		email: { softOptIn: true, doubleOptIn: 'recommended', b2b: 'impersonal addresses of companies are free', from: [CEL, '2025', 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [CEL, '2025', 'high'] },
		phone: {
			consent: 'register', register: 'Bel-me-niet-meer (dncm.be)', b2b: 'the list protects companies too', note: 'The list protects from a seller whose customer one is, too',
			from: ['CEL VI.110 §2, VI.111-VI.115 as changed 2025 https://refli.be/fr/lex/2025008688', '2025', 'high'],
		},
		autocall: { from: ['CEL VI.110 §1', UNCHECKED, 'high'] },
		mail: { register: 'Robinson Mail', from: BY_OBJECTION },
	}),
	section('IE', GDPR_MONTH, {
		...european(SI336),
		email: {
			softOptIn: true, doubleOptIn: 'recommended', validity: { days: 365, of: 'soft-opt-in' }, b2b: 'allowed until a no', note: 'The exception for customers ends 12 months after the sale or the last mail',
			from: [SI336, UNDATED, 'high'],
		},
		sms: {
			softOptIn: true, doubleOptIn: 'recommended', validity: { days: 365, of: 'soft-opt-in' }, note: 'The exception for customers ends after 12 months',
			from: [SI336, UNDATED, 'high'],
		},
		phone: {
			register: 'National Directory Database', b2b: 'allowed until a no', note: 'Mobile numbers need consent; landlines are free until they are in the directory\'s opt-out',
			from: [SI336, UNDATED, 'high'],
		},
		autocall: { from: [SI336, UNCHECKED, 'high'] },
	}),
];
