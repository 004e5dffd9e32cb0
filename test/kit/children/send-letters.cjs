// send-letters.cjs <store file> <outbox file> <people>: says "ready", waits for a line, then sends everybody the letter
// of the campaign "spring"; each letter that leaves is a line in the outbox. Prints how many were sent.
const { once } = require('node:events');
const { appendFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const { v7: newId } = require('uuid');
const { send } = require('../../../marketing/outreach');
const { readPerson } = require('../../../marketing/profiles');
const { openSqlite } = require('../../../marketing/store/sqlite');

const [store, outbox, count] = process.argv.slice(2);
const terms = { channel: 'email', purpose: 'marketing', campaign: 'spring', step: 'hello', occurrence: '' };

const carrier = {
	provider: 'fake',
	batch: 1,
	parallel: 5,
	async deliver([{ deliveryId, address }], handOver) {
		await pause(1);
		const ours = await handOver();
		if (!ours.has(deliveryId)) return [{ kind: 'withheld', message: 'not ours' }];
		appendFileSync(outbox, `${address}\n`);
		return [{ kind: 'sent' }];
	},
};

async function main() {
	const database = openSqlite(store);
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	const asks = Array.from({ length: Number(count) }, (_, place) => {
		const value = `p${String(place).padStart(5, '0')}@shop.test`;
		return { person: readPerson({ kind: 'email', value }).value, terms, compose: () => ({ text: value }) };
	});
	const outcomes = await send({ database, now: Date.now, newId, pause }, asks, carrier, { aborted: false });
	const reasons = outcomes.map(({ value }) => (value.verdict === 'sent' ? 'sent' : value.reasons[0].code));
	process.stdout.write(`${JSON.stringify(reasons)}\n`);
	await database.close();
	process.stdin.destroy();
}

void main();
