import { clashOf, mostWithin } from './clash';
import { clusterOf, joined, linkable, type Clash, type Cluster } from './cluster';
import { Decisions } from './decisions';
import { heldBy, idsIn, inOrder, keyOf, type Held } from './held';
import { joinable } from './joinable';
import { levelOf } from './trust';
import type { SourceRecord } from './record';
import type { RankedRule, RuleBook } from './rules';
import { sharedBy, type SharedIdentifier } from './shared-identifier';
import { bestLinks } from './weak';

/** An identifier that joined records, or would have. */
export interface Link {
	kind: string;
	value: string;
	/** The records that it joined; for a refused or suggested one, a record of each side. */
	recordIds: string[];
}

/** Who is one person among some records, and why. */
export interface Partition {
	people: SourceRecord[][];
	links: Link[];
	refused: (Link & { clash: Clash })[];
	suggested: Link[];
	shared: SharedIdentifier[];
}

/**
 * Works out who is who. The result depends on what the records say and on nothing else: not on their order, nor on
 * when they came. The strongest kinds of identifiers join first; an identifier whose holders contradict each other
 * joins only those whom it can't confuse (see `joinable`). Records of little trust come last and join nobody.
 */
export function partition(records: readonly SourceRecord[], book: RuleBook, decisions = new Decisions()): Partition {
	return new Partitioning(records, book, decisions).result();
}

class Partitioning {
	private readonly clusters = new Map<string, Cluster>();
	private readonly byRank = new Map<number, Map<string, Held>>();
	private readonly weak: SourceRecord[] = [];
	private readonly links: Link[] = [];
	private readonly refused: Partition['refused'] = [];
	private readonly suggested: Link[] = [];
	private readonly shared = new Map<string, SharedIdentifier>();
	/** Too many of a kind in one person: these link no further. */
	private readonly demoted = new Map<Cluster, Set<string>>();

	constructor(records: readonly SourceRecord[], private readonly book: RuleBook, private readonly decisions: Decisions) {
		const held = heldBy(records);
		for (const [key, one] of held) {
			const shared = sharedBy(one, book);
			if (shared) this.shared.set(key, shared);
		}
		const least = levelOf(book.rules.mergesFrom);
		for (const record of records) {
			const mentions = linkable(record).filter(({ kind, value }) => this.mayLink(record, kind, value));
			this.clusters.set(record.id, clusterOf(record, mentions));
			if (record.trust < least) this.weak.push(record);
		}
		const weak = new Set(this.weak);
		for (const [key, one] of held) {
			if (this.shared.has(key)) continue;
			const holders = one.records.filter((record) => !weak.has(record) && this.mayLink(record, one.kind, one.value));
			const { rank } = book.ruleOf(one.kind);
			this.byRank.set(rank, (this.byRank.get(rank) ?? new Map<string, Held>()).set(key, { ...one, records: holders }));
		}
	}

	result(): Partition {
		this.joinDecided();
		for (const rank of [...this.byRank.keys()].sort((one, other) => one - other)) {
			this.demoteExcess(rank);
			for (const held of inOrder(this.byRank.get(rank))) this.link(held);
		}
		this.attachWeak();
		this.suggest();
		const people = [...new Set(this.clusters.values())].map(({ records }) => records);
		return { people, links: this.links, refused: this.refused, suggested: this.suggested, shared: [...this.shared.values()] };
	}

	private mayLink(record: SourceRecord, kind: string, value: string): boolean {
		return !this.shared.has(keyOf(kind, value)) && !this.book.blocks(kind, value) && this.book.ruleOf(kind).links !== 'never'
			&& !this.decisions.detached(record.id, kind, value);
	}

	/** People whom somebody declared the same, unless they have different strong ids. */
	private joinDecided(): void {
		for (const { oneId, otherId = '' } of this.decisions.same) {
			const [one, other] = [this.clusters.get(oneId), this.clusters.get(otherId)];
			if (!one || !other || one === other) continue;
			if (clashOf([one, other], undefined, this.book, NO_DECISIONS)?.code === 'different-strong-ids') continue;
			this.join([one, other], { kind: 'decision', value: '', recordIds: [oneId, otherId] });
		}
	}

	/** What a person has too much of stops linking: of the least trusted first, then in the order of the values. */
	private demoteExcess(rank: number): void {
		for (const cluster of new Set(this.clusters.values())) {
			for (const [kind, values] of cluster.values) {
				const rule = this.book.ruleOf(kind);
				if (rule.rank !== rank || mostWithin(values, rule) <= rule.limit) continue;
				const trust = (value: string) => Math.max(...cluster.records.filter((record) => linkable(record).some((one) => one.kind === kind && one.value === value)).map((record) => record.trust));
				const kept = [...values.keys()].sort((one, other) => trust(other) - trust(one) || (one < other ? -1 : 1)).slice(rule.limit);
				for (const value of kept) {
					values.delete(value);
					this.demoted.set(cluster, (this.demoted.get(cluster) ?? new Set()).add(keyOf(kind, value)));
				}
			}
		}
	}

	private link({ kind, value, records }: Held): void {
		const rule = this.book.ruleOf(kind);
		if (rule.links !== 'merge') return;
		const holders = this.clustersOf(records).filter((cluster) => !this.demoted.get(cluster)?.has(keyOf(kind, value)));
		if (holders.length < 2) return;
		const { groups, clash } = joinable(holders, rule, this.book, this.decisions);
		for (const group of groups) this.join(group, { kind, value, recordIds: idsIn(group, records) }, rule);
		if (clash) this.refused.push({ kind, value, recordIds: holders.map((cluster) => idsIn([cluster], records)[0]), clash });
	}

	/** Records of little trust follow their best identifier; what else they say would join people is for a person to decide. */
	private attachWeak(): void {
		const { best, others } = bestLinks(this.weak, this.book, (record, kind, value) => this.mayLink(record, kind, value));
		for (const { record, kind, value } of others) {
			const holders = this.byRank.get(this.book.ruleOf(kind).rank)?.get(keyOf(kind, value))?.records ?? [];
			for (const cluster of this.clustersOf(holders)) this.suggested.push({ kind, value, recordIds: [record.id, cluster.records[0].id] });
		}
		for (const held of inOrder(best)) this.attach(held);
	}

	/** Attaches records of little trust to the one person who holds their identifier; where several do, to none of them. */
	private attach({ kind, value, records }: Held): void {
		const rule = this.book.ruleOf(kind);
		const trusted = this.clustersOf(this.byRank.get(rule.rank)?.get(keyOf(kind, value))?.records ?? []);
		const open = this.clustersOf(records).filter((cluster) => !trusted.includes(cluster));
		const holders = trusted.length === 1 ? [...trusted, ...open] : open;
		if (holders.length < 2) return;
		const { groups, clash } = joinable(holders, rule, this.book, this.decisions);
		const all = [...this.byRank.get(rule.rank)?.get(keyOf(kind, value))?.records ?? [], ...records];
		for (const group of groups) this.join(group, { kind, value, recordIds: idsIn(group, all) }, rule);
		if (clash) this.refused.push({ kind, value, recordIds: holders.map((cluster) => cluster.records[0].id), clash });
	}

	/** Kinds that only suggest. */
	private suggest(): void {
		for (const ranked of this.byRank.values()) {
			for (const { kind, value, records } of ranked.values()) {
				if (this.book.ruleOf(kind).links !== 'suggest') continue;
				const [first, ...others] = this.clustersOf(records);
				for (const other of others) this.suggested.push({ kind, value, recordIds: [first.records[0].id, other.records[0].id] });
			}
		}
	}

	private join(group: Cluster[], link: Link, rule?: RankedRule): void {
		if (group.length < 2) return;
		const whole = joined(group, rule, this.book);
		const demoted = group.flatMap((cluster) => [...(this.demoted.get(cluster) ?? [])]);
		if (demoted.length > 0) this.demoted.set(whole, new Set(demoted));
		for (const { id } of whole.records) this.clusters.set(id, whole);
		this.links.push(link);
	}

	private clustersOf(records: readonly SourceRecord[]): Cluster[] {
		return [...new Set(records.map(({ id }) => this.clusters.get(id) as Cluster))];
	}
}

const NO_DECISIONS = new Decisions();
