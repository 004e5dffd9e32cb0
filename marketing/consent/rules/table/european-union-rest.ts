import { section, type Section } from './row';
import { BY_OBJECTION, european, GDPR_MONTH, UNCHECKED, UNDATED, WHATSAPP } from './starts';

const CODICE = 'Codice Privacy (d.lgs. 196/2003) art. 130';
const PKE = 'PKE (ustawa z 12.7.2024, in force 2024-11-10) art. 398 https://radcaprawny.kirp.pl/archiwum/praktyka/zakaz-cold-callingu-w-prawie-komunikacji-elektronicznej';
const ECA = 'Electronic Communications Act Art. 261; E-Commerce Act Art. 6 https://webgate.ec.europa.eu/ucp/public/index.cfm?event=public.directive.getImplementationAjax&countryID=BG&elemID=151&languageID=EN&ret=151';
const MFL = 'Marknadsföringslagen (2008:486) §19-21';
const MFL_DK = 'Markedsføringsloven §10';

/** Members of the European Union in the south, north and east. */
export const europeanUnionRest = (): Section[] => [
	section('IT', GDPR_MONTH, {
		...european(CODICE),
		email: { softOptIn: true, doubleOptIn: 'recommended', from: [CODICE, UNCHECKED, 'high'] },
		sms: { doubleOptIn: 'recommended', note: 'The exception for customers is for e-mail alone', from: [CODICE, UNCHECKED, 'high'] },
		phone: {
			hours: 'mon-fri 09:00-20:00, sat 10:00-19:00', hoursBasis: 'industry code', onHolidays: false, register: ['Registro Pubblico delle Opposizioni', 15, 'earlier-consent'], note: 'On the day before a holiday 10:00-19:00; an entry in the register ends earlier consents, except within a running contract and 30 days after',
			from: [`${CODICE}; DPR 26/2022; Codice di condotta telemarketing (in force 2024-09-28) https://www.pmi.it/impresa/pubblicita-e-marketing/453002/telemarketing-le-nuove-regole-e-le-fasce-orarie-permesse.html`, '2025-07', 'medium'],
		},
		autocall: {
			hours: 'mon-fri 09:00-20:00, sat 10:00-19:00', hoursBasis: 'industry code', onHolidays: false, register: ['Registro Pubblico delle Opposizioni', 15, 'earlier-consent'],
			from: [`${CODICE}; DPR 26/2022; Codice di condotta telemarketing (in force 2024-09-28) https://www.pmi.it/impresa/pubblicita-e-marketing/453002/telemarketing-le-nuove-regole-e-le-fasce-orarie-permesse.html`, '2025-07', 'high'],
		},
		mail: { register: ['Registro Pubblico delle Opposizioni', 15, 'earlier-consent'], from: ['DPR 149/2018, DPR 26/2022', '2025-07', 'high'] },
	}),
	section('PL', GDPR_MONTH, {
		...european(PKE),
		email: { doubleOptIn: 'recommended', b2b: 'consent too, of any subscriber or user', note: 'No exception for customers', from: [PKE, '2025', 'high'] },
		sms: { doubleOptIn: 'recommended', b2b: 'consent too', from: [PKE, '2025', 'high'] },
		whatsapp: { from: [`${PKE}; ${WHATSAPP}`, '2025', 'high'] },
		phone: { b2b: 'consent too', from: [PKE, '2025', 'high'] },
		autocall: { b2b: 'consent too', from: [PKE, '2025', 'high'] },
	}),
	section('BG', GDPR_MONTH, {
		...european(ECA),
		email: {
			softOptIn: true, doubleOptIn: 'recommended', register: 'CPC register of company addresses', b2b: 'allowed until a no, marked as unsolicited, unless in the register of the CPC',
			from: [ECA, UNDATED, 'high'],
		},
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [ECA, UNCHECKED, 'medium'] },
		phone: { from: [ECA, UNCHECKED, 'medium'] },
		autocall: { from: [ECA, UNCHECKED, 'high'] },
	}),
	section('SE', GDPR_MONTH, {
		...european(MFL),
		email: { softOptIn: true, doubleOptIn: 'recommended', from: [MFL, UNCHECKED, 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [MFL, UNCHECKED, 'high'] },
		phone: {
			consent: 'register', validity: { days: 90, of: 'consent-over-register' }, register: 'NIX-Telefon', note: 'A consent given in spite of the entry names the company and lasts 3 months',
			from: ['Marknadsföringslagen §21; NIX rules https://nixtelefon.org/lagar-bestammelser/', UNDATED, 'medium'],
		},
		autocall: { from: [MFL, UNCHECKED, 'high'] },
		mail: { register: 'NIX Adresserat', from: BY_OBJECTION },
	}),
	section('DK', GDPR_MONTH, {
		...european(MFL_DK),
		email: { softOptIn: true, doubleOptIn: 'recommended', b2b: 'consent too', from: [`${MFL_DK}; Forbrugerombudsmanden spam guidance`, UNDATED, 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', b2b: 'consent too', from: [MFL_DK, UNCHECKED, 'high'] },
		phone: {
			register: 'Robinsonlisten', b2b: 'allowed until a no', note: 'Cold calls are for newspapers, magazines, books, insurance and rescue services alone',
			from: ['Forbrugeraftaleloven §4; https://forbrug.dk/emner/reklamer-og-spam/telefonsaelgere-og-doersalg/', UNDATED, 'high'],
		},
		autocall: { from: [MFL_DK, UNCHECKED, 'high'] },
		mail: { register: 'Robinsonlisten', from: [MFL_DK, UNDATED, 'high'] },
	}),
];
