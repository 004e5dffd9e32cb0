const WIDTH = 40;
const rows = [new Uint8Array(WIDTH + 1), new Uint8Array(WIDTH + 1), new Uint8Array(WIDTH + 1)];

/**
 * How many letters were changed, left out, added or swapped with their neighbour (restricted Damerau-Levenshtein).
 * Gives `most + 1` as soon as it is more than `most`; texts are looked at up to 40 characters.
 */
export function distance(one: string, other: string, most: number): number {
	if (one === other) return 0;
	const height = Math.min(one.length, WIDTH);
	const width = Math.min(other.length, WIDTH);
	if (Math.abs(height - width) > most) return most + 1;
	let [before, last, now] = rows;
	for (let at = 0; at <= width; at++) last[at] = at;
	for (let line = 1; line <= height; line++) {
		now[0] = line;
		let least = line;
		const letter = one.charCodeAt(line - 1);
		for (let at = 1; at <= width; at++) {
			const opposite = other.charCodeAt(at - 1);
			let steps = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (letter === opposite ? 0 : 1));
			if (line > 1 && at > 1 && letter === other.charCodeAt(at - 2) && one.charCodeAt(line - 2) === opposite) steps = Math.min(steps, before[at - 2] + 1);
			now[at] = steps;
			if (steps < least) least = steps;
		}
		if (least > most) return most + 1;
		[before, last, now] = [last, now, before];
	}
	return last[width];
}

const takenOne = new Uint8Array(WIDTH);
const takenOther = new Uint8Array(WIDTH);

/** Jaro-Winkler likeness of two words, 0..1; forgiving about letters in the wrong order. */
export function jaroWinkler(one: string, other: string): number {
	if (one === other) return 1;
	const [a, b] = [one.slice(0, WIDTH), other.slice(0, WIDTH)];
	const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
	takenOne.fill(0, 0, a.length);
	takenOther.fill(0, 0, b.length);
	let common = 0;
	for (let at = 0; at < a.length; at++) {
		const end = Math.min(b.length, at + reach + 1);
		for (let there = Math.max(0, at - reach); there < end; there++) {
			if (takenOther[there] || a[at] !== b[there]) continue;
			takenOne[at] = takenOther[there] = 1;
			common++;
			break;
		}
	}
	if (common === 0) return 0;
	const jaro = (common / a.length + common / b.length + (common - moved(a, b)) / common) / 3;
	let prefix = 0;
	while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
	return jaro + prefix * 0.1 * (1 - jaro);
}

/** Half the number of common letters that stand in another order. */
function moved(a: string, b: string): number {
	let there = 0;
	let out = 0;
	for (let at = 0; at < a.length; at++) {
		if (!takenOne[at]) continue;
		while (!takenOther[there]) there++;
		if (a[at] !== b[there]) out++;
		there++;
	}
	return out / 2;
}
