import type { Work } from '../../store';
import { heldUntil, holdAccount, takeMoments } from './pace.table';

/** A turn that comes after so many milliseconds, or none for so long. */
export type Turn = { wait: number } | { heldFor: number };

/** How fast an account may be used. */
export interface Pace {
	/** Whether it counts each message, or each request. */
	counts: 'messages' | 'requests';
	perSecond: number;
	/** Takes the next free turns. None are taken where the provider asked to be left alone for longer than `most` milliseconds. */
	take: (slots: number, most: number) => Promise<Turn>;
	/** Lets everybody who uses the account stay away for so many milliseconds. */
	hold: (milliseconds: number) => Promise<void>;
}

/** Turns for so many seconds are taken from the store at once and handed out here. */
const AT_ONCE = 0.1;
const MICRO = 1_000;

/**
 * One pace for all who use an account: the generic cell rate algorithm, its one moment kept in the store. Turns come
 * evenly, without a burst, since many providers count by the second. The workers' clocks are taken to agree.
 * Source: ATM Forum, Traffic Management 4.0, annex C (GCRA).
 */
export function sharedPace({ database, now }: Pick<Work, 'database' | 'now'>, account: string, perSecond: number, counts: Pace['counts'] = 'requests'): Pace {
	const each = (1_000 * MICRO) / perSecond;
	/** Turns that are ours already. */
	let next = 0;
	let left = 0;
	let last: Promise<unknown> = Promise.resolve();

	async function take(slots: number, most: number): Promise<Turn> {
		const moment = now() * MICRO;
		// Turns that nobody took in their time are lost: else they would make a burst.
		const missed = Math.min(left, Math.max(0, Math.floor((moment - next) / each)));
		left -= missed;
		next += missed * each;
		if (left < slots) {
			const many = Math.max(slots, Math.floor(perSecond * AT_ONCE));
			const cost = Math.ceil(each * many);
			const [row] = await takeMoments(database, account, { now: moment, cost, latest: moment + most * MICRO });
			if (!row) return { heldFor: await held(moment) };
			next = row.free_at - cost;
			left = many;
		}
		const wait = Math.max(0, Math.ceil((next - moment) / MICRO));
		next += each * slots;
		left -= slots;
		return { wait };
	}

	async function held(moment: number): Promise<number> {
		const [row] = await heldUntil(database, account);
		return Math.max(0, Math.ceil(((row?.held_until ?? moment) - moment) / MICRO));
	}

	async function inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
		const mine = last.then(job);
		last = mine.catch(() => undefined);
		return await mine;
	}

	return {
		counts,
		perSecond,
		take: async (slots, most) => await inTurn(async () => await take(slots, most)),
		hold: async (milliseconds) => await inTurn(async () => {
			left = 0;
			await holdAccount(database, account, Math.ceil((now() + milliseconds) * MICRO));
		}),
	};
}

/** For those who need not be paced. */
export const unpaced: Pace = { counts: 'requests', perSecond: Infinity, take: async () => ({ wait: 0 }), hold: async () => undefined };
