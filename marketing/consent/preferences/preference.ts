import { isZone, WEEKDAYS, type AllowedWindow } from '../../calendar';
import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import { readPerson, type PersonName, type WrittenPerson } from '../../profiles';
import { CHANNELS, type ChannelOrAll } from '../purpose';
import { topicKey } from '../topic';

/** At most so many messages in so many days. */
export interface LessOften {
	count: number;
	days: number;
}

/** Nothing before this moment, UTC milliseconds. */
export interface Snooze {
	until: number;
}

/** Only at these hours, in `zone` (IANA) or else in the person's own. */
export interface Hours {
	windows: AllowedWindow[];
	zone?: string;
}

/** Wishes short of a no, by kind. */
export interface PreferenceValues {
	'less-often': LessOften;
	snooze: Snooze;
	hours: Hours;
}
export const PREFERENCE_KINDS = ['hours', 'less-often', 'snooze'] as const;
export type PreferenceKind = (typeof PREFERENCE_KINDS)[number];

/** A wish as somebody wrote it; a value of null takes it back. */
export interface WrittenPreference {
	person: WrittenPerson;
	kind: string;
	channel: string;
	topic: unknown;
	value: unknown;
	source: string;
	/** UTC milliseconds; undefined = now. */
	saidAt?: number;
}

/** A wish about contact; `value` null = it no longer holds. */
export interface PreferenceWord {
	person: PersonName;
	kind: PreferenceKind;
	channel: ChannelOrAll;
	topic: string;
	value: LessOften | Snooze | Hours | null;
	source: string;
	saidAt: number;
}

/** A value as text, the same for the same wish whatever order its fields came in. */
export function valueText(kind: PreferenceKind, value: object | null): string {
	if (value === null) return '';
	const { count, days, until, windows, zone } = value as Partial<LessOften & Snooze & Hours>;
	if (kind !== 'hours') return JSON.stringify(kind === 'snooze' ? [until] : [count, days]);
	return JSON.stringify([windows?.map((one) => [one.days, one.from, one.to]), zone ?? '']);
}

/** Judges one wish. */
export function readPreference(written: WrittenPreference, now: number): Outcome<PreferenceWord> {
	const person = readPerson(written.person);
	if (!person.ok) return person;
	const { kind, channel, source } = written;
	if (!(PREFERENCE_KINDS as readonly string[]).includes(kind)) return refused(wrong('Wish', `"${kind.slice(0, 40)}" is no wish`, `Use one of ${PREFERENCE_KINDS.join(', ')}.`));
	if (channel !== 'all' && !(CHANNELS as readonly string[]).includes(channel)) return refused(wrong('Channel', `"${String(channel).slice(0, 40)}" is no channel`, `Use one of all, ${CHANNELS.join(', ')}.`));
	const value = written.value === null ? accepted(null) : READERS[kind as PreferenceKind](written.value as never);
	if (!value.ok) return value;
	return accepted({
		person: person.value, kind: kind as PreferenceKind, channel: channel as ChannelOrAll, topic: topicKey(written.topic), value: value.value,
		source: source.slice(0, 200), saidAt: written.saidAt ?? now,
	});
}

const READERS: Record<PreferenceKind, (value: never) => Outcome<LessOften | Snooze | Hours>> = {
	'less-often': ({ count, days }: LessOften) => (whole(count, 1, 1_000) && whole(days, 1, 366) ? accepted({ count, days })
		: refused(wrong('At Most', `"${count} in ${days} days" is no limit`, 'Give a number of messages from 1 to 1000 and a number of days from 1 to 366. Nothing at all is a no: use Consent > Withdraw.'))),
	snooze: ({ until }: Snooze) => (whole(until, 1, 8.64e15) ? accepted({ until })
		: refused(wrong('Until', 'The pause has no end', 'Give the day from which contact is welcome again. For good is a no: use Consent > Withdraw.'))),
	hours: ({ windows, zone }: Hours) => {
		if (windows.length === 0 || windows.length > 50) return refused(wrong('Hours', 'There are no hours, or more than 50', 'Add days with a time from and to.'));
		const bad = windows.find(({ days, from, to }) => days.length === 0 || days.some((day) => !WEEKDAYS.includes(day)) || !isTime(from) || !(isTime(to) || to === '24:00') || from >= to);
		if (bad) return refused(wrong('Hours', `"${bad.days.join(' ')} ${bad.from}–${bad.to}" are no hours of a day`, 'Write days as mon … sun and times as 09:00 to 17:30; hours over midnight are two rows.'));
		if (zone && !isZone(zone)) return refused(wrong('Time Zone', `"${zone.slice(0, 60)}" is no time zone`, 'Write it like Europe/Sofia, or leave it empty for the person\'s own.'));
		return accepted({ windows: windows.map(({ days, from, to }) => ({ days: WEEKDAYS.filter((day) => days.includes(day)), from, to })), ...(zone ? { zone } : {}) });
	},
};

function whole(value: unknown, least: number, most: number): boolean {
	return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isTime(text: string): boolean {
	return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function wrong(field: string, message: string, advice: string): Reason {
	return { code: 'no-preference', field, message, advice };
}
