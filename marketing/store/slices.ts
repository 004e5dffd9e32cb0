/** How many inputs one transaction takes: long enough to be fast, short enough to leave the event loop free. */
export const SLICE = 1_000;

/** Cuts a batch into consecutive slices. */
export function* slices<Item>(items: readonly Item[], size = SLICE): Generator<Item[]> {
	for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
