import { section, type From, type Row, type Section } from './row';
import { UNCHECKED } from './starts';

const VENDORS = 'vendor tables https://www.dropcowboy.com/state-compliance (2025-11), https://blog.clickpointsoftware.com/telemarketing-calling-hours-by-state (2025-07)';
// A law of the state exists; its hours are taken to be the federal ones.
const FEDERAL_HOURS = 'https://jdsupra.com/legalnews/state-mini-tcpa-telemarketing-laws-2791573 (hours as in federal law)';
const THREE_A_DAY = { maxContacts: { count: 3, hours: 24 }, note: '3 attempts a day for each subject' };
const WRITTEN = { phone: { consent: 'opt-in', softOptIn: false } as const };

/** The states whose laws differ from the federal one: they say when texts and calls may come. */
export const unitedStates = (): Section[] => [
	state('US-AL', 'mon-sat 08:00-20:00', [VENDORS, '2025-11', 'medium'], { onHolidays: false }),
	state('US-AZ', 'daily 08:00-21:00', [`HB 2498; ${FEDERAL_HOURS}`, '2025-11', 'low']),
	state('US-CA', 'daily 08:00-21:00', [`Bus. & Prof. 17590 ff.; ${FEDERAL_HOURS}`, '2025-11', 'low']),
	state('US-CT', 'daily 09:00-20:00', [`Conn. Gen. Stat. 42-288a (SB 1058, PA 23-98); ${VENDORS}`, '2025-11', 'medium'], { note: 'Sources end at 20 or 21: 20 is taken' }, WRITTEN),
	state('US-FL', 'daily 08:00-20:00', [`Fla. Stat. 501.616(6), 501.059 (FTSA, as changed 2023); ${VENDORS}`, '2025-11', 'high'], THREE_A_DAY),
	state('US-GA', 'daily 08:00-21:00', [`SB 73 (2024); ${FEDERAL_HOURS}`, '2025-11', 'low']),
	state('US-KY', 'daily 10:00-21:00', [VENDORS, '2025-11', 'medium']),
	state('US-LA', 'mon-sat 08:00-20:00', [VENDORS, '2025-11', 'medium'], { onHolidays: false }),
	state('US-MA', 'daily 08:00-20:00', [`${VENDORS}; 201 CMR 12`, '2025-11', 'medium']),
	state('US-MD', 'daily 08:00-20:00', [`Md. Stop the Spam Calls Act 2023 (Com. Law 14-4501 ff.); ${VENDORS}`, '2025-11', 'high'], THREE_A_DAY),
	state('US-MI', 'daily 09:00-21:00', [VENDORS, '2025-11', 'medium']),
	state('US-MN', 'daily 09:00-21:00', [VENDORS, '2025-11', 'medium']),
	state('US-MS', 'mon-sat 08:00-20:00', [VENDORS, '2025-11', 'medium'], { onHolidays: false, note: 'Sources differ on holidays; the state\'s hours are Central time' }),
	state('US-NJ', 'daily 08:00-21:00', [`SB 921; ${FEDERAL_HOURS}`, '2025-11', 'low']),
	state('US-NM', 'daily 09:00-21:00', [VENDORS, '2025-11', 'medium']),
	state('US-NV', 'daily 09:00-20:00', [VENDORS, '2025-11', 'medium']),
	state('US-NY', 'daily 08:00-21:00', [`Gen. Bus. Law 399-z; ${FEDERAL_HOURS}`, '2025-11', 'low']),
	state('US-OK', 'daily 08:00-20:00', [`Okla. Stat. tit. 15 §775C.4; ${VENDORS}`, '2025-11', 'high'], THREE_A_DAY),
	state('US-PA', 'mon-sat 09:00-21:00, sun 13:30-21:00', [`73 P.S. 2241 ff.; ${VENDORS}`, '2025-11', 'low'], { onHolidays: false, note: 'Sources differ on Sundays' }),
	state('US-RI', 'mon-fri 09:00-18:00, sat 10:00-17:00', [`R.I. Gen. Laws 5-61-3.6; ${VENDORS}`, '2025-11', 'low'], { onHolidays: false }),
	state('US-SD', 'mon-sat 09:00-21:00', ['SDCL 37-30A-3', UNCHECKED, 'low']),
	state('US-TN', 'daily 08:00-21:00', [`TCA 47-18-1501; ${FEDERAL_HOURS}`, '2025-11', 'low']),
	state('US-TX', 'mon-sat 09:00-21:00, sun 12:00-21:00', ['Tex. Bus. & Com. Code 301.051, ch. 302, 304; SB 140 (2025-09-01) https://www.lifecycleletter.com/p/texas-sb140-what-lifecycle-marketers-need-to-know', '2025-11', 'high'], { register: 'National Do Not Call Registry and Texas No Call', note: 'Texts are covered' }),
	state('US-UT', 'mon-sat 08:00-21:00', ['Utah Code 13-25a-103', UNCHECKED, 'low'], { onHolidays: false }),
	state('US-VA', 'daily 08:00-21:00', ['Va. Code 59.1-510 ff.; SB 1339 (2026-01-01) https://www.mondaq.com/unitedstates/privacy-protection/1738886/virginia-legislature-emphasizes-its-little-tcpa-applies-to-texts', '2026-01', 'high'], { note: 'A no lasts 10 years at least' }),
	state('US-WA', 'daily 08:00-20:00', ['RCW 80.36.390, 19.158.110, 19.190.060; https://kleinmoynihan.com/trend-continues-more-state-tcpa-laws-introduced-telemarketing-lawyer/', '2025-11', 'high'], { note: 'Say who calls within 30 seconds, hang up within 10 of a no' }),
	state('US-WY', 'daily 08:00-20:00', ['Wyo. Stat. 40-12-302', UNCHECKED, 'low']),
];

/** What a state's law says of texts and calls; `only` is what differs on one of them. */
function state(jurisdiction: string, hours: string, from: From, differs: Partial<Row> = {}, only: { phone?: Partial<Row> } = {}): Section {
	const all = { hours, hoursBasis: 'law', optOutWithinHours: 240, register: 'National Do Not Call Registry and state rules', ...differs, from };
	return section(jurisdiction, 'federal law: 10 business days', {
		sms: { ...all, mustInclude: ['brand', 'stop-word', 'programme-terms'] },
		phone: { ...all, consent: 'register', softOptIn: true, proofDays: 1826, ...only.phone },
		autocall: { ...all, proofDays: 1826 },
	});
}
