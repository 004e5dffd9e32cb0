import type { Database } from '../../store';
import { newestRules } from './rules.table';
import { DEFAULT_RULES, RuleBook, type IdentityRules } from './rules';

const DEFAULTS = new RuleBook(DEFAULT_RULES);

/** The last one read of each database: rules change rarely. */
const read = new WeakMap<object, { text: string; book: RuleBook }>();

/** The rules that hold now. */
export async function currentRules(database: Database): Promise<RuleBook> {
	const [row] = await newestRules(database);
	if (!row) return DEFAULTS;
	const known = read.get(database);
	if (known?.text === row.rules && known.book.version === row.version) return known.book;
	const book = new RuleBook({ ...DEFAULT_RULES, ...(JSON.parse(row.rules) as Partial<IdentityRules>) }, row.version);
	read.set(database, { text: row.rules, book });
	return book;
}
