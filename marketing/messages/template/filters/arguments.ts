/** What stands behind a filter's colon: the first value, and those with a name (`zone: "Europe/Berlin"`). */
export interface FilterArguments {
	first: unknown;
	named: Readonly<Record<string, unknown>>;
}

/** Sorts what the template engine hands to a filter: a named value comes as a pair. */
export function readArguments(given: readonly unknown[]): FilterArguments {
	const named: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
	let first: unknown;
	for (const one of given) {
		if (Array.isArray(one) && one.length === 2 && typeof one[0] === 'string') named[one[0]] = one[1];
		else first ??= one;
	}
	return { first, named };
}

/** Whether a value says nothing: then a filter writes nothing. */
export function isNothing(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
