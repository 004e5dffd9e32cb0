import { audit, type Work } from '../store';
import { lockPeople } from './profiles.table';
import { currentRules } from './resolution/current-rules';
import { Neighbourhood } from './resolution/neighbourhood';
import { nextHeads } from './resolution/resolution.table';
import { forgetShared, listShared, newestRules, rulesHistory, saveRules } from './resolution/rules.table';
import { RuleBook, type IdentityRules } from './resolution/rules';
import { recordsAtHand, settle } from './resolution/settle';
import { settlementOf, type Settlement } from './resolution/settlement';

/** The rules that hold, their versions, and the identifiers that belong to too many people. */
export interface RulesToday {
	version: number;
	rules: IdentityRules;
	versions: { version: number; note: string; madeBy: string; madeAt: number }[];
	shared: { kind: string; value: string; people: number; since: number }[];
}

/** What a change of the rules does to the people of the store. */
export interface RuleEffect {
	people: number;
	joins: number;
	splits: number;
	/** Some of the people concerned: `into` takes in `from`, or gives them back. */
	samples: { change: 'join' | 'split'; into: string; from: string[] }[];
}

const MOST_SAMPLES = 100;
const PAGE = 1_000;

/** The rules that hold now. */
export async function getRules(work: Work): Promise<RulesToday> {
	const { rules, version } = await currentRules(work.database);
	const versions = (await rulesHistory(work.database, 20)).map(({ version: number, note, made_by, made_at }) => ({ version: number, note, madeBy: made_by, madeAt: made_at }));
	return { version, rules, versions, shared: await listShared(work.database, 100) };
}

/** Which people the rules would join or split. Nothing is written. */
export async function previewRules(work: Work, rules: IdentityRules): Promise<RuleEffect> {
	const book = new RuleBook(rules);
	return await throughEverybody(work, async (heads, seen) => {
		const around = new Neighbourhood(work.database, book, true);
		await around.reach(heads.filter((head) => !seen.has(head)));
		return { around, settlement: settlementOf(recordsAtHand(around), book, await around.decisions()) };
	});
}

/** Makes the rules hold, and joins and splits people accordingly. */
export async function updateRules(work: Work, rules: IdentityRules, note: string): Promise<RuleEffect & { version: number }> {
	const version = await work.database.transaction(async (inside) => {
		await lockPeople(inside);
		const [newest] = await newestRules(inside);
		const next = (newest?.version ?? 0) + 1;
		await saveRules(inside, next, rules, { note, by: work.actor, at: work.now() });
		await forgetShared(inside);
		await audit({ ...work, database: inside }, [{ action: 'rules', profileId: '', details: { version: next, note } }]);
		return next;
	});
	const book = new RuleBook(rules, version);
	const effect = await throughEverybody(work, async (heads, seen) => await work.database.transaction(async (inside) => {
		await lockPeople(inside);
		const around = new Neighbourhood(inside, book, true);
		await around.reach(heads.filter((head) => !seen.has(head)));
		return { around, settlement: await settle({ ...work, database: inside }, book, around) };
	}));
	return { ...effect, version };
}

type Page = (heads: string[], seen: ReadonlySet<string>) => Promise<{ around: Neighbourhood; settlement: Settlement }>;

/** Goes through all people of the store, page by page; people who hang together with earlier ones are not looked at twice. */
async function throughEverybody(work: Work, page: Page): Promise<RuleEffect> {
	const effect: RuleEffect = { people: 0, joins: 0, splits: 0, samples: [] };
	const seen = new Set<string>();
	for (let after = ''; ; ) {
		const heads = (await nextHeads(work.database, after, PAGE)).map(({ id }) => id);
		if (heads.length === 0) return effect;
		after = heads[heads.length - 1];
		const { around, settlement } = await page(heads, seen);
		count(effect, settlement);
		// Only those further on can be met again.
		for (const { row } of around.known.values()) if (row.head > after) seen.add(row.head);
		for (const { head } of settlement.people) if (head.id > after) seen.add(head.id);
	}
}

function count(effect: RuleEffect, { people }: Settlement): void {
	const splits = Map.groupBy(people.flatMap(({ head, splitFrom }) => splitFrom.map((from) => ({ from, part: head.id }))), ({ from }) => from);
	effect.people += people.length;
	for (const { head, merged } of people) {
		effect.joins += merged.length;
		if (merged.length > 0 && effect.samples.length < MOST_SAMPLES) effect.samples.push({ change: 'join', into: head.id, from: merged });
	}
	for (const [from, parts] of splits) {
		effect.splits += parts.length;
		if (effect.samples.length < MOST_SAMPLES) effect.samples.push({ change: 'split', into: from, from: parts.map(({ part }) => part) });
	}
}
