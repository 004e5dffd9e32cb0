/** So many different things are remembered at a time. */
const MOST = 100;

/**
 * Gives the function that makes a thing once for each key. Where every item has a key of its own, what was made before
 * is forgotten now and then: a run of a hundred thousand items holds no hundred thousand templates.
 */
export function remembered<Value>(): (key: string, make: () => Value) => Value {
	const known = new Map<string, Value>();
	return (key, make) => {
		if (known.has(key)) return known.get(key) as Value;
		if (known.size >= MOST) known.clear();
		const made = make();
		known.set(key, made);
		return made;
	};
}
