import type { Clash } from './cluster';
import type { SourceRecord } from './record';

/** What a person decided about records. The latest word about the same records counts. */
export interface Decision {
	id: string;
	verdict: 'same' | 'different' | 'detached';
	oneId: string;
	/** The other record; for `detached` the identifier that is no link for the record. */
	otherId?: string;
	kind?: string;
	value?: string;
	reason: string;
	decidedBy: string;
	decidedAt: number;
}

/** Decisions in the form in which they are asked. */
export class Decisions {
	private readonly pairs = new Map<string, Decision>();
	private readonly others = new Map<string, Set<string>>();
	private readonly links = new Map<string, Decision>();

	constructor(decisions: readonly Decision[] = []) {
		const inOrder = [...decisions].sort((one, other) => one.decidedAt - other.decidedAt || (one.id < other.id ? -1 : 1));
		for (const decision of inOrder) {
			const { verdict, oneId, otherId = '', kind = '', value = '' } = decision;
			if (verdict === 'detached') this.links.set(linkKey(oneId, kind, value), decision);
			else this.pairs.set(pairKey(oneId, otherId), decision);
		}
		for (const { verdict, oneId, otherId = '' } of this.pairs.values()) {
			if (verdict !== 'different') continue;
			this.others.set(oneId, (this.others.get(oneId) ?? new Set()).add(otherId));
			this.others.set(otherId, (this.others.get(otherId) ?? new Set()).add(oneId));
		}
	}

	/** Whether nobody decided anything. */
	get none(): boolean {
		return this.pairs.size === 0 && this.links.size === 0;
	}

	/** Whether an identifier is no link for a record. */
	detached(recordId: string, kind: string, value: string): boolean {
		return this.links.size > 0 && this.links.has(linkKey(recordId, kind, value));
	}

	/** The pairs of records that were said to be one person, the earliest decision first. */
	get same(): Decision[] {
		return [...this.pairs.values()].filter(({ verdict }) => verdict === 'same');
	}

	/** Whether somebody said that records of two of these groups are different people. */
	apart(groups: readonly (readonly SourceRecord[])[]): Clash | undefined {
		if (this.others.size === 0) return undefined;
		const groupOf = new Map(groups.flatMap((records, group) => records.map(({ id }) => [id, group] as const)));
		for (const [id, group] of groupOf) {
			for (const other of this.others.get(id) ?? []) {
				const otherGroup = groupOf.get(other);
				if (otherGroup === undefined || otherGroup === group) continue;
				const said = this.pairs.get(pairKey(id, other));
				return { code: 'kept-apart', message: `somebody decided that they are different people${said?.reason ? ` (${said.reason})` : ''}` };
			}
		}
		return undefined;
	}
}

function pairKey(one: string, other: string): string {
	return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function linkKey(id: string, kind: string, value: string): string {
	return `${id}\n${kind}\n${value}`;
}
