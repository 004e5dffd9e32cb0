import { People } from './people';
import type { Own } from '../facts';
import { viewOf, type View } from '../view';
import { linkable } from './cluster';
import type { Decisions } from './decisions';
import { partition, type Link, type Partition } from './partition';
import { plainly } from './plainly';
import { older, type SourceRecord } from './record';
import type { RuleBook } from './rules';

/** A record at hand: one that the store knows, or a new one. */
export interface AtHand {
	record: SourceRecord;
	own: () => Own;
	/** The profile of today it belongs to; undefined for a new record. */
	head?: string;
}

/** One person as they come out. */
export interface Person {
	/** The oldest record: its id is the person's. */
	head: SourceRecord;
	records: SourceRecord[];
	view: () => View;
	/** Profiles that were people of their own until now. */
	merged: string[];
	/** Profiles of which this person was a part until now. */
	splitFrom: string[];
}

/** Who is who among the records at hand, and what that changes. */
export interface Settlement extends Omit<Partition, 'people'> {
	people: Person[];
}

/** Divides the records at hand into people. Records that hang together in no way are looked at apart. */
export function settlementOf(atHand: ReadonlyMap<string, AtHand>, book: RuleBook, decisions: Decisions): Settlement {
	const settlement: Settlement = { people: [], links: [], refused: [], suggested: [], shared: [] };
	for (const component of componentsOf(atHand, book, decisions)) {
		if (component.length === 1) {
			settlement.people.push(personOf(component, atHand, book));
			continue;
		}
		const plain = decisions.none ? plainly(component, book) : undefined;
		if (plain) {
			for (const records of plain.people) settlement.people.push(personOf(records, atHand, book));
			settlement.links.push(...plain.links);
			continue;
		}
		const { people, links, refused, suggested, shared } = partition(component, book, decisions);
		for (const records of people) settlement.people.push(personOf(records, atHand, book));
		settlement.links.push(...links);
		settlement.refused.push(...refused);
		settlement.suggested.push(...suggested);
		settlement.shared.push(...shared);
	}
	return settlement;
}

function personOf(records: SourceRecord[], atHand: ReadonlyMap<string, AtHand>, book: RuleBook): Person {
	const [head] = records.length === 1 ? records : [...records].sort(older);
	const heads = new Set(records.flatMap(({ id }) => atHand.get(id)?.head ?? []));
	const ids = new Set(records.map(({ id }) => id));
	return {
		head,
		records,
		view: () => viewOf(records.map(({ id, source, trust }) => ({ own: (atHand.get(id) as AtHand).own(), source, trust })), book),
		merged: [...heads].filter((id) => id !== head.id && ids.has(id)),
		splitFrom: [...heads].filter((id) => !ids.has(id)),
	};
}

/** The records that may have to do with each other: by a shared identifier, by the person they are so far, by a decision. */
function componentsOf(atHand: ReadonlyMap<string, AtHand>, book: RuleBook, decisions: Decisions): SourceRecord[][] {
	const people = new People();
	const numbers = new Map<string, number>();
	const number = (key: string) => {
		let own = numbers.get(key);
		if (own === undefined) numbers.set(key, (own = numbers.size));
		return own;
	};
	const records = [...atHand.values()];
	const own = records.map(({ record, head }) => {
		const mine = number(head ?? record.id);
		for (const { kind, value } of linkable(record)) if (!book.blocks(kind, value)) people.join(mine, number(`${kind}\n${value}`));
		return mine;
	});
	for (const { oneId, otherId = '' } of decisions.same) {
		const [one, other] = [atHand.get(oneId), atHand.get(otherId)];
		if (one && other) people.join(number(one.head ?? oneId), number(other.head ?? otherId));
	}
	const components = Map.groupBy(records.keys(), (place) => people.groupOf(own[place]));
	return [...components.values()].map((places) => places.map((place) => records[place].record));
}

/** The link by which each record came to its person, for the alias that is written. */
export function linkOfEach(links: readonly Link[]): Map<string, Link> {
	const through = new Map<string, Link>();
	for (const link of links) for (const id of link.recordIds) if (!through.has(id)) through.set(id, link);
	return through;
}
