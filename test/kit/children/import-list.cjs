// import-list.cjs <SQLite file or PostgreSQL schema> <CSV file> <stop>: imports the file into the suppression list. At
// the <stop>th new id it says "inside" in the middle of a transaction and waits for the end.
const { createReadStream, writeSync } = require('node:fs');
const { v7: newId } = require('uuid');
const { importSuppressions } = require('../../../marketing/consent');
const { openPostgres } = require('../../../marketing/store/postgres');
const { openSqlite } = require('../../../marketing/store/sqlite');

const [place, file, stop] = process.argv.slice(2);
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
	const work = { database, now: Date.now, newId: nextId, actor: 'child', pause: async () => undefined };
	await importSuppressions(work, createReadStream(file), { channels: ['all'], reason: 'opt-out', source: 'list' }, { batch: 1_000 });
	process.stdout.write('done\n');
	await database.close();
}

void main();
