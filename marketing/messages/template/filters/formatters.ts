const MOST_REMEMBERED = 500;
const remembered = new Map<string, unknown>();

/** A formatter that is made once for its key: making one takes a hundred times as long as using it. */
export function formatter<Kind>(key: string, make: () => Kind): Kind {
	const known = remembered.get(key);
	if (known !== undefined) return known as Kind;
	const made = make();
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(key, made);
	return made;
}
