// resolve-people.cjs <SQLite file or PostgreSQL schema> <identify|merge> <JSON file> <stop>: opens the store, says
// "ready", waits for a line, then identifies the rows or merges the pairs of the file and prints how each ended. At the
// <stop>th new id (0: never) it says "inside" in the middle of its transaction and waits for the end.
const { once } = require('node:events');
const { readFileSync, writeSync } = require('node:fs');
const { v7: newId } = require('uuid');
const { identify, mergePeople } = require('../../../marketing/profiles');
const { openPostgres } = require('../../../marketing/store/postgres');
const { openSqlite } = require('../../../marketing/store/sqlite');

const [place, task, file, stop] = process.argv.slice(2);
const open = async () => (place.endsWith('.sqlite') ? openSqlite(place) : await openPostgres({ ...JSON.parse(process.env.OMNICHANNEL_TEST_POSTGRES), schema: place }));

let ids = 0;
function nextId() {
	if (++ids === Number(stop)) {
		writeSync(1, 'inside\n');
		// Nothing goes on in this process from here.
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	}
	return newId();
}

async function main() {
	const database = await open();
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	const work = { database, now: Date.now, newId: nextId, actor: 'child', pause: async () => undefined };
	const inputs = JSON.parse(readFileSync(file, 'utf8'));
	const outcomes = [];
	// One transaction after the other, so that two processes take turns.
	for (let start = 0; start < inputs.length; start += 100) {
		const slice = inputs.slice(start, start + 100);
		outcomes.push(...(task === 'identify' ? await identify(work, slice) : await mergePeople(work, slice)));
	}
	process.stdout.write(`${JSON.stringify(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason.code)))}\n`);
	await database.close();
	process.stdin.destroy();
}

void main();
