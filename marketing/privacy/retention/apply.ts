import { accepted, type Outcome } from '../../outcome';
import { audit, type Database, type Work } from '../../store';
import { wipe } from '../erasure/wipe';
import { scrubIfDue } from '../scrub';
import { noteScrubDue } from '../scrub.table';
import { lockEverybody } from '../subjects.table';
import { cutoff, type Retained, type RetentionPolicy } from './policy';
import { anonymousPeople, blankContents, countContents, countEvents, deleteEvents, endOfPage, eventNames, idsOf } from './retention.table';

/** So many rows are removed in one transaction, and so many profiles looked at. */
const ROWS = 5_000;

/** Set when the run is to stop: what was removed by then stays removed. */
export interface Stop {
	aborted: boolean;
}

/** Removes what the policies no longer allow to be kept, batch by batch, then scrubs the store's files. */
export async function applyRetention(work: Work, policies: readonly RetentionPolicy[], stop: Stop = { aborted: false }): Promise<Outcome<Retained>[]> {
	const outcomes: Outcome<Retained>[] = [];
	for (const policy of policies) {
		const events = policy.events ? await olderEvents(work, policy.events, policy.simulate, stop) : 0;
		const contents = policy.contents ? await olderContents(work, policy.contents, policy.simulate, stop) : 0;
		const anonymous = policy.anonymous ? await unseenPeople(work, policy.anonymous, policy.simulate, stop) : 0;
		const warnings = stop.aborted ? ['The run was stopped before its end: run it again to go on'] : [];
		const retained = { simulate: policy.simulate, events, contents, anonymous, warnings };
		outcomes.push(accepted(retained));
		if (policy.simulate) continue;
		const rules = { events: policy.events, contents: policy.contents, anonymous: policy.anonymous };
		await audit(work, [{ action: 'retention', profileId: '', details: { rules, removed: { events, contents, anonymous } } }]);
		warnings.push(...await scrubIfDue(work));
	}
	return outcomes;
}

async function olderEvents(work: Work, rule: { days: number; names: string[] }, simulate: boolean, stop: Stop): Promise<number> {
	const before = cutoff(rule, work.now());
	const names = rule.names.length > 0 ? [...new Set(rule.names)] : (await eventNames(work.database)).map(({ name }) => name);
	let count = 0;
	for (const name of names) {
		if (simulate) count += await countEvents(work.database, name, before);
		else {
			count += await allOf(stop, async () => {
				const removed = await removing(work, async (inside) => await deleteEvents(inside, name, before, ROWS));
				return { removed, last: removed < ROWS };
			});
		}
	}
	return count;
}

async function olderContents(work: Work, rule: { days: number }, simulate: boolean, stop: Stop): Promise<number> {
	const before = cutoff(rule, work.now());
	if (simulate) return await countContents(work.database, before);
	let after = '';
	return await allOf(stop, async () => {
		const removed = await removing(work, async (inside) => {
			const blanked = await blankContents(inside, before, after, ROWS);
			after = blanked.reduce((last, { id }) => (id > last ? id : last), after);
			return blanked.length;
		});
		return { removed, last: removed < ROWS };
	});
}

async function unseenPeople(work: Work, rule: { days: number }, simulate: boolean, stop: Stop): Promise<number> {
	const before = cutoff(rule, work.now());
	let after = '';
	return await allOf(stop, async () => {
		const end = await endOfPage(work.database, after, ROWS);
		if (end === undefined) return { removed: 0, last: true };
		const from = after;
		after = end;
		if (simulate) return { removed: (await anonymousPeople(work.database, from, ROWS, before)).length, last: false };
		const removed = await removing(work, async (inside) => {
			await lockEverybody(inside);
			const heads = (await anonymousPeople(inside, from, ROWS, before)).map(({ id }) => id);
			const ids = heads.length > 0 ? (await idsOf(inside, heads)).map(({ id }) => id) : [];
			await wipe({ ...work, database: inside }, ids);
			return heads.length;
		});
		return { removed, last: false };
	});
}

/** Removes some rows in a transaction of their own; what was removed is to be scrubbed. Gives how many. */
async function removing(work: Work, remove: (inside: Database) => Promise<number>): Promise<number> {
	return await work.database.transaction(async (inside) => {
		const removed = await remove(inside);
		if (removed > 0) await noteScrubDue(inside, work.newId());
		return removed;
	});
}

/** Takes batch after batch until the last one, or until the run is stopped. */
async function allOf(stop: Stop, batch: () => Promise<{ removed: number; last: boolean }>): Promise<number> {
	let count = 0;
	while (!stop.aborted) {
		const { removed, last } = await batch();
		count += removed;
		if (last) break;
	}
	return count;
}
