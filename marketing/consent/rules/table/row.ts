import type { ConsentRule, ContactRule, RegisterRule } from '../contact-rule';
import { readHours } from '../hours';
import type { Channel } from '../../purpose';

/** Where a row comes from: law and address, the state of knowledge, and how sure we are. */
export type From = readonly [source: string, asOf: string, confidence: ContactRule['confidence']];

/** A register by its name, for how many days a check counts (31 when left out), and what an entry overrides. */
type Register = string | readonly [name: string, goodForDays: number, beats?: RegisterRule['beats']];

/** A row as the table writes it: what differs from the start of its channel. */
export interface Row extends Partial<Omit<ContactRule, 'jurisdiction' | 'channel' | 'allowedHours' | 'register' | 'source' | 'asOf' | 'confidence'>> {
	/** As `readHours` reads them; with `hoursBasis`. */
	hours?: string;
	register?: Register;
	from: From;
}

export type Rows = Partial<Record<Channel, Row>>;

/** The rows of one jurisdiction; `optOutBasis` holds for those that name none. */
export interface Section {
	jurisdiction: string;
	optOutBasis: string;
	rows: Rows;
}

/** A section of the table. */
export function section(jurisdiction: string, optOutBasis: string, rows: Rows): Section {
	return { jurisdiction, optOutBasis, rows };
}

const MESSAGE = ['sender', 'stop-word'];
const CALL = ['caller', 'purpose', 'callback-number', 'offer-to-stop'];

/** Every channel's start: what most rows of it say. */
const STARTS: Record<Channel, { consent: ConsentRule; mustInclude: readonly string[] }> = {
	email: { consent: 'opt-in', mustInclude: ['sender', 'free-opt-out', 'postal-address', 'list-unsubscribe'] },
	sms: { consent: 'opt-in', mustInclude: MESSAGE },
	whatsapp: { consent: 'opt-in', mustInclude: MESSAGE },
	push: { consent: 'opt-in', mustInclude: ['app-name', 'in-app-opt-out'] },
	phone: { consent: 'opt-in', mustInclude: CALL },
	autocall: { consent: 'opt-in', mustInclude: [...CALL, 'opt-out-during-call'] },
	mail: { consent: 'opt-out', mustInclude: ['sender', 'how-to-object'] },
	ads: { consent: 'opt-in', mustInclude: ['privacy-notice', 'withdrawal-link'] },
	web: { consent: 'opt-in', mustInclude: ['purposes-and-vendors', 'equal-refusal', 'withdrawal-link'] },
};

/** The rules that a section stands for. */
export function rulesOf({ jurisdiction, optOutBasis, rows }: Section): ContactRule[] {
	return Object.entries(rows).map(([channel, { hours, register, from: [source, asOf, confidence], ...row }]) => ({
		jurisdiction, channel: channel as Channel,
		softOptIn: false, doubleOptIn: 'no', onHolidays: true, optOutWithinHours: 24, hoursBasis: 'none', optOutBasis,
		...STARTS[channel as Channel], ...row,
		// A text that can't be read would open all hours: it stays a fault that the check of the table finds.
		allowedHours: hours === undefined ? [] : readHours(hours) ?? [{ days: [], from: hours, to: '' }],
		...(register === undefined ? {} : { register: registerOf(register) }),
		source, asOf, confidence,
	}));
}

function registerOf(register: Register): RegisterRule {
	const [name, goodForDays = 31, beats = 'no-consent'] = typeof register === 'string' ? [register] : register;
	return { name, goodForDays, beats };
}
