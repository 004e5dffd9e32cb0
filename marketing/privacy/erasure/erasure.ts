import type { Outcome } from '../../outcome';
import type { PersonName } from '../../profiles';
import { addressHolders, ownAddresses, subjectKey, type Subject } from '../subject';

/** A wish to be forgotten. `simulate` only counts what would go. */
export interface ErasureAsk {
	person: PersonName;
	simulate: boolean;
}

/** Where facts about people are kept. */
export const PLACES = [
	'profiles', 'identifiers', 'aliases', 'changes', 'decisions', 'duplicatePairs',
	'events', 'consents', 'preferences', 'deliveries', 'holds', 'audiences', 'refusals', 'suppressions', 'auditEntries',
] as const;
export type Place = (typeof PLACES)[number];
export type Counts = Record<Place, number>;

/** What became of a wish to be forgotten. */
export interface Erasure {
	status: 'erased' | 'simulated' | 'erased-before';
	/** The profile of today; undefined for an address of nobody we knew. */
	profileId?: string;
	/** When it happened, UTC milliseconds; undefined for a simulation. */
	erasedAt?: number;
	/** Every id that is gone. */
	ids: string[];
	/** How many facts of each place were about the person. Deliveries stay as a number for reports, with nothing personal. */
	counts: Counts;
	/** How many keyed hashes keep the person from coming back by an import. */
	tombstones: number;
	/** What whoever ran it should know. */
	warnings: string[];
}

/** Nothing counted yet. */
export function noCounts(): Counts {
	return Object.fromEntries(PLACES.map((place) => [place, 0])) as Counts;
}

/** Whether anything at all is about the person. */
export function isEmpty(counts: Counts): boolean {
	return Object.values(counts).every((count) => count === 0);
}

/** The subjects of a batch, each once. */
export function distinct(found: readonly Outcome<Subject>[]): Subject[] {
	const subjects = new Map<string, Subject>();
	for (const outcome of found) if (outcome.ok) subjects.set(subjectKey(outcome.value), outcome.value);
	return [...subjects.values()];
}

/** The ids of a batch's subjects, and the keys of their addresses, each with its subject. */
export function keysOf(subjects: readonly Subject[]): { ids: SubjectKey[]; holders: SubjectKey[]; addresses: (SubjectKey & { kind: string })[] } {
	const each = <Row>(rows: (subject: Subject, s: string) => Row[]) => subjects.flatMap((subject) => rows(subject, subjectKey(subject)));
	return {
		ids: each(({ ids }, s) => ids.map((v) => ({ s, v }))),
		holders: each((subject, s) => [...subject.ids, ...addressHolders(ownAddresses(subject))].map((v) => ({ s, v }))),
		addresses: each((subject, s) => ownAddresses(subject).map(({ kind, value }) => ({ s, v: value, kind }))),
	};
}

/** A value and the subject it is of. */
export interface SubjectKey {
	s: string;
	v: string;
}

/** What the person who runs it should know about this subject. */
export function warningsOf({ identifiers }: Subject): string[] {
	const warnings: string[] = [];
	const others = identifiers.filter((one) => one.others > 0 && !one.shared).length;
	const shared = identifiers.filter((one) => one.shared).length;
	if (others > 0) warnings.push(`${others} of the addresses also belong to other people: what stands under those alone was kept, and they get no marketing there either, until Suppression > Remove`);
	if (shared > 0) warnings.push(`${shared} of the addresses belong to too many people to stand for one: they do not keep this person from coming back`);
	if (identifiers.length === 0) warnings.push('The person had no address or number: nothing can keep them from coming back by an import');
	return warnings;
}
