import { accepted, refused, type Outcome, type Reason } from '../../outcome';
import type { Database, Work } from '../../store';
import { NEW_LIST, type DynamicList, type ListChange } from './dynamic-list';
import { dropListRows, dynamicListRows, lockDynamicLists, saveListRows, type DynamicListRow } from './dynamic-lists.table';

/** A list with when it was changed, by whom. */
export type ListedList = DynamicList & { updatedAt: number; updatedBy: string };

/** Makes dynamic lists, or changes what is said of those that are there. */
export async function saveDynamicLists(work: Work, changes: ListChange[]): Promise<Outcome<DynamicList>[]> {
	return await work.database.transaction(async (database) => await saveInside({ ...work, database }, changes));
}

async function saveInside(work: Work, changes: ListChange[]): Promise<Outcome<DynamicList>[]> {
	await lockDynamicLists(work.database);
	const known = new Map<string, DynamicList>((await listDynamicLists(work.database)).map((list) => [list.name, list]));
	const written = new Map<string, DynamicList>();
	const outcomes = changes.map(({ mode, ...change }): Outcome<DynamicList> => {
		const before = known.get(change.name);
		if (mode === 'create' && before) return refused(taken(change.name));
		const rule = change.rule ?? before?.rule;
		if (!rule || (mode === 'update' && !before)) return refused(unknownList(change.name));
		const start = before ?? NEW_LIST;
		const list: DynamicList = {
			name: change.name,
			active: change.active ?? start.active,
			rule,
			channels: change.channels ?? start.channels,
			exempt: { ...start.exempt, ...change.exempt },
		};
		known.set(list.name, list);
		written.set(list.name, list);
		return accepted(list);
	});
	const rows = [...written.values()].map(({ name: n, active, ...r }) => ({ n, a: active ? 1 as const : 0 as const, r }));
	if (rows.length > 0) await saveListRows(work.database, rows, work.now(), work.actor);
	return outcomes;
}

/** Removes dynamic lists: their people may be contacted again from now on. */
export async function removeDynamicLists(work: Work, names: string[]): Promise<Outcome<{ name: string }>[]> {
	const gone = new Set((names.length > 0 ? await dropListRows(work.database, [...new Set(names)]) : []).map(({ name }) => name));
	// A list that stands twice in the batch is removed once.
	return names.map((name) => (gone.delete(name) ? accepted({ name }) : refused(unknownList(name))));
}

/** All dynamic lists by name. */
export async function listDynamicLists(database: Database): Promise<ListedList[]> {
	return (await dynamicListRows(database, false)).map((row) => ({ ...listOf(row), updatedAt: row.updated_at, updatedBy: row.updated_by }));
}

/** A list as its row says. */
export function listOf({ name, active, rule }: DynamicListRow): DynamicList {
	return { name, active: active === 1, ...JSON.parse(rule) as Omit<DynamicList, 'name' | 'active'> };
}

function taken(name: string): Reason {
	return { code: 'list-exists', field: 'List', message: `There is a list "${name}" already`, advice: 'Change it with Dynamic List > Update, or give the new one another name.' };
}

function unknownList(name: string): Reason {
	return { code: 'unknown-list', field: 'List', message: `There is no list "${name}"`, advice: 'Dynamic List > Get Many shows how the lists are called.' };
}
