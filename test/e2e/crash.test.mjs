import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliveriesIn, mailsIn, summaryOf } from './kit/runs.mjs';
import { readSample } from './kit/sample.mjs';
import { SAMPLE, stage } from './kit/stage.mjs';

const TRIGGER = "When clicking 'Execute workflow'";
/** What the mail server takes longer for each of its answers, so that there is a middle to kill n8n in. */
const SLOWER_MS = 25;

const addressesIn = (inbox) => mailsIn(inbox).map(({ address }) => address);
const inState = (deliveries, state) => deliveries.filter((one) => one.state === state).map(({ address }) => address);

describe('n8n killed (SIGKILL) in the middle of sending', { timeout: 180_000 }, () => {
	const wanted = readSample().people.filter(({ mail }) => mail).length;
	let on;
	let server;
	before(async () => {
		on = await stage();
		on.inbox.clear();
		server = await on.openServer('crash');
		on.mailLine.delayMs = SLOWER_MS;
	});

	test('then run again: nobody has two mails, and nobody is lost but those who may have theirs', async (t) => {
		await server.call('POST', `/workflows/${SAMPLE}/run`, { triggerToStartFrom: { name: TRIGGER } });
		while (on.inbox.messages().length < wanted * 0.4) await sleep(5);
		process.kill(-server.pid, 'SIGKILL');
		await server.exited;
		on.mailLine.delayMs = 0;
		await sleep(500);
		const before = addressesIn(on.inbox);
		const left = deliveriesIn(on.storeFile('crash'));
		t.diagnostic(`killed after ${before.length} of ${wanted} mails: ${inState(left, 'sent').length} sent, ${inState(left, 'unknown').length} handed over, ${inState(left, 'claimed').length} claimed`);
		assert.ok(before.length < wanted * 0.8, 'it was killed in the middle');

		const summary = summaryOf(await on.execute('crash'));
		const ended = deliveriesIn(on.storeFile('crash'));
		const received = addressesIn(on.inbox);
		const lost = ended.map(({ address }) => address).filter((address) => !received.includes(address));
		t.diagnostic(`run again: ${summary.mailsSent} sent, ${JSON.stringify(summary.notSentByReason)}; ${received.length} mails in all, ${lost.length} missing`);

		assert.equal(new Set(received).size, received.length, 'nobody has two mails');
		assert.equal(ended.length, wanted);
		assert.equal(new Set([...received, ...inState(ended, 'unknown')]).size, wanted);
		assert.deepEqual(lost.filter((address) => !inState(ended, 'unknown').includes(address)), []);
		assert.equal(summary.notSentByReason['may-have-arrived'] ?? 0, inState(ended, 'unknown').length);
		assert.ok(inState(ended, 'unknown').length <= 5, 'no more are in doubt than there were connections');
		assert.equal(summary.mailsSent + (summary.notSent ?? 0), wanted);
	});
});
