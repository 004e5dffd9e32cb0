import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/sandbox/places.mjs';
import { untilExecuted } from './kit/executions.mjs';
import { BRAND, CHANNELS, ENGLISH, HEBREW, WORDINGS } from './kit/launch.mjs';
import { stage } from './kit/stage.mjs';

/** Everything goes to artifacts/e2e; with OMNICHANNEL_SCREENSHOTS=docs/images the pictures of the documentation are made anew. */
const ALL = join(ROOT, 'artifacts/e2e');
const DOCUMENTED = ['message-email-en', 'message-push-en', 'message-sms-he-dark', 'message-whatsapp-he'];
const TRIGGER = 'Start';

const node = (name, type, parameters, place) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name, type, typeVersion: 1, position: [place * 220, 0], parameters });
const ours = (name, parameters, place) => node(name, 'n8n-nodes-omnichannel.message', parameters, place);

/** Nodes one after the other. */
function flowOf(...parts) {
	const nodes = [node(TRIGGER, 'n8n-nodes-base.manualTrigger', {}, 0), ...parts.map((make, place) => make(place + 1))];
	const connections = Object.fromEntries(nodes.slice(1).map(({ name }, place) => [nodes[place].name, { main: [[{ node: name, type: 'main', index: 0 }]] }]));
	return { name: 'Message', nodes, connections, settings: {} };
}

function keep(name, bytes) {
	const documents = process.env.OMNICHANNEL_SCREENSHOTS && DOCUMENTED.includes(name.split('.')[0]);
	const folder = documents ? join(ROOT, process.env.OMNICHANNEL_SCREENSHOTS) : ALL;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, name), bytes);
}

describe('the node Message, in a running n8n with a real Chromium', { timeout: 300_000 }, () => {
	let server;
	let sights;
	before(async () => {
		server = await (await stage()).openServer('message');
		const { id } = await server.call('POST', '/workflows', flowOf(
			(place) => ours('Brand', { resource: 'brandKit', operation: 'createOrUpdate', kitName: 'Outdoor', ...BRAND }, place),
			(place) => ours('Message', { resource: 'message', operation: 'createOrUpdate', messageName: 'Launch', language: 'en', ...ENGLISH, translations: { row: [HEBREW] }, wordings: { row: WORDINGS } }, place),
			(place) => ours('Preview', { resource: 'message', operation: 'preview', message: { __rl: true, mode: 'name', value: 'Launch' }, brandKit: { __rl: true, mode: 'name', value: 'Outdoor' }, forms: CHANNELS, languages: 'all' }, place),
		));
		const { executionId } = await server.call('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: TRIGGER } });
		const run = await untilExecuted(server.call, executionId, 120_000);
		[{ data: { main: [sights] } }] = run.data.resultData.runData.Preview;
	});
	after(() => server?.stop());

	/** A file of an item, wherever n8n keeps it. */
	async function bytesOf({ id, data }) {
		if (!id) return Buffer.from(data, 'base64');
		const answer = await fetch(`${server.url}/rest/binary-data?id=${encodeURIComponent(id)}&action=download`, { headers: { cookie: server.call.cookie() } });
		assert.equal(answer.status, 200, `${id}: ${await answer.clone().text()}`);
		return Buffer.from(await answer.arrayBuffer());
	}

	test('previews a message in each of its languages', () => {
		assert.deepEqual(sights.map(({ json: { preview } }) => [preview.language, preview.direction, preview.channels]), [['en', 'ltr', CHANNELS], ['he', 'rtl', CHANNELS]]);
	});

	for (const [place, language] of ['en', 'he'].entries()) {
		for (const channel of CHANNELS) {
			test(`${channel} in ${language}: a page and its pictures by day and by night`, async () => {
				const { binary } = sights[place];
				const page = (await bytesOf(binary[channel])).toString();
				assert.match(page, /^<!doctype html>/);
				for (const [field, name] of [[`${channel}Picture`, `${channel}-${language}`], [`${channel}PictureDark`, `${channel}-${language}-dark`]]) {
					const png = await bytesOf(binary[field]);
					assert.equal(png.subarray(0, 8).toString('hex'), '89504e470d0a1a0a');
					const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
					assert.ok(width > 1_200 && width < 2_000, `${width} pixels wide`);
					assert.ok(height > 500 && height < 15_000, `${height} pixels tall`);
					assert.ok(png.length > 20_000, `${png.length} bytes: hardly anything is drawn`);
					keep(`message-${name}.png`, png);
				}
			});
		}

		test(`the letter in ${language} is a PDF of one page of A4`, async () => {
			const pdf = (await bytesOf(sights[place].binary.letterPdf)).toString('latin1');
			assert.match(pdf, /^%PDF-/);
			const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(pdf).map(Number);
			assert.deepEqual([Math.round(width), Math.round(height), pdf.match(/\/Type\s*\/Page\b(?!s)/g).length], [595, 842, 1]);
			keep(`message-letter-${language}.pdf`, Buffer.from(pdf, 'latin1'));
		});
	}
});
