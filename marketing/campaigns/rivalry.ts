import { competes, winner, type Campaign } from './campaign';

const DAY = 24 * 60 * 60 * 1000;

/** To whom a campaign loses a person. `until` is when it may have its turn; undefined when its own time is over by then. */
export interface Rivalry {
	lostTo: Campaign;
	until: number | undefined;
}

/**
 * Whether a campaign has to leave a person to one of these rivals now. It waits for every better one whose time has
 * come or comes within its own exclusive days: contacting the person now would shut the better one out. A better one
 * without an end is looked at again after the exclusive days, a day at the earliest.
 */
export function rivalry(own: Campaign, rivals: readonly Campaign[], now: number): Rivalry | undefined {
	const pause = own.exclusiveDays * DAY;
	const better = rivals.filter((rival) => competes(rival) && rival.name !== own.name && isNear(rival, now, pause) && winner(own, rival) === rival);
	if (better.length === 0) return undefined;
	const until = Math.max(...better.map((rival) => rival.endsAt ?? now + Math.max(pause, DAY)));
	return { lostTo: better.reduce(winner), until: own.endsAt !== undefined && until >= own.endsAt ? undefined : until };
}

function isNear({ startsAt, endsAt }: Campaign, now: number, pause: number): boolean {
	return (endsAt === undefined || endsAt > now) && (startsAt === undefined || startsAt <= now || startsAt < now + pause);
}
