import { accepted, refused, type Outcome } from '../../outcome';
import { resolve } from '../../profiles';
import { slices, type Work } from '../../store';
import { append, type NewEntry } from '../ledger/append';
import type { StoredEntry } from '../ledger/chain';
import { answersTo, entriesById, lockLedger } from '../ledger/consents.table';
import { storedEvidence, type Basis } from '../ledger/evidence';
import { loadLedger, type Ledger } from '../ledger/ledger';
import { enter } from '../ledger/record';
import type { ChannelOrAll, Purpose } from '../purpose';
import { concerns } from '../topic';
import { answeredTooLate, gone, notGenuine, saidNoSince } from './refusals';
import { questionOf } from './token';

/** Somebody pressed the button behind a link. */
export interface DoubleOptInAnswer {
	token: string;
	ip?: string;
	userAgent?: string;
}

/** What became of an answer. */
export interface DoubleOptInConfirmed {
	profileId: string;
	status: 'confirmed' | 'confirmed-before';
	channel: ChannelOrAll;
	purpose: Purpose;
	topic: string;
	/** When it was confirmed, UTC milliseconds. */
	confirmedAt: number;
}

/** Writes the yes that each token stands for. A second time adds nothing; whoever said no since the question is refused. */
export async function confirmDoubleOptIn(work: Work, answers: readonly DoubleOptInAnswer[], key: string): Promise<Outcome<DoubleOptInConfirmed>[]> {
	const outcomes: Outcome<DoubleOptInConfirmed>[] = [];
	for (const slice of slices(answers)) {
		const done = await work.database.transaction(async (inside) => await confirmSlice({ ...work, database: inside }, slice, key));
		for (const outcome of done) outcomes.push(outcome);
	}
	return outcomes;
}

async function confirmSlice(work: Work, answers: readonly DoubleOptInAnswer[], key: string): Promise<Outcome<DoubleOptInConfirmed>[]> {
	await lockLedger(work.database);
	const now = work.now();
	const questions = answers.map(({ token }) => questionOf(token.trim(), key));
	const facts = await factsOf(work, [...new Set(questions.flatMap((one) => (one ? [one.entryId] : [])))]);
	const entries: NewEntry[] = [];
	const outcomes = answers.map((answer, position): Outcome<DoubleOptInConfirmed> => {
		const question = questions[position];
		if (!question) return refused(notGenuine());
		const asked = facts.asked.get(question.entryId);
		const profileId = asked && facts.people.get(asked.profile_id);
		if (!asked || !profileId) return refused(gone());
		const about = { profileId, channel: asked.channel as ChannelOrAll, purpose: asked.purpose as Purpose, topic: asked.topic };
		const before = facts.answered.get(asked.id);
		const no = refusalSince(facts.ledger, about, asked.occurred_at, before);
		if (no !== undefined) return refused(saidNoSince(no));
		if (before !== undefined) return accepted({ ...about, status: 'confirmed-before', confirmedAt: before });
		if (question.until !== undefined && now > question.until) return refused(answeredTooLate(question.until));
		const entry = answering(asked, answer, work.newId(), now);
		entries.push(enter(facts.ledger, profileId, entry, now));
		facts.answered.set(asked.id, entry.saidAt);
		return accepted({ ...about, status: 'confirmed', confirmedAt: entry.saidAt });
	});
	await append(work.database, entries, now);
	return outcomes;
}

/** The questions, whose they are today, what those people said, and which were answered before. Four statements. */
async function factsOf(work: Work, entryIds: readonly string[]) {
	const asked = new Map((entryIds.length > 0 ? await entriesById(work.database, entryIds) : []).filter(({ status }) => status === 'pending').map((entry) => [entry.id, entry]));
	const holders = [...new Set([...asked.values()].map(({ profile_id }) => profile_id))];
	const today = await resolve(work.database, holders.map((profileId) => ({ profileId })));
	const people = new Map(holders.map((holder, turn) => [holder, today[turn]]));
	const ids = [...new Set(today.filter((id) => id !== undefined))];
	const ledger = await loadLedger(work.database, ids, '');
	const rows = ids.length > 0 ? await answersTo(work.database, ids, [...asked.keys()]) : [];
	return { asked, people, ledger, answered: new Map(rows.map(({ question, occurred_at }) => [question, occurred_at])) };
}

/** When the person said no to what the question is about, or to more, since it was asked; after a yes, since that. */
function refusalSince(ledger: Ledger, { profileId, channel, purpose, topic }: { profileId: string; channel: ChannelOrAll; purpose: Purpose; topic: string }, askedAt: number, before = 0): number | undefined {
	const since = Math.max(askedAt, before);
	const scopes = [channel, 'all' as const].flatMap((one) => [topic, ''].map((subject) => [one, subject] as const));
	const words = scopes.flatMap(([one, subject]) => ledger.about(profileId, one, purpose, subject));
	return words.filter((one) => one.status === 'withdrawn' && one.saidAt >= since && concerns(one, channel, topic)).at(-1)?.saidAt;
}

/** The yes: everything the question said, how it was confirmed, and which question it answers. */
function answering(asked: StoredEntry, { ip, userAgent }: DoubleOptInAnswer, id: string, now: number): NewEntry {
	const shown = storedEvidence(asked.evidence);
	return {
		id, holder: asked.profile_id, channel: asked.channel as ChannelOrAll, purpose: asked.purpose as Purpose, topic: asked.topic,
		status: 'granted', basis: asked.basis as Basis, method: 'double-opt-in', jurisdiction: asked.jurisdiction, source: asked.source, wording: asked.wording,
		evidence: { ...shown, ip: ip?.slice(0, 64) || undefined, userAgent: userAgent?.slice(0, 500) || undefined, answers: asked.id },
		validUntil: asked.expires_at ?? undefined,
		// An answer comes after its question, whatever the clock says.
		saidAt: Math.max(now, asked.occurred_at + 1),
	};
}
