import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { identifyNode } from './identify.mjs';
import { oneNode, runNode } from './kit/node.mjs';
import { people } from './kit/people.mjs';
import { compare, median, timed } from './kit/rounds.mjs';

const PROFILES = 100_000;
const SUPPRESSED = 1_000_000;
export const checkNode = (by) => oneNode('suppression', { operation: 'check', personBy: by, purpose: 'transactional' });
const marketingNode = oneNode('suppression', { operation: 'check', personBy: 'email', purpose: 'marketing', excludeProducts: 'TRAIL-200' });

/** Check of 10,000 recipients against one batched look-up in the same table of 1,000,000 suppressed addresses. */
export async function benchSuppression({ runWorkflow, folder, packageFolder, useStore, size = 10_000 }) {
	const file = join(folder, 'suppression.sqlite');
	useStore(file);
	for (let from = 0; from < PROFILES; from += 10_000) await runNode(runWorkflow, identifyNode, people(from, from + 10_000));
	await fill(file, packageFolder);
	const database = new DatabaseSync(file, { readOnly: true });
	database.exec('pragma cache_size = -65536; pragma mmap_size = 0;');
	const lookUp = database.prepare(`select s.value, s.reason from json_each(?) as each cross join suppressions s
		where s.value = each.value and s.kind = 'email' and s.channel in ('email', 'all') and s.removed_at is null
			and (s.expires_at is null or s.expires_at > ?)`);
	// Half of the recipients are known people, every tenth is suppressed; a batch takes other recipients each time.
	const batch = (round) => Array.from({ length: size }, (_, place) => recipient(round * size + place));
	const floor = (round) => lookUp.all(JSON.stringify(batch(round).map(({ json }) => json.email)), Date.now());
	const ours = (round) => runNode(runWorkflow, checkNode('email'), batch(round));
	const result = await compare({ items: size, floor, ours });
	const full = [];
	for (let round = 0; round < 5; round++) full.push(await timed(() => runNode(runWorkflow, marketingNode, batch(round))));
	database.close();
	return {
		'suppression check': result,
		'suppression check, marketing with consent and recent purchases': { items: size, oursMs: Math.round(median(full)) },
	};
}

export function recipient(n) {
	const turn = n % 10;
	if (turn === 0) return { json: { email: `gone.${(n * 7919) % SUPPRESSED}@example.org` } };
	if (turn < 6) return people((n * 31) % PROFILES, ((n * 31) % PROFILES) + 1)[0];
	return { json: { email: `stranger.${n}@example.net` } };
}

/** A million suppressed addresses, written by the package's own statement. */
export async function fill(file, packageFolder) {
	const require = createRequire(import.meta.url);
	const { openSqlite } = require(join(packageFolder, 'dist/marketing/store/sqlite.js'));
	const { suppress } = require(join(packageFolder, 'dist/marketing/consent/index.js'));
	const { v7 } = require('uuid');
	const database = openSqlite(file);
	const work = { database, now: Date.now, newId: v7, actor: 'bench' };
	for (let from = 0; from < SUPPRESSED; from += 50_000) {
		const rows = Array.from({ length: 50_000 }, (_, place) => {
			const value = `gone.${from + place}@example.org`;
			return { who: { kind: 'email', value, original: value }, channel: 'all', reason: 'hard-bounce', source: 'bench', note: '' };
		});
		await suppress(work, rows);
	}
	await database.close();
}
