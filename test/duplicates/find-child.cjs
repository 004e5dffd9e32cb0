// find-child.cjs <store file> <merge from>: says "ready", waits for a line, looks for duplicates, prints what it did.
const { once } = require('node:events');
const { v7: newId } = require('uuid');
const { findDuplicates } = require('../../marketing/duplicates');
const { openSqlite } = require('../../marketing/store/sqlite');

const [file, mergeFrom] = process.argv.slice(2);

async function main() {
	const database = openSqlite(file);
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	const pause = async () => await new Promise((resolve) => setImmediate(resolve));
	const work = { database, now: Date.now, newId, actor: 'child', pause };
	const { pairs, ...counts } = await findDuplicates(work, { reviewFrom: 0.6, limit: 100_000, mergeFrom: mergeFrom === '' ? null : Number(mergeFrom) }, { page: 20 });
	process.stdout.write(`${JSON.stringify({ ...counts, pairIds: pairs.map(({ pairId }) => pairId) })}\n`);
	await database.close();
	process.stdin.destroy();
}

void main();
