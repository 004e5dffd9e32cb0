import type { Said } from '../../marketing/consent';
import { isLater } from '../../marketing/consent/ledger/said';

let ids = 0;

/** A stored word with what a test cares about; the rest is usual. */
export function said(word: Partial<Said>): Said {
	return {
		id: `w${String(++ids).padStart(6, '0')}`, channel: 'email', topic: '', status: 'granted', basis: 'consent', method: '', jurisdiction: '', source: 'form',
		saidAt: 5, recordedAt: word.saidAt ?? 5, ...word,
	};
}

/** Words in the order in which a ledger keeps them. */
export function inOrder(words: readonly Said[]): Said[] {
	return [...words].sort((one, other) => (isLater(one, other) ? 1 : -1));
}
