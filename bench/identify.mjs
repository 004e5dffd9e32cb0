import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 as newId } from 'uuid';
import { oneNode, runNode } from './kit/node.mjs';
import { people } from './kit/people.mjs';
import { compare } from './kit/rounds.mjs';

const STORED = 100_000;
const traits = ['firstName', 'lastName', 'city', 'round'];
const mapped = traits.map((name) => ({ name, value: `={{ $json.${name} }}` }));
export const identifyNode = oneNode('unifiedProfile', {
	resource: 'profile', operation: 'identify', source: 'bench', traitMode: 'chosen', traits: { trait: mapped },
	identifiers: { identifier: [{ kind: 'email', value: '={{ $json.email }}' }, { kind: 'phone', value: '={{ $json.phone }}' }] },
});

/** Identify against a bare loop that writes the same rows, for people new to a store of 100,000 and for known ones. */
export async function benchIdentify({ runWorkflow, folder, packageFolder, useStore }) {
	const bare = await bareStore(join(folder, 'identify-floor.sqlite'), packageFolder);
	useStore(join(folder, 'identify.sqlite'));
	const ours = async (rows) => await runNode(runWorkflow, identifyNode, rows);
	for (let from = 0; from < STORED; from += 10_000) {
		bare.write(people(from, from + 10_000));
		await ours(people(from, from + 10_000));
	}
	const results = {};
	let next = STORED;
	for (const size of [10_000, 1_000]) {
		const first = next;
		const fresh = (round) => people(first + round * size, first + (round + 1) * size);
		const known = (round) => people((round * size) % STORED, ((round * size) % STORED) + size, size + round);
		const versus = async (rows) => await compare({ items: size, rounds: 7, floor: (round) => bare.write(rows(round)), ours: (round) => ours(rows(round)) });
		results[`identify: new people, ${size.toLocaleString('en')} a batch`] = await versus(fresh);
		results[`identify: known people with a changed trait, ${size.toLocaleString('en')} a batch`] = await versus(known);
		next += 8 * size;
	}
	bare.close();
	return results;
}

/** The floor: three prepared upserts a person (profile, two identifiers), one transaction per 5,000 people, nothing read. */
async function bareStore(file, packageFolder) {
	const require = createRequire(import.meta.url);
	const { openSqlite } = require(join(packageFolder, 'dist/marketing/store/sqlite.js'));
	const { migrate } = require(join(packageFolder, 'dist/marketing/store/index.js'));
	const store = openSqlite(file);
	await migrate(store, Date.now());
	await store.close();
	const database = new DatabaseSync(file);
	database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536;');
	const profile = database.prepare(`insert into profiles (id, traits, created_at, updated_at) values (?, ?, ?, ?)
		on conflict (id) do update set traits = excluded.traits, updated_at = excluded.updated_at`);
	const identifier = database.prepare(`insert into identifiers (kind, value, profile_id, original, source, first_seen_at)
		values (?, ?, ?, ?, ?, ?) on conflict (value, kind, profile_id) do update set original = excluded.original`);
	const ids = new Map();
	const write = (rows) => {
		for (let start = 0; start < rows.length; start += 5_000) {
			database.exec('begin immediate');
			for (const { json } of rows.slice(start, start + 5_000)) {
				const now = Date.now();
				let id = ids.get(json.email);
				if (!id) ids.set(json.email, (id = newId()));
				const kept = JSON.stringify({ firstName: json.firstName, lastName: json.lastName, city: json.city, round: json.round });
				profile.run(id, kept, now, now);
				identifier.run('email', json.email, id, json.email, 'bench', now);
				identifier.run('phone', json.phone, id, json.phone, 'bench', now);
			}
			database.exec('commit');
		}
	};
	return { write, close: () => database.close() };
}
