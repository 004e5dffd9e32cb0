import { accepted, refused, type Outcome } from '../../../outcome';
import { CHANNELS, type Channel } from '../../purpose';

/** That a do-not-contact register was looked at, as somebody wrote it. */
export interface WrittenRegisterCheck {
	/** Where the register holds: a country (`US`) or a part of one (`US-TX`). */
	jurisdiction: string;
	channels: readonly string[];
	name: string;
	/** UTC milliseconds. */
	checkedAt: number;
	/** For how many days the law lets one rely on it. */
	goodForDays: number;
}

/** That a do-not-contact register was looked at. */
export interface RegisterCheck extends WrittenRegisterCheck {
	channels: readonly Channel[];
}

/** What the store knows of a register; times are UTC milliseconds. */
export interface Register {
	name: string;
	checkedAt: number;
	/** From this moment on it has to be checked anew. */
	validUntil: number;
	entries: number;
	source: string;
}

const DAY = 24 * 60 * 60 * 1000;
const MOST_DAYS = 3_660;

/** Judges the record of a check: none of it may make contact look lawful by a slip of the pen. */
export function readRegisterCheck(written: WrittenRegisterCheck, now: number): Outcome<RegisterCheck> {
	const jurisdiction = written.jurisdiction.trim().toUpperCase();
	const name = registerName(written.name);
	const channels = [...new Set(written.channels)];
	if (!/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(jurisdiction)) {
		return no('no-jurisdiction', 'Jurisdiction', `"${written.jurisdiction.slice(0, 40)}" is no country or part of one`, 'Write it like US or US-TX.');
	}
	if (name === '' || name.length > 200) return no('no-register', 'Register Name', 'The register has no name, or a very long one', 'Write what it is called, e.g. US National Do Not Call.');
	const unknown = channels.filter((channel) => !(CHANNELS as readonly string[]).includes(channel));
	if (channels.length === 0 || unknown.length > 0) {
		return no('no-channel', 'Channels', unknown.length > 0 ? `"${unknown[0]}" is no channel of a register` : 'The register holds on no channel', `Choose among ${CHANNELS.join(', ')}.`);
	}
	if (!(written.checkedAt <= now)) return no('not-yet', 'Checked On', 'The register would have been checked in the future', 'Give the day on which the file was fetched.');
	if (!(written.goodForDays >= 1 && written.goodForDays <= MOST_DAYS)) return no('no-days', 'Good for Days', `${written.goodForDays} is no number of days from 1 to ${MOST_DAYS}`, 'Take it from the law of the jurisdiction, e.g. 31.');
	return accepted({ jurisdiction, name, channels: channels as Channel[], checkedAt: written.checkedAt, goodForDays: written.goodForDays });
}

/** Until when a check counts. */
export function validUntil({ checkedAt, goodForDays }: { checkedAt: number; goodForDays: number }): number {
	return Math.trunc(checkedAt + goodForDays * DAY);
}

/** Several registers may hold the same number: their names stand side by side in an entry's source. */
const BETWEEN = '; ';

/** The name as it can stand among others. */
export function registerName(written: string): string {
	return written.replaceAll(';', ',').replace(/\s+/g, ' ').trim();
}

/** The sources of an entry that two say of, each once. */
export function bothSources(one: string, other: string): string {
	return [...new Set([...one.split(BETWEEN), ...other.split(BETWEEN)])].join(BETWEEN);
}

/** An entry's source without a register; undefined when that was not among them. */
export function withoutRegister(source: string, name: string): string | undefined {
	const names = source.split(BETWEEN);
	return names.includes(name) ? names.filter((one) => one !== name).join(BETWEEN) : undefined;
}

function no(code: string, field: string, message: string, advice: string) {
	return refused({ code, field, message, advice });
}
