import { winner, type Campaign } from './campaign';

/** Two campaigns that mean to contact the same people at the same time. */
export interface Collision {
	one: Campaign;
	other: Campaign;
	/** When both are open, UTC milliseconds. */
	from: number;
	to: number;
	people: number;
	/** By which channels each of the two means to contact these people. */
	channels: { one: string[]; other: string[] };
	/** Who wins where one exclusive group settles it; undefined where both would contact the person. */
	wins?: Campaign;
	/** The first few of the people. */
	profileIds: string[];
}

/** The time in which two campaigns are both open within a span; undefined when there is none. */
export function overlap(one: Campaign, other: Campaign, span: { from: number; to: number }): { from: number; to: number } | undefined {
	const from = Math.max(span.from, one.startsAt ?? -Infinity, other.startsAt ?? -Infinity);
	const to = Math.min(span.to, one.endsAt ?? Infinity, other.endsAt ?? Infinity);
	return from < to ? { from, to } : undefined;
}

/** Which campaign contacts a person, where the two are in one exclusive group. */
export function settled(one: Campaign, other: Campaign): Campaign | undefined {
	return one.exclusiveGroup !== '' && one.exclusiveGroup === other.exclusiveGroup ? winner(one, other) : undefined;
}

const WRITTEN = new Set(['email', 'sms', 'whatsapp', 'push', 'mail']);

/** A collision in one sentence. Days are UTC. */
export function inWords({ one, other, people, channels, from, to, wins }: Collision): string {
	const written = [...channels.one, ...channels.other].every((channel) => WRITTEN.has(channel));
	const whom = `${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`;
	const both = `${called(one)} and ${called(other)} would both ${written ? 'write to' : 'contact'} ${whom} ${days(from, to - 1)}`;
	return wins ? `${both}; ${wins.name} goes first, the other waits` : both;
}

function called({ name, department }: Campaign): string {
	return department === '' ? name : `${department} (${name})`;
}

/** `on 7 December 2026`, `from 1 to 7 December 2026`, and with what differs where more differs. */
function days(first: number, last: number): string {
	const [from, to] = [first, last].map((moment) => {
		const date = new Date(moment);
		return [date.getUTCDate(), MONTHS[date.getUTCMonth()], date.getUTCFullYear()];
	});
	const same = [2, 1, 0].findIndex((part) => from[part] !== to[part]);
	if (same < 0) return `on ${to.join(' ')}`;
	return `from ${from.slice(0, 3 - same).join(' ')} to ${to.join(' ')}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
