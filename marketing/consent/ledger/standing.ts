import type { ChannelOrAll } from '../purpose';
import { concerns } from '../topic';
import type { Said } from './said';

/** What holds: the word that decides, and every yes that still stands beside it. */
export interface Standing {
	word: Said;
	/** Empty unless the word is a yes. An express consent is among them though a soft opt-in came later. */
	grants: readonly Said[];
}

const NONE: readonly Said[] = [];

/**
 * What holds about a channel and topic. `said` is what the person said about the purpose, the oldest first.
 * A no, or an open question, stands until a consent that was said later lifts it; the strictest that stands decides.
 * So one more no can never make a yes. Undefined: nobody ever said anything.
 */
export function standing(said: readonly Said[], channel: ChannelOrAll, topic: string): Standing | undefined {
	let yes: Said | undefined;
	let question: Said | undefined;
	let refusedAt = -1;
	const grants: Said[] = [];
	for (let place = said.length - 1; place >= 0; place--) {
		const one = said[place];
		if (!concerns(one, channel, topic)) continue;
		if (one.status === 'granted') {
			yes ??= one;
			grants.push(one);
			continue;
		}
		const lifted = isLifted(said, place, channel, topic);
		if (one.status === 'withdrawn') {
			if (!lifted) return { word: one, grants: NONE };
			refusedAt = Math.max(refusedAt, one.saidAt);
		} else if (!lifted) question ??= one;
	}
	if (question) return { word: question, grants: NONE };
	return yes && { word: yes, grants: refusedAt < 0 ? grants : grants.filter((one) => one.saidAt > refusedAt) };
}

/**
 * Whether the no at a place is lifted: by a consent about the same or less, said later by the same person. Undated
 * ones were said before everything, and what rests on a sale or a contract is nobody's word: neither lifts anything.
 */
function isLifted(said: readonly Said[], place: number, channel: ChannelOrAll, topic: string): boolean {
	const no = said[place];
	for (let later = place + 1; later < said.length; later++) {
		const yes = said[later];
		if (yes.status === 'granted' && yes.basis === 'consent' && yes.saidAt > no.saidAt
			&& concerns(yes, channel, topic) && concerns(no, yes.channel, yes.topic) && isSamePerson(yes, no)) return true;
	}
	return false;
}

/**
 * Whether the yes is by the one who said the no, as far as was known at the time: under the same id, or under any
 * after the no's id was merged into the person.
 */
function isSamePerson(yes: Said, no: Said): boolean {
	if (!asOnePerson(yes)) return !asOnePerson(no) && yes.mergedFrom === no.mergedFrom;
	return asOnePerson(no) || yes.recordedAt > (no.mergedAt ?? 0);
}

/** Whether it was said by the person as we know them today: under the id that goes on, or after the merge. */
function asOnePerson({ mergedAt, recordedAt }: Said): boolean {
	return mergedAt === undefined || recordedAt > mergedAt;
}
