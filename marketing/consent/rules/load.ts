import type { Database } from '../../store';
import type { Channel } from '../purpose';
import { allOverrides, type OverrideRow } from './contact-rule-overrides.table';
import type { Override } from './override';
import { RuleBook } from './rule-book';

const MOST = 20;
const SHIPPED = new RuleBook();

/** Books by what was overridden: rules change rarely, and a book remembers what it was asked. */
const books = new Map<string, RuleBook>();

/** The rules that hold in this store. One statement; the same book as long as nothing changes. */
export async function loadRuleBook(database: Database): Promise<RuleBook> {
	const rows = await allOverrides(database);
	if (rows.length === 0) return SHIPPED;
	const key = JSON.stringify(rows);
	const known = books.get(key);
	if (known) return known;
	const book = new RuleBook(rows.map(asOverride));
	if (books.size >= MOST) books.clear();
	books.set(key, book);
	return book;
}

/** An override as it is stored, read. */
export function asOverride({ jurisdiction, channel, changes, reason, made_at, made_by }: OverrideRow): Override {
	return { jurisdiction, channel: channel as Channel, changes: JSON.parse(changes) as Override['changes'], reason, by: made_by, at: made_at };
}
