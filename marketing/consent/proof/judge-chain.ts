import { chained, sealedText, sealOf, type StoredEntry } from '../ledger/chain';

/** What is wrong with a chain, and where: a place from 1, and the entry where there is one. */
export interface ChainProblem {
	why: 'changed' | 'cut-short' | 'missing' | 'unsealed';
	place: number;
	entryId?: string;
	message: string;
}

/** Whether what was said under one record is as it was written. */
export interface ChainVerdict {
	recordId: string;
	/** `unsealed`: everything was said before chains were kept, and nothing since; so nothing can be proven. */
	status: 'intact' | 'broken' | 'unsealed';
	/** How many entries the chain has, and how many older ones its first entry seals. */
	entries: number;
	sealed: number;
	lastHash: string;
	problems: ChainProblem[];
}

/** Recomputes one record's chain from its entries, in the order of their places, and compares it with its noted end. */
export function judgeChain(recordId: string, rows: readonly StoredEntry[], end: { entries: number; hash: string } | undefined): ChainVerdict {
	const before = rows.filter(({ place }) => place === 0);
	const chain = rows.filter(({ place }) => place > 0);
	const problems: ChainProblem[] = [];
	let previous: string | undefined = sealOf(before);
	let expected = 1;
	for (const entry of chain) {
		for (; expected < entry.place; expected++) {
			problems.push({ why: 'missing', place: expected, message: `Entry ${expected} is gone` });
			previous = undefined;
		}
		// Behind a gap nothing says what came before; the entry's own hash goes on from there.
		const genuine = entry.place === expected && (previous === undefined || chained(previous, sealedText(entry)) === entry.hash);
		if (!genuine) problems.push(changed(entry, before.length));
		previous = entry.hash;
		expected = entry.place + 1;
	}
	problems.push(...endProblems(end, chain, expected - 1));
	const status = problems.length > 0 ? 'broken' : end || before.length === 0 ? 'intact' : 'unsealed';
	return { recordId, status, entries: chain.length, sealed: before.length, lastHash: chain.at(-1)?.hash ?? '', problems };
}

function changed({ id, place }: StoredEntry, before: number): ChainProblem {
	const sealed = place === 1 && before > 0 ? `, or one of the ${before} older ones that it seals` : '';
	return { why: 'changed', place, entryId: id, message: `Entry ${place}${sealed} is not as it was written` };
}

function endProblems(end: { entries: number; hash: string } | undefined, chain: readonly StoredEntry[], last: number): ChainProblem[] {
	if (!end) return chain.length > 0 ? [{ why: 'unsealed', place: last, entryId: chain.at(-1)?.id, message: 'The end of the chain is not noted: entries may be gone after it' }] : [];
	if (end.entries > last) return [{ why: 'cut-short', place: last + 1, message: `The chain had ${end.entries} entries; those after entry ${last} are gone` }];
	if (end.entries === last && end.hash === (chain.at(-1)?.hash ?? '')) return [];
	return [{ why: 'changed', place: last, entryId: chain.at(-1)?.id, message: `The chain does not end as noted: it had ${end.entries} entries` }];
}
