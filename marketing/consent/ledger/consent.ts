import { accepted, refused, type Outcome } from '../../outcome';
import { readPerson, type PersonName, type WrittenPerson } from '../../profiles';
import type { ChannelOrAll, Purpose } from '../purpose';
import { meaningOf, type ConsentStatus } from './words';

/** What a person said about being contacted, as a system wrote it. */
export interface WrittenStatement {
	person: WrittenPerson;
	channel: ChannelOrAll;
	purpose: Purpose;
	/** `granted`, `withdrawn`, `pending`, or yes and no in several languages; empty says nothing. */
	status: unknown;
	source: string;
	/** The text that the person saw or heard. */
	wording: string;
	/** UTC milliseconds; undefined when nobody knows when it was said. */
	saidAt?: number;
}

/** What a person said about being contacted. */
export interface Statement {
	person: PersonName;
	channel: ChannelOrAll;
	purpose: Purpose;
	status: ConsentStatus | 'silent';
	source: string;
	wording: string;
	saidAt: number;
	/** Whether `saidAt` was given, not assumed. */
	dated: boolean;
}

/** A "yes" of unknown date never overrides a "no", so it counts as said before everything else. */
const LONG_AGO = 0;

/** Judges one statement. A "no" without a date counts as said now, a "yes" without a date as said long ago. */
export function readStatement(written: WrittenStatement, now: number): Outcome<Statement> {
	const person = readPerson(written.person);
	if (!person.ok) return person;
	const status = meaningOf(written.status);
	if (status === undefined) {
		return refused({
			code: 'unclear-consent',
			field: 'Status',
			message: `"${String(written.status).slice(0, 40)}" is neither a yes nor a no`,
			advice: 'Use granted, withdrawn, pending, yes or no; leave it empty where nothing was said.',
		});
	}
	const { channel, purpose, source, wording } = written;
	const saidAt = written.saidAt ?? (status === 'granted' ? LONG_AGO : now);
	const dated = written.saidAt !== undefined;
	return accepted({ person: person.value, channel, purpose, status, source, wording, saidAt, dated });
}

/** One stored statement about a channel and purpose. */
export interface Said {
	status: ConsentStatus;
	saidAt: number;
	recordedAt: number;
	source: string;
	/** Set when it was said under an id that was merged into the profile later: which and when. */
	mergedFrom?: string;
	mergedAt?: number;
}

/**
 * What holds now. The latest word of each id counts; between ids that were merged the most restrictive does,
 * until the person says something newer after the merge. Undefined: nobody ever said anything.
 */
export function standing(said: readonly Said[]): Said | undefined {
	const own = latest(said.filter(asOnePerson));
	const others = said.filter((one) => !asOnePerson(one) && !(own && own.recordedAt > (one.mergedAt ?? 0) && own.saidAt > one.saidAt));
	const ids = [...new Set(others.map((one) => one.mergedFrom))];
	return [own, ...ids.map((id) => latest(others.filter((one) => one.mergedFrom === id)))]
		.filter((one) => one !== undefined)
		.sort((one, other) => RANK[other.status] - RANK[one.status])[0];
}

/** Whether it was said by the person as we know them today: under the id that goes on, or after the merge. */
function asOnePerson({ mergedAt, recordedAt }: Said): boolean {
	return mergedAt === undefined || recordedAt > mergedAt;
}

/** Whether the ledger learns something from the statement: the same words again, or silence, teach it nothing. */
export function adds(statement: Statement, said: readonly Said[]): boolean {
	const { status, source, saidAt, dated } = statement;
	if (status === 'silent') return false;
	const same = said.filter((one) => one.status === status && one.source === source);
	if (dated) return !same.some((one) => one.saidAt === saidAt);
	return status === 'granted' ? same.length === 0 : standing(said)?.status !== status;
}

const RANK: Record<ConsentStatus, number> = { granted: 0, pending: 1, withdrawn: 2 };

/** The latest; of two at the same moment the more restrictive. */
function latest(said: readonly Said[]): Said | undefined {
	return said.reduce<Said | undefined>((best, one) => {
		if (!best || one.saidAt > best.saidAt) return one;
		return one.saidAt === best.saidAt && RANK[one.status] > RANK[best.status] ? one : best;
	}, undefined);
}
