import { nameKey } from '../../likeness';
import type { Held } from './held';
import type { RuleBook } from './rules';

/** An identifier that too many people use to say who somebody is: a store's tablet, a family's phone, info@. */
export interface SharedIdentifier {
	kind: string;
	value: string;
	people: number;
}

/**
 * Whether an identifier was seen with more people than its rule allows. People are told apart by what they hold
 * beside it: customer numbers of one system, e-mail addresses, first names; whichever tells of the most.
 */
export function sharedBy({ kind, value, records }: Held, book: RuleBook): SharedIdentifier | undefined {
	const { people: most, strong } = book.ruleOf(kind);
	if (records.length <= most) return undefined;
	const seen = new Map<string, Set<string>>();
	const see = (what: string, who: string) => seen.set(what, (seen.get(what) ?? new Set()).add(who));
	for (const record of records) {
		for (const mention of record.mentions) {
			// One customer may well have many addresses; many names under one number are many customers.
			if (mention.kind === kind || strong) continue;
			if (mention.kind === 'email' || book.ruleOf(mention.kind).strong) see(mention.kind, mention.value);
		}
		const name = nameKey(record.likeable);
		if (name !== '') see('', name);
	}
	const people = Math.max(0, ...[...seen.values()].map((who) => who.size));
	return people > most ? { kind, value, people } : undefined;
}
