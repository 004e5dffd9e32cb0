// send-notes.cjs <store file> <vendor's address> <people>: says "ready", waits for a line, then sends everybody the note
// of the campaign "spring" over HTTP, four a request. Prints how each ended.
const { once } = require('node:events');
const { setTimeout: pause } = require('node:timers/promises');
const { v7: newId } = require('uuid');
const { httpCarrier, sharedPace, Tokens } = require('../../../marketing/channels');
const { send } = require('../../../marketing/outreach');
const { readPerson } = require('../../../marketing/profiles');
const { openSqlite } = require('../../../marketing/store/sqlite');
const { post } = require('../../channels/deliver/post');

const [store, url, count] = process.argv.slice(2);
const terms = { channel: 'email', purpose: 'marketing', campaign: 'spring', step: 'hello', occurrence: '' };

async function transport({ method, url: address, headers, body }) {
	const answer = await fetch(address, { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body.json) });
	return { status: answer.status, headers: {}, body: await answer.json() };
}

async function main() {
	const database = openSqlite(store);
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	const asks = Array.from({ length: Number(count) }, (_, place) => {
		const value = `p${String(place).padStart(5, '0')}@shop.test`;
		return { person: readPerson({ kind: 'email', value }).value, terms, compose: () => ({ text: value }) };
	});
	const carrier = httpCarrier({
		provider: { ...post, batch: 4, parallel: 3 }, account: { url }, transport, pace: sharedPace({ database, now: Date.now }, 'account', 1_000),
		now: Date.now, pause, random: Math.random, tokens: new Tokens(), accountKey: 'account',
	});
	const outcomes = await send({ database, now: Date.now, newId, pause, actor: 'child' }, asks, carrier, { aborted: false });
	const reasons = outcomes.map(({ value }) => (value.verdict === 'sent' ? 'sent' : value.reasons[0].code));
	process.stdout.write(`${JSON.stringify(reasons)}\n`);
	await database.close();
	process.stdin.destroy();
}

void main();
