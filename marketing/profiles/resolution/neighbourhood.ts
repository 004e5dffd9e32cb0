import type { Database } from '../../store';
import { readOwn, type Own } from '../facts';
import type { Decisions } from './decisions';
import { keyOf } from './held';
import { loadDecisions } from './load-decisions';
import { SourceRecord, type Mention } from './record';
import { anyDecision, declaredSame } from './decisions.table';
import { holdersOf, mentionsOf, recordsOf, type RecordRow } from './resolution.table';
import { linkKind, type RuleBook } from './rules';
import { isTrust, levelOf } from './trust';

/** A record of the store, with what it says itself and the person it belongs to so far. */
export interface KnownRecord {
	row: RecordRow;
	record: SourceRecord;
	own: () => Own;
}

/** A record that holds an identifier, and the person of today. */
export type Holder = Awaited<ReturnType<typeof holdersOf>>[number];

/** Beyond so many records that hang together, those further away are left as they are. */
const MOST_RECORDS = 20_000;

/**
 * All records of the store that hang together with some people or identifiers: everybody who shares a linking
 * identifier with them, and with those, and so on. Three statements for each step away.
 */
export class Neighbourhood {
	readonly known = new Map<string, KnownRecord>();
	/** The kinds and values whose holders have all been loaded. */
	private readonly reached = new Set<string>();
	private readonly heads = new Set<string>();
	private decided?: boolean;

	constructor(
		private readonly database: Database,
		private readonly book: RuleBook,
		/** Whether identifiers that belonged to too many people are looked at again: new rules may see them differently. */
		private readonly evenShared = false,
	) {}

	/** Who holds these identifiers; each identifier is asked about once. */
	async holders(mentions: readonly { kind: string; value: string }[]): Promise<Holder[]> {
		const open = this.opened(mentions);
		if (open.length === 0) return [];
		const kinds = new Set(open.map(({ kind, value }) => keyOf(kind, value)));
		const found = await holdersOf(this.database, [...new Set(open.map(({ value }) => value))], this.evenShared);
		return found.filter(({ kind, value }) => kinds.has(keyOf(kind, value)));
	}

	/** Loads these people and everybody who hangs together with them. */
	async reach(people: Iterable<string>): Promise<void> {
		let heads = this.unknown(people);
		while (heads.length > 0 && this.known.size < MOST_RECORDS) {
			const { mentions, ids } = await this.load(heads);
			const found = [...await this.holders(mentions), ...await this.declaredSame(ids)];
			heads = this.unknown(found.map(({ head }) => head));
		}
	}

	private async declaredSame(ids: readonly string[]): Promise<{ head: string }[]> {
		this.decided ??= (await anyDecision(this.database)).length > 0;
		return this.decided ? await declaredSame(this.database, ids) : [];
	}

	private unknown(heads: Iterable<string>): string[] {
		return [...new Set(heads)].filter((head) => !this.heads.has(head));
	}

	/** The people's records, those joined into them included. */
	private async load(heads: readonly string[]): Promise<{ mentions: Mention[]; ids: string[] }> {
		for (const head of heads) this.heads.add(head);
		const rows = await recordsOf(this.database, heads);
		const mentions = Map.groupBy(await mentionsOf(this.database, rows.map(({ id }) => id), this.evenShared), ({ profile_id }) => profile_id);
		const all: Mention[] = [];
		for (const row of rows) {
			const own = (mentions.get(row.id) ?? []).map(({ kind, value, first_seen_at }): Mention => ({ kind, value, at: first_seen_at }));
			this.known.set(row.id, knownRecord(row, own, this.book));
			for (const mention of own) all.push(mention);
		}
		return { mentions: all, ids: rows.map(({ id }) => id) };
	}

	/** What people decided about the records that were loaded, and about these. */
	async decisions(others: readonly string[] = []): Promise<Decisions> {
		return await loadDecisions(this.database, [...this.known.keys(), ...others]);
	}

	/** Those of the identifiers that link and were not looked at yet; WhatsApp numbers and phone numbers are one kind. */
	private opened(mentions: readonly { kind: string; value: string }[]): { kind: string; value: string }[] {
		return mentions.flatMap(({ kind: written, value }) => {
			const kind = linkKind(written);
			if (this.reached.has(keyOf(kind, value)) || this.book.blocks(kind, value)) return [];
			this.reached.add(keyOf(kind, value));
			return kind === 'phone' ? [{ kind, value }, { kind: 'whatsapp', value }] : [{ kind, value }];
		});
	}
}

/** A stored record in the form in which it is compared. */
export function knownRecord(row: RecordRow, mentions: readonly Mention[], book: RuleBook): KnownRecord {
	let read: Own | undefined;
	const own = () => (read ??= readOwn(row));
	const trust = isTrust(row.trust) ? row.trust : book.trustOf(row.source);
	const record = new SourceRecord(row.id, row.source, levelOf(trust), row.created_at, mentions, () => own().current);
	return { row, record, own };
}
