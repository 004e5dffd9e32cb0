import { twoPeople } from './clash';
import { linkable } from './cluster';
import { keyOf } from './held';
import type { Link, Partition } from './partition';
import { People } from './people';
import { levelOf } from './trust';
import type { SourceRecord } from './record';
import type { RuleBook } from './rules';

/**
 * Who is who where no rule can be broken, which is nearly always: everybody is trusted, nothing is too much even taken
 * all together, and nobody contradicts anybody. Then whoever shares an identifier is one person, and that takes no
 * further thought. Undefined where it does.
 */
export function plainly(records: readonly SourceRecord[], book: RuleBook): Pick<Partition, 'people' | 'links'> | undefined {
	const { rules } = book;
	const least = levelOf(rules.mergesFrom);
	if (records.length > rules.mostMerges) return undefined;
	const people = new People();
	const firsts = new Map<string, number>();
	const values = new Map<string, number>();
	const links: Link[] = [];
	for (const [place, record] of records.entries()) {
		if (record.trust < least) return undefined;
		for (const { kind, value } of linkable(record)) {
			const rule = book.ruleOf(kind);
			if (rule.links !== 'merge' || records.length > rule.people || book.blocks(kind, value)) return undefined;
			const key = keyOf(kind, value);
			const first = firsts.get(key);
			if (first === undefined) {
				firsts.set(key, place);
				const count = (values.get(kind) ?? 0) + 1;
				if (count > rule.limit) return undefined;
				values.set(kind, count);
			} else if (people.groupOf(first) !== people.groupOf(place)) {
				people.join(place, first);
				links.push({ kind, value, recordIds: [records[first].id, record.id] });
			}
		}
	}
	if (firsts.size > rules.mostIdentifiers) return undefined;
	for (let one = 0; one < records.length; one++) {
		for (let other = one + 1; other < records.length; other++) if (twoPeople(records[one], records[other])) return undefined;
	}
	const groups = Map.groupBy(records.keys(), (place) => people.groupOf(place));
	return { people: [...groups.values()].map((places) => places.map((place) => records[place])), links };
}
