import { comparable, eventNames, namedEvents, productsBought, type BoughtRow } from '../../events';
import type { Database } from '../../store';
import { casesOf, timesOf, type Deed } from './deeds';
import type { DynamicList } from './dynamic-list';
import { dynamicListRows } from './dynamic-lists.table';
import type { Listed } from './on-list';
import { listOf } from './save';

const DAY = 24 * 60 * 60 * 1000;

/** The lists that hold now, and how the events they name are written in the store. */
export interface ActiveLists {
	lists: DynamicList[];
	/** By the form in which names are compared. */
	spellings: ReadonlyMap<string, string[]>;
}

/** The lists that hold now, for a whole run. One statement, and one more when a list names events. */
export async function activeLists(database: Database): Promise<ActiveLists> {
	const lists = (await dynamicListRows(database, true)).map(listOf);
	const names = lists.some(({ rule }) => rule.kind !== 'bought') ? await eventNames(database) : [];
	return { lists, spellings: new Map(Map.groupBy(names.map(({ name }) => name), comparable)) };
}

/** From when on purchases matter to these lists; undefined where none asks about them. */
export function purchasesMatterSince(lists: readonly DynamicList[], now: number): number | undefined {
	const days = lists.flatMap(({ rule }) => (rule.kind === 'bought' ? rule.days : []));
	return days.length === 0 ? undefined : now - Math.max(...days) * DAY;
}

/**
 * On which of these lists each of these people is now, in the order of the lists. At most two statements, none without
 * lists. Whoever knows what these people bought since it matters, or since longer, hands it in.
 */
export async function loadListed(
	database: Database, profileIds: readonly string[], { lists, spellings }: ActiveLists, now: number, known?: readonly BoughtRow[],
): Promise<(profileId: string) => Listed[]> {
	const since = purchasesMatterSince(lists, now);
	const purchases = since === undefined || profileIds.length === 0 ? [] : known ?? await productsBought(database, profileIds, since);
	const bought = boughtBy(purchases, lists, now);
	const deeds = await deedsOf(database, profileIds, lists, spellings, now);
	return (profileId) => {
		const own = deeds.get(profileId) ?? [];
		const latest = bought.get(profileId);
		if (own.length === 0 && !latest) return [];
		return lists.flatMap((list): Listed[] => {
			if (list.rule.kind === 'bought') return [latest?.get(list.name) ?? []].flat();
			const found = list.rule.kind === 'did' ? timesOf(own, list.rule, now) : casesOf(own, list.rule, now);
			return found ? [{ list, kind: list.rule.kind, ...found }] : [];
		});
	};
}

/** The latest purchase that puts each person on each list. */
function boughtBy(purchases: readonly BoughtRow[], lists: readonly DynamicList[], now: number): Map<string, Map<string, Listed>> {
	const rules = lists.flatMap((list) => (list.rule.kind === 'bought' ? [{ list, lasts: list.rule.days * DAY, wanted: new Set(list.rule.products.map(comparable)) }] : []));
	const found = new Map<string, Map<string, Listed>>();
	if (rules.length === 0) return found;
	// The later purchase comes later and takes the place of the earlier one.
	for (const row of purchases) {
		const names = [row.sku, row.name, row.category].flatMap((name) => (name === null ? [] : [{ name, key: comparable(name) }]));
		for (const { list, lasts, wanted } of rules) {
			const until = row.occurred_at + lasts;
			const product = until > now ? names.find(({ key }) => wanted.has(key))?.name : undefined;
			if (product === undefined) continue;
			const own = found.get(row.profile_id) ?? new Map<string, Listed>();
			found.set(row.profile_id, own);
			own.set(list.name, { list, kind: 'bought', eventId: row.event_id, at: row.occurred_at, channel: row.channel, product: row.name ?? product, until });
		}
	}
	return found;
}

/** What each person did of what the lists name, the oldest first. */
async function deedsOf(database: Database, ids: readonly string[], lists: readonly DynamicList[], spellings: ActiveLists['spellings'], now: number): Promise<Map<string, Deed[]>> {
	const asked = new Map<string, { n: string; since: number; d: 0 | 1 }>();
	for (const { rule } of lists) {
		if (rule.kind === 'bought') continue;
		const names = rule.kind === 'did' ? [rule.event] : [...rule.opened, ...rule.closed];
		for (const n of names.flatMap((name) => spellings.get(comparable(name)) ?? [])) {
			const before = asked.get(n);
			const since = Math.min(before?.since ?? now, now - rule.days * DAY);
			asked.set(n, { n, since, d: rule.kind === 'open-case' ? 1 : before?.d ?? 0 });
		}
	}
	if (asked.size === 0 || ids.length === 0) return new Map();
	const rows = (await namedEvents(database, ids, [...asked.values()])).map((row) => ({
		profileId: row.profile_id, eventId: row.id, name: comparable(row.name), channel: row.channel, at: row.occurred_at,
		properties: row.properties === null ? {} : JSON.parse(row.properties) as Record<string, unknown>,
	}));
	return Map.groupBy(rows, ({ profileId }) => profileId);
}
