const VERBATIM = /\{%-?\s{0,9}(raw|comment)\s{0,9}-?%\}/y;
const ENDS: Readonly<Record<string, RegExp>> = {
	raw: /\{%-?\s{0,9}endraw\s{0,9}-?%\}/g,
	comment: /\{%-?\s{0,9}endcomment\s{0,9}-?%\}/g,
};

/** A template's source, read from its beginning to its end. What closes is looked for once, so a source takes linear time. */
export class LiquidSource {
	private readonly found = new Map<string, number>();

	constructor(readonly text: string) {}

	/** Where the next of these words begins at or after a place; undefined where there is none. */
	find(word: string, from: number): number | undefined {
		const known = this.found.get(word);
		if (known !== undefined && known >= from) return known === Infinity ? undefined : known;
		const place = this.text.indexOf(word, from);
		this.found.set(word, place < 0 ? Infinity : place);
		return place < 0 ? undefined : place;
	}

	/** Where the Liquid that begins at a place ends; undefined where none begins, or where it has no end. */
	liquidEnd(at: number): number | undefined {
		if (this.text[at] !== '{') return undefined;
		const next = this.text[at + 1];
		if (next === '{') return this.after('}}', at);
		if (next !== '%') return undefined;
		VERBATIM.lastIndex = at;
		const opened = VERBATIM.exec(this.text);
		return (opened && this.verbatimEnd(opened[1], at)) ?? this.after('%}', at);
	}

	private after(closing: string, from: number): number | undefined {
		const place = this.find(closing, from);
		return place === undefined ? undefined : place + closing.length;
	}

	private verbatimEnd(name: string, from: number): number | undefined {
		const known = this.found.get(name);
		if (known !== undefined && known >= from) return known === Infinity ? undefined : known;
		const end = ENDS[name];
		end.lastIndex = from;
		const place = end.exec(this.text) === null ? Infinity : end.lastIndex;
		this.found.set(name, place);
		return place === Infinity ? undefined : place;
	}
}
