/**
 * How an entry of the file stands to what the store holds: new, held with an earlier end, held, or written by this very
 * import before (`again`; `was` is what it counted as then, `promoted` when it now counts as changed).
 */
export type Standing =
	| { is: 'added' | 'changed' | 'known'; promoted?: undefined }
	| { is: 'again'; was: 'added' | 'changed' | 'known'; promoted: boolean };

/** What a line counts as, the most telling first. */
export const BEST_FIRST = ['added', 'changed', 'known'] as const;

/**
 * An import marks the rows that it saw with its id and what it made of them. In the order of their text: the row takes
 * the greater mark.
 */
export const MARK = { known: '1', changed: '2', added: '3' } as const;

/** Judges how an entry that ends then (undefined = never) stands to what is held already. */
export function standingOf(before: { expires_at: number | null; import_id: string } | undefined, until: number | undefined, run: string): Standing {
	if (!before) return { is: 'added' };
	const longer = before.expires_at !== null && (until === undefined || until > before.expires_at);
	if (!before.import_id.startsWith(run)) return { is: longer ? 'changed' : 'known' };
	const was = BEST_FIRST.find((is) => before.import_id === run + MARK[is]) ?? 'known';
	const promoted = was === 'known' && longer;
	return { is: 'again', was: promoted ? 'changed' : was, promoted };
}
