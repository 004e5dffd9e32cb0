import type { ChannelOrAll } from '../purpose';
import type { Hours, LessOften, Snooze } from './preference';

/** Where a wish comes from and what it is about; times are UTC milliseconds. */
interface Wish {
	/** The stored wish: evidence for a decision. */
	id: string;
	channel: ChannelOrAll;
	topic: string;
	source: string;
	saidAt: number;
	recordedAt: number;
	/** Set when it was said under an id that was merged into the profile later: which and when. */
	mergedFrom?: string;
	mergedAt?: number;
}

/** A wish that holds. */
export type Preference = Wish & (({ kind: 'less-often' } & LessOften) | ({ kind: 'snooze' } & Snooze) | ({ kind: 'hours' } & Hours));

/** A wish, or that one no longer holds. */
export type StoredPreference = Preference | (Wish & { kind: Preference['kind']; cleared: true });

/** Which of these wishes hold: the newest of each kind, channel and topic, of each id that was merged. */
export function standingPreferences(said: readonly StoredPreference[]): Preference[] {
	const scopes = Map.groupBy(said, (one) => `${one.kind} ${one.channel} ${one.topic}`);
	return [...scopes.values()].flatMap(inScope).filter((one): one is Preference => !('cleared' in one));
}

/** What holds of wishes of one kind and scope: what a person said as we know them today replaces what an id had said before it was merged, where it is newer. */
export function inScope(said: readonly StoredPreference[]): StoredPreference[] {
	const own = newest(said.filter(asOnePerson));
	const others = Map.groupBy(said.filter((one) => !asOnePerson(one)), ({ mergedFrom }) => mergedFrom);
	const stands = [...others.values()].map(newest).filter((one) => one !== undefined && !(own && own.recordedAt > (one.mergedAt ?? 0) && own.saidAt > one.saidAt));
	return [own, ...stands].filter((one) => one !== undefined);
}

function asOnePerson({ mergedAt, recordedAt }: StoredPreference): boolean {
	return mergedAt === undefined || recordedAt > mergedAt;
}

function newest(said: readonly StoredPreference[]): StoredPreference | undefined {
	return said.reduce<StoredPreference | undefined>((best, one) => (best && isOlder(one, best) ? best : one), undefined);
}

/** Of two at one moment the one that was recorded later counts. */
function isOlder(one: StoredPreference, other: StoredPreference): boolean {
	if (one.saidAt !== other.saidAt) return one.saidAt < other.saidAt;
	return one.recordedAt === other.recordedAt ? one.id < other.id : one.recordedAt < other.recordedAt;
}
