import { section, type Section } from './row';
import { BY_OBJECTION, european, GDPR_MONTH, UNCHECKED } from './starts';

const PECR = 'PECR 2003 reg. 22';
const UWG_CH = 'UWG (SR 241) Art. 3(1)(o)';
const MFL_NO = 'Markedsføringsloven §15';

/** Europe beyond the Union. */
export const europeBeyond = (): Section[] => [
	section('GB', GDPR_MONTH, {
		...european(PECR),
		email: {
			softOptIn: true, doubleOptIn: 'recommended', b2b: 'companies: allowed until a no', note: 'Charities have an exception for supporters',
			from: [`${PECR}; DUAA 2025 s.114 in force 2026-02-05 https://consenttrail.co.uk/blog/duaa-2025-pecr-changes`, '2026-06', 'high'],
		},
		sms: { softOptIn: true, doubleOptIn: 'recommended', b2b: 'companies: allowed until a no', from: [PECR, UNCHECKED, 'high'] },
		phone: {
			consent: 'register', hours: 'mon-sat 08:00-21:00', hoursBasis: 'industry code, not checked again', register: ['TPS and CTPS', 28], b2b: 'companies have a list of their own, CTPS', note: 'The hours are usage; calls about claims and pensions need consent',
			from: ['PECR reg. 21, 21A, 21B', UNCHECKED, 'high'],
		},
		autocall: { from: ['PECR reg. 19', UNCHECKED, 'high'] },
		mail: { register: 'Mailing Preference Service', from: ['UK GDPR 21(2)-(3)', UNCHECKED, 'high'] },
		ads: { from: ['UK GDPR; ICO direct marketing guidance', UNCHECKED, 'medium'] },
		web: { note: 'Counting one\'s own audience is free, with notice and a way to object', from: ['PECR reg. 6 as changed by DUAA 2026-02-05', '2026-06', 'high'] },
	}),
	section('CH', GDPR_MONTH, {
		...european(UWG_CH),
		email: { softOptIn: true, doubleOptIn: 'recommended', b2b: 'consent too', from: [UWG_CH, UNCHECKED, 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [UWG_CH, UNCHECKED, 'high'] },
		phone: {
			consent: 'register', softOptIn: true, register: 'Star entry in the directory', note: 'Customers may be called; others in effect need to agree',
			from: ['UWG (SR 241) Art. 3(1)(u)-(v), since 2021-01-01', UNCHECKED, 'high'],
		},
		autocall: { from: [UWG_CH, UNCHECKED, 'high'] },
		mail: { register: 'Robinsonliste (SDV)', from: ['revDSG', UNCHECKED, 'high'] },
		ads: { from: ['revDSG; FDPIC cookie guideline 2025', UNCHECKED, 'medium'] },
		web: { consent: 'opt-out', note: 'Profiling that intrudes needs consent', from: ['FMG Art. 45c; FDPIC cookie guideline 2025', UNCHECKED, 'medium'] },
	}),
	section('NO', GDPR_MONTH, {
		...european(MFL_NO),
		email: { softOptIn: true, doubleOptIn: 'recommended', from: [`${MFL_NO} https://www.forbrukertilsynet.no/`, UNCHECKED, 'high'] },
		sms: { softOptIn: true, doubleOptIn: 'recommended', from: [MFL_NO, UNCHECKED, 'high'] },
		phone: {
			consent: 'register', hours: 'mon-fri 09:00-21:00', hoursBasis: 'law', onHolidays: false, register: ['Reservasjonsregisteret', 30], note: 'No exception for customers since 2017',
			from: ['Markedsføringsloven §12-14; Prop. 43 L (2016-2017) https://regjeringen.no/no/dokumenter/prop.-43-l-20162017/id2524284/?ch=2', '2017', 'high'],
		},
		autocall: { hours: 'mon-fri 09:00-21:00', hoursBasis: 'law', onHolidays: false, from: [MFL_NO, UNCHECKED, 'high'] },
		mail: { register: ['Reservasjonsregisteret', 30], from: BY_OBJECTION },
		web: { from: ['Ekomloven 2024 §3-15 (in force 2025-01-01)', UNCHECKED, 'high'] },
	}),
];
