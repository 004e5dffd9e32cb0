import { section, type From, type Section } from './row';
import { OWN } from './starts';

const OURS: From = ['our own strictest default', '2026-11', 'high'];
const RENEWED = { validity: { days: 730, of: 'consent' }, proofDays: 1826 } as const;
const MESSAGES = { hours: 'mon-sat 09:00-20:00', hoursBasis: OWN, onHolidays: false, ...RENEWED, from: OURS };
const CALLS = {
	hours: 'mon-fri 10:00-13:00, mon-fri 14:00-18:00', hoursBasis: OWN, onHolidays: false, maxContacts: { count: 3, hours: 720 },
	register: 'Any national do-not-call list', ...RENEWED, from: OURS,
};

/** Everywhere else: strict enough to be wrong nowhere we know of. */
export const strictDefault = (): Section[] => [
	section('*', OWN, {
		email: { consent: 'double-opt-in', doubleOptIn: 'required', ...RENEWED, from: OURS },
		sms: { doubleOptIn: 'recommended', ...MESSAGES },
		whatsapp: MESSAGES,
		push: MESSAGES,
		phone: CALLS,
		autocall: CALLS,
		mail: { consent: 'opt-in', ...RENEWED, from: OURS },
		ads: { ...RENEWED, from: OURS },
		web: { ...RENEWED, from: OURS },
	}),
];
