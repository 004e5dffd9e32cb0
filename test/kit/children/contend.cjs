// contend.cjs <store: a file, or the address of PostgreSQL as JSON> <outbox file> <people> <campaign> <way>: says "ready",
// then at each line asks for the next few: "reserve" holds slots and sends to whoever got one, "send" sends at once.
// Each letter that leaves is a line in the outbox. Prints after each line how it ended for each of them.
const { appendFileSync } = require('node:fs');
const { createInterface } = require('node:readline');
const { setTimeout: pause } = require('node:timers/promises');
const { v7: newId } = require('uuid');
const { reserve, send } = require('../../../marketing/outreach');
const { readPerson } = require('../../../marketing/profiles');
const { openPostgres } = require('../../../marketing/store/postgres');
const { openSqlite } = require('../../../marketing/store/sqlite');

const [store, outbox, count, campaign, way] = process.argv.slice(2);
const terms = { channel: 'email', purpose: 'marketing', campaign };

const carrier = {
	provider: 'fake',
	batch: 7,
	parallel: 3,
	async deliver(messages, handOver) {
		await pause(1);
		const ours = await handOver();
		const leaving = messages.filter(({ deliveryId }) => ours.has(deliveryId));
		for (const { address } of leaving) appendFileSync(outbox, `${address}\n`);
		return messages.map(({ deliveryId }) => (ours.has(deliveryId) ? { kind: 'sent' } : { kind: 'withheld', message: 'not ours' }));
	},
};

const codeOf = ({ value: { verdict, reasons } }) => reasons[0]?.code ?? verdict;

/** So many at a line: the contenders meet at each of them. */
const AT_A_TIME = 20;

async function contend(work, batch) {
	const held = way === 'reserve' ? await reserve(work, batch.map((person) => ({ person, terms, holdFor: 60_000 }))) : undefined;
	const going = batch.filter((_, place) => !held || held[place].value.verdict === 'allow');
	const asks = going.map((person) => ({ person, terms: { ...terms, step: 'hello', occurrence: '' }, compose: () => ({ text: 'hello' }) }));
	const sent = await send(work, asks, carrier, { aborted: false });
	let next = 0;
	return batch.map((_, place) => codeOf(held && held[place].value.verdict !== 'allow' ? held[place] : sent[next++]));
}

async function main() {
	const database = store.startsWith('{') ? await openPostgres(JSON.parse(store)) : openSqlite(store);
	const people = Array.from({ length: Number(count) }, (_, place) => readPerson({ kind: 'email', value: `p${String(place).padStart(5, '0')}@shop.test` }).value);
	const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
	process.stdout.write('ready\n');
	for (let start = 0; start < people.length; start += AT_A_TIME) {
		await lines.next();
		const told = await contend({ database, now: Date.now, newId, pause, actor: 'child' }, people.slice(start, start + AT_A_TIME));
		process.stdout.write(`${JSON.stringify(told)}\n`);
	}
	await database.close();
	process.stdin.destroy();
}

void main();
