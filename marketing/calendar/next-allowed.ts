import type { Holidays } from './holidays';
import { changeAfter, offsetAt } from './offset';
import { openingsOf, type Openings, type Schedule } from './schedule';
import { isZone, WORLD_ZONES } from './zone';

const DAY = 24 * 60 * 60 * 1000;

/** When contact is allowed next, and by which schedules it is blocked now. */
export interface Allowed {
	/** UTC milliseconds; undefined = not before the horizon. */
	at: number | undefined;
	/** Ids of the schedules that block at the moment asked for, in any zone. */
	blocking: string[];
}

/**
 * The first instant from `from` on at which every schedule allows contact by the clocks of every zone.
 * Where no zone is given, or one that is none, the person may be anywhere: all the world's clocks count.
 */
export function nextAllowed(
	from: number, zones: readonly string[], schedules: readonly Schedule[], holidays: Holidays, horizonDays = 60,
): Allowed {
	const end = from + horizonDays * DAY;
	const clocks = differentClocks(zones.length > 0 && zones.every(isZone) ? zones : WORLD_ZONES, from, end);
	const ready = schedules.map((schedule) => openingsOf(schedule, holidays));
	const blocks = (openings: Openings) => clocks.some((zone) => opening(openings, zone, from, end) !== from);
	const blocking = schedules.filter((_, place) => blocks(ready[place])).map(({ id }) => id);
	if (blocking.length === 0) return { at: from, blocking };
	return { at: firstOfAll(ready.flatMap((openings) => clocks.map((zone) => ({ openings, zone }))), from, end), blocking };
}

/** Goes round, each time on to where the next one opens, until all of them in a row are open. */
function firstOfAll(gates: readonly { openings: Openings; zone: string }[], from: number, end: number): number | undefined {
	let at = from;
	for (let next = 0, open = 0; open < gates.length; next = (next + 1) % gates.length) {
		const opens = opening(gates[next].openings, gates[next].zone, at, end);
		if (opens === undefined) return undefined;
		open = opens === at ? open + 1 : 1;
		at = opens;
	}
	return at;
}

/** The first instant from `at` on, before `end`, at which the clock of a zone shows an hour that is open. */
function opening(openings: Openings, zone: string, at: number, end: number): number | undefined {
	let now: number | undefined = at;
	while (now !== undefined && now < end) {
		const offset = offsetAt(now, zone);
		const opens = (openings(now + offset, end + offset) ?? Infinity) - offset;
		if (opens === now) return now;
		// Where clocks are set before then, they show something else from there on.
		const change = changeAfter(now, Math.min(opens, end), zone);
		if (change === undefined) return opens < end ? opens : undefined;
		now = change;
	}
	return undefined;
}

/** One zone of all those whose clocks show the same until the end. */
function differentClocks(zones: readonly string[], from: number, end: number): string[] {
	const different = new Map<string, string>();
	for (const zone of zones) {
		const shown = [offsetAt(from, zone)];
		for (let at = changeAfter(from, end, zone); at !== undefined; at = changeAfter(at, end, zone)) shown.push(at, offsetAt(at, zone));
		const key = shown.join();
		if (!different.has(key)) different.set(key, zone);
	}
	return [...different.values()];
}
