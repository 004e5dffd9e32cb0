import { accepted, refused, type Outcome } from '../../outcome';
import { resolveHolders, unknownPerson } from '../../profiles';
import { slices, type Work } from '../../store';
import { append, type NewEntry } from '../ledger/append';
import type { Statement } from '../ledger/consent';
import { lockLedger } from '../ledger/consents.table';
import { loadLedger } from '../ledger/ledger';
import { enter } from '../ledger/record';
import type { Said } from '../ledger/said';
import { questionLink, questionToken } from './token';

/** A sign-up that the person is to confirm. */
export interface DoubleOptInAsk {
	/** What a confirmation will say yes to; its status does not count. */
	statement: Statement;
	/** The page that the link leads to: it shows a button, and answers by POST. Empty for a token alone. */
	page: string;
	/** How long the question can be answered, in milliseconds; undefined = for good. */
	answerWithin?: number;
	/** Whether somebody who confirmed before is asked again. */
	again: boolean;
}

/** What became of a sign-up. Without a token there is nothing to send. */
export interface DoubleOptInStarted {
	profileId: string;
	/** `asked-before`: the same question is still open, and has the same token. `confirmed-before`: nothing to ask. */
	status: 'asked' | 'asked-before' | 'confirmed-before';
	entryId: string;
	token?: string;
	link?: string;
}

/** Writes each sign-up into the ledger as an open question, and gives the token that answers it. `key` signs it. */
export async function startDoubleOptIn(work: Work, asks: readonly DoubleOptInAsk[], key: string): Promise<Outcome<DoubleOptInStarted>[]> {
	const outcomes: Outcome<DoubleOptInStarted>[] = [];
	for (const slice of slices(asks)) {
		const started = await work.database.transaction(async (inside) => await startSlice({ ...work, database: inside }, slice, key));
		for (const outcome of started) outcomes.push(outcome);
	}
	return outcomes;
}

async function startSlice(work: Work, asks: readonly DoubleOptInAsk[], key: string): Promise<Outcome<DoubleOptInStarted>[]> {
	await lockLedger(work.database);
	const found = await resolveHolders(work.database, asks.map(({ statement }) => statement.person));
	const ledger = await loadLedger(work.database, found.flatMap((one) => (one ? [one.profileId] : [])), '');
	const now = work.now();
	const entries: NewEntry[] = [];
	const outcomes = asks.map((ask, position): Outcome<DoubleOptInStarted> => {
		const who = found[position];
		if (!who) return refused(unknownPerson(ask.statement.person));
		const { channel, purpose, topic } = ask.statement;
		const said = ledger.about(who.profileId, channel, purpose, topic);
		const confirmed = ask.again ? undefined : confirmation(ledger.standing(who.profileId, channel, purpose, topic)?.grants ?? [], said, now);
		if (confirmed) return accepted({ profileId: who.profileId, status: 'confirmed-before', entryId: confirmed.id });
		const open = said.at(-1);
		if (open?.status === 'pending') return accepted(asked(ask, { profileId: who.profileId, status: 'asked-before', entryId: open.id }, open.saidAt, key));
		const entry: NewEntry = { ...ask.statement, status: 'pending', method: 'double-opt-in', saidAt: ask.statement.dated ? ask.statement.saidAt : now, id: work.newId(), holder: who.holder };
		entries.push(enter(ledger, who.profileId, entry, now));
		return accepted(asked(ask, { profileId: who.profileId, status: 'asked', entryId: entry.id }, entry.saidAt, key));
	});
	await append(work.database, entries, now);
	return outcomes;
}

/** The confirmed yes about exactly this that still stands. */
function confirmation(grants: readonly Said[], said: readonly Said[], now: number): Said | undefined {
	return grants.find((one) => one.method === 'double-opt-in' && (one.validUntil ?? Infinity) > now && said.includes(one));
}

function asked({ page, answerWithin }: DoubleOptInAsk, started: Pick<DoubleOptInStarted, 'profileId' | 'status' | 'entryId'>, askedAt: number, key: string): DoubleOptInStarted {
	const token = questionToken({ entryId: started.entryId, until: answerWithin === undefined ? undefined : askedAt + answerWithin }, key);
	return { ...started, token, ...(page === '' ? {} : { link: questionLink(page, token) }) };
}
