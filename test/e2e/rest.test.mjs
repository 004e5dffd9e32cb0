import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { untilExecuted } from './kit/executions.mjs';
import { mailsIn, summaryOf } from './kit/runs.mjs';
import { readSample } from './kit/sample.mjs';
import { SAMPLE, stage } from './kit/stage.mjs';

const TRIGGER = "When clicking 'Execute workflow'";

describe('the sample workflow, run in a running n8n as the editor does', { timeout: 180_000 }, () => {
	const wanted = readSample().people.filter(({ mail }) => mail).length;
	let on;
	let server;
	before(async () => {
		on = await stage();
		on.inbox.clear();
		server = await on.openServer('rest');
	});
	after(() => server?.stop());

	async function run(id) {
		const { executionId } = await server.call('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: TRIGGER } });
		return summaryOf(await untilExecuted(server.call, executionId));
	}

	function assertOneEach() {
		const addresses = mailsIn(on.inbox).map(({ address }) => address);
		assert.deepEqual([addresses.length, new Set(addresses).size], [wanted, wanted]);
	}

	test('succeeds, and everybody gets their mail', async () => {
		const { mailsSent, mailsFailed } = await run(SAMPLE);
		assert.deepEqual([mailsSent, mailsFailed], [wanted, 0]);
		assertOneEach();
	});

	test('as another campaign, run twice at the same time, still sends everybody one mail', async () => {
		on.inbox.clear();
		const { nodes, connections, settings } = await server.call('GET', `/workflows/${SAMPLE}`);
		const campaign = nodes.find(({ name }) => name === 'Campaign Settings').parameters.assignments.assignments.find(({ name }) => name === 'campaign');
		campaign.value = 'another-campaign';
		const { id } = await server.call('POST', '/workflows', { name: 'Another campaign', nodes, connections, settings });
		const summaries = await Promise.all([run(id), run(id)]);
		const total = (figure) => summaries.reduce((sum, summary) => sum + summary[figure], 0);
		assert.deepEqual([total('mailsSent'), total('notSent'), total('mailsFailed')], [wanted, wanted, 0]);
		assertOneEach();
	});
});
