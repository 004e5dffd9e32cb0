interface Spoilt {
	at: string;
	body: unknown;
}

/** Copies of a body, each with one name misspelt, at whatever depth it stands. */
export function misspelt(body: unknown): Spoilt[] {
	return placesOf(body, '').map((at) => {
		const copy = structuredClone(body);
		const [parent, name] = holderOf(copy, at);
		parent[`${name}X`] = parent[name];
		delete parent[name];
		return { at, body: copy };
	});
}

/** A copy of a body with another value at a place; without one, the place is gone. */
export function changed(body: unknown, at: string, to?: unknown): unknown {
	const copy = structuredClone(body);
	const [parent, name] = holderOf(copy, at);
	if (!(name in parent)) throw new Error(`there is nothing at ${at}`);
	if (to === undefined) delete parent[name];
	else parent[name] = to;
	return copy;
}

function placesOf(value: unknown, at: string): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) => [...(Array.isArray(value) ? [] : [`${at}/${name}`]), ...placesOf(one, `${at}/${name}`)]);
}

function holderOf(body: unknown, at: string): [holder: Record<string, unknown>, name: string] {
	const keys = at.split('/').slice(1);
	const name = keys.pop()!;
	return [keys.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], body) as Record<string, unknown>, name];
}
