import { contradiction } from '../../likeness';
import { kindName } from '../identifiers/identifier';
import { joined, type Clash, type Cluster } from './cluster';
import type { Decisions } from './decisions';
import type { SourceRecord } from './record';
import { WINDOWS, type IdentifierRule, type RankedRule, type RuleBook } from './rules';

/** What speaks against these clusters being one person, when they are to be joined by a link of this rule. */
export function clashOf(clusters: readonly Cluster[], link: RankedRule | undefined, book: RuleBook, decisions: Decisions): Clash | undefined {
	const whole = joined(clusters, link, book);
	return limitBroken(whole, link, book)
		?? tooBig(whole, book)
		?? decisions.apart(clusters.map(({ records }) => records))
		?? (link?.strong ? undefined : severalPeople(clusters));
}

function tooBig(whole: Cluster, { rules }: RuleBook): Clash | undefined {
	let count = 0;
	for (const own of whole.values.values()) count += own.size;
	if (count > rules.mostIdentifiers) return { code: 'too-big', message: `together they have more than ${rules.mostIdentifiers} identifiers` };
	if (whole.merges > rules.mostMerges) return { code: 'too-big', message: `together they are more than ${rules.mostMerges} merges` };
	return undefined;
}

/** Limits of weaker kinds don't hinder: what is too much of them is left out when their turn comes. */
function limitBroken(whole: Cluster, link: RankedRule | undefined, book: RuleBook): Clash | undefined {
	for (const [kind, values] of whole.values) {
		if (values.size < 2) continue;
		const rule = book.ruleOf(kind);
		if (link && rule.rank > link.rank && !rule.strong) continue;
		if (!link && !rule.strong) continue;
		if (mostWithin(values, rule) <= rule.limit) continue;
		const shown = [...values.keys()].sort().slice(0, 3).join(', ');
		return rule.strong
			? { code: 'different-strong-ids', message: `different ones of ${kindName(kind)}: ${shown}` }
			: { code: 'too-many', message: `more than ${rule.limit} of ${kindName(kind)} in one person: ${shown} …` };
	}
	return undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** How many of the values were first seen within one window, at the busiest time. */
export function mostWithin(values: ReadonlyMap<string, number>, { within }: IdentifierRule): number {
	if (within === 'ever') return values.size;
	const span = WINDOWS[within] * DAY;
	const times = [...values.values()].sort((one, other) => one - other);
	let most = 0;
	for (let first = 0, last = 0; last < times.length; last++) {
		while (times[last] - times[first] > span) first++;
		most = Math.max(most, last - first + 1);
	}
	return most;
}

/** So many records of a cluster are compared: those of one person say much the same. */
const MOST_COMPARED = 30;

/** Names, birth dates or suffixes that contradict each other: a family, namesakes, a number that went to somebody else. */
function severalPeople(clusters: readonly Cluster[]): Clash | undefined {
	for (let one = 0; one < clusters.length; one++) {
		for (let other = one + 1; other < clusters.length; other++) {
			for (const mine of comparedOf(clusters[one].records)) {
				for (const theirs of comparedOf(clusters[other].records)) {
					const found = twoPeople(mine, theirs);
					if (found) return found;
				}
			}
		}
	}
	return undefined;
}

/** Of many records those that say something different of the person, whatever the order of the records. */
function comparedOf(records: readonly SourceRecord[]): readonly SourceRecord[] {
	if (records.length <= MOST_COMPARED) return records;
	const different = new Map<string, SourceRecord>();
	for (const record of records) {
		const { names, generation, births, organisations, ids } = record.likeable;
		if (names.length + births.length + organisations.length + ids.length > 0) different.set(JSON.stringify([names, generation, births, organisations, ids]), record);
	}
	return [...different].sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, MOST_COMPARED).map(([, record]) => record);
}

/** Whether two records speak of two people. Most say the same of a person, word for word: then nothing has to be read. */
export function twoPeople(one: SourceRecord, other: SourceRecord): Clash | undefined {
	if (one.saysTheSame(other)) return undefined;
	const found = contradiction(one.likeable, other.likeable);
	return found && { code: 'two-people', message: found.message };
}
