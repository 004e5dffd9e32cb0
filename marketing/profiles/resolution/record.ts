import { isCompared, likeable, type Likeable } from '../../likeness';
import type { Traits } from '../traits';

/** One identifier that a record holds. `at`: when it was first seen, UTC milliseconds. */
export interface Mention {
	kind: string;
	value: string;
	at: number;
}

/** What one source said about one person: the atom of who is who. A record's id is a profile id. */
export class SourceRecord {
	private read?: Likeable;

	constructor(
		readonly id: string,
		readonly source: string,
		/** Level of trust, 0 is the least. */
		readonly trust: number,
		readonly createdAt: number,
		readonly mentions: readonly Mention[],
		private readonly traits: () => Traits,
	) {}

	/** What the record says about name, birth date, address …; read when somebody asks. */
	get likeable(): Likeable {
		this.read ??= likeable({ traits: this.traits(), identifiers: [...this.mentions] });
		return this.read;
	}

	/** Whether both say the same, word for word, in every trait that bears on who somebody is. */
	saysTheSame(other: SourceRecord): boolean {
		const [mine, theirs] = [this.traits(), other.traits()];
		for (const name in mine) if (mine[name] !== theirs[name] && isCompared(name)) return false;
		for (const name in theirs) if (!(name in mine) && isCompared(name)) return false;
		return true;
	}

	/** The record when it says something else about the person. */
	saying(traits: Traits): SourceRecord {
		return new SourceRecord(this.id, this.source, this.trust, this.createdAt, this.mentions, () => traits);
	}

	/** The same for the same content, whatever the record's id: decides where an order is needed. */
	get content(): string {
		return `${this.source}\n${this.mentions.map(({ kind, value }) => `${kind} ${value}`).sort().join('\n')}`;
	}
}

/** The older record; ids are UUIDv7, so they decide within one millisecond. */
export function older(one: { createdAt: number; id: string }, other: { createdAt: number; id: string }): number {
	return one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
}
