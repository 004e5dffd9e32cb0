import { readStatement, recordConsent, type Recorded, type Statement, type WrittenStatement } from '../../marketing/consent';
import type { Work } from '../../marketing/store';
import { good } from '../kit/outcomes';

/** A statement by whoever has a card, with what a test cares about; the rest is usual. */
export const statement = (work: Pick<Work, 'now'>, card: string, status: unknown, change: Partial<WrittenStatement> = {}): Statement => good(readStatement({
	person: { kind: 'card', value: card }, channel: 'email', purpose: 'marketing', status, source: 'form', wording: 'May we write to you?', saidAt: work.now(), ...change,
}, work.now()));

/** Records statements, all of which are good. */
export const say = async (work: Work, ...statements: Statement[]): Promise<Recorded[]> => (await recordConsent(work, statements)).map(good);
