/** The way to a value: names of members and places in lists. */
export type Path = readonly (string | number)[];

const PLAIN = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const MOST_REMEMBERED = 2_000;
const remembered = new Map<string, Path>();

/** A path as templates write it: `profile.firstName`, `last_purchase.products[0].name`, `item["first name"]`. */
export function pathText(path: Path): string {
	return path.map((step, place) => {
		if (typeof step === 'number') return `[${step}]`;
		if (!PLAIN.test(step)) return `[${JSON.stringify(step)}]`;
		return place === 0 ? step : `.${step}`;
	}).join('');
}

/** The path that such a text stands for. */
export function readPath(text: string): Path {
	const known = remembered.get(text);
	if (known) return known;
	const path = [...text.matchAll(/\[(-?\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, place, quoted, name]) => {
		if (place !== undefined) return Number(place);
		return quoted === undefined ? name : JSON.parse(quoted) as string;
	});
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(text, path);
	return path;
}

/** What a path leads to, own members only; `first`, `last` and `size` work as in templates. */
export function valueAt(path: Path, values: unknown): unknown {
	let value = values;
	for (const step of path) {
		if (value === undefined || value === null) return undefined;
		value = member(value, step);
	}
	return value;
}

function member(value: unknown, step: string | number): unknown {
	if (Array.isArray(value)) {
		if (step === 'first') return value[0];
		if (step === 'last') return value.at(-1);
		if (typeof step === 'number') return value.at(step);
	}
	if (step === 'size' && (typeof value === 'string' || Array.isArray(value))) return value.length;
	if (typeof value !== 'object' || value === null) return undefined;
	if (Object.hasOwn(value, step)) return (value as Record<string | number, unknown>)[step];
	return step === 'size' ? Object.keys(value).length : undefined;
}
