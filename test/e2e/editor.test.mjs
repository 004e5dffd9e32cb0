import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openBrowser, picture } from './kit/browser.mjs';
import { Editor } from './kit/editor.mjs';
import { readSample } from './kit/sample.mjs';
import { SAMPLE, stage } from './kit/stage.mjs';

const OURS = ['Consent', 'Email Channel', 'Suppression', 'Unified Profile'];
const ROWS = [
	{ name: 'Anna Nowak', email: 'Anna.Nowak@example.com', phone: '601 234 567', from: 'till' },
	{ name: 'A. Nowak', email: 'anna.nowak@example.com ', phone: '', from: 'web shop' },
	{ name: 'Nowak, Anna', email: '', phone: '+48 601-234-567', from: 'call centre' },
	{ name: 'Peter Berg', email: 'peter.berg@example.net', phone: '+49 171 3920052', from: 'web shop' },
];

describe("n8n's editor, in Chromium", { timeout: 300_000 }, () => {
	let on;
	let server;
	let browser;
	let page;
	let editor;
	before(async () => {
		browser = await openBrowser();
		on = await stage();
		on.inbox.clear();
		server = await on.openServer('editor');
		page = browser.page;
		editor = new Editor(page, server.url);
	});
	after(async () => {
		await browser?.close();
		await server?.stop();
	});
	afterEach(async (t) => {
		if (t.error) await picture(page, `failed ${t.name.replace(/\W+/g, ' ').trim()}`);
	});

	test('signs in and lists the sample workflow', async () => {
		await editor.signIn(server.login);
		assert.ok((await editor.workflows()).includes('Two customer lists, one right e-mail'));
	});

	test('offers our nodes under the words that people search for', async () => {
		await editor.open();
		await editor.startWith(ROWS);
		assert.deepEqual(await editor.search('omnichannel', 'Suppression'), OURS);
		assert.equal((await editor.search('profile', 'Unified Profile'))[0], 'Unified Profile');
		for (const [words, node] of [['newsletter', 'Email Channel'], ['unsubscribe', 'Suppression'], ['GDPR', 'Consent'], ['duplicates', 'Unified Profile']]) {
			assert.ok((await editor.search(words, node)).includes(node), words);
		}
	});

	test('takes Unified Profile from the panel by mouse, recognises a person in three rows and shows it', async () => {
		await editor.dragIn('Unified Profile', 'Identify profile', 700, 600);
		await editor.fill('source', 'customer lists');
		await editor.fill('country', 'PL');
		await editor.choose('traitMode', /All Fields/);
		await editor.executeStep();
		const panel = await editor.showOutput('table');
		const rows = await panel.locator('tbody tr').allInnerTexts();
		const ids = rows.map((row) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(row.replaceAll('\n', ' '))?.[0]);
		assert.equal(rows.length, ROWS.length);
		assert.ok(ids[0] && ids[0] === ids[1] && ids[1] === ids[2] && ids[3] && ids[3] !== ids[0], rows.join('\n'));
		await page.mouse.move(5, 5);
		await picture(page, 'identify');
		await editor.close();
	});

	test('lets the node be moved with the mouse', async () => {
		const node = editor.node('Identify profile');
		const before = await editor.middleOf(node);
		await editor.dragTo(before, { x: before.x + 60, y: before.y + 90 });
		const moved = await editor.middleOf(node);
		assert.ok(Math.abs(moved.x - before.x - 60) < 20 && Math.abs(moved.y - before.y - 90) < 20, JSON.stringify({ before, moved }));
	});

	test('shows the named outputs of Suppression and Email Channel, and gives plain ones to their other operations', async () => {
		await editor.add('Suppression', 'Check');
		await editor.close();
		assert.deepEqual(await editor.outputsOf('Suppression'), ['Allowed', 'Deferred', 'Suppressed']);
		await editor.add('Email Channel', 'Send email');
		await editor.close();
		assert.deepEqual(await editor.outputsOf('Email Channel'), ['Sent', 'Not Sent', 'Failed']);
		await editor.openNode('Email Channel');
		await editor.choose('operation', /Preview/);
		await editor.close();
		assert.deepEqual(await editor.outputsOf('Email Channel'), ['']);
	});

	test('runs what was just built, with nothing more set: nobody agreed, so everybody is suppressed', async () => {
		await editor.executeWorkflow();
		await editor.openNode('Suppression');
		const panel = await editor.showOutput('json', 'Suppressed');
		assert.match(await panel.innerText(), /Suppressed Branch \(4 items\)[^]*Never agreed to marketing by email/);
		await editor.close();
	});

	test('executes the sample workflow with the button', async () => {
		await editor.open(SAMPLE);
		await editor.executeWorkflow();
		const wanted = readSample().people.filter(({ mail }) => mail).length;
		assert.equal(on.inbox.messages().length, wanted);
		await page.setViewportSize({ width: 1920, height: 1080 });
		await editor.zoomToFit();
		await picture(page, 'flow');
		await page.setViewportSize({ width: 1600, height: 900 });
		await editor.openNode('Summary');
		const panel = await editor.showOutput('json');
		assert.match(await panel.innerText(), new RegExp(`"?mailsSent"?\\s*:\\s*${wanted}\\b`));
		await editor.showOutput('schema');
		await picture(page, 'summary');
		await editor.close();
	});

	test('shows in the sample workflow who is kept out and what was sent', async () => {
		await editor.zoomToFit();
		await editor.openNode('May We Write?');
		const kept = await editor.showOutput('schema', 'Suppressed');
		assert.match(await kept.innerText(), /Allowed Branch \(\d+ items\)[^]*Deferred Branch[^]*Suppressed Branch \(\d+ items\)/);
		await picture(page, 'suppression');
		await editor.close();
		await editor.openNode('Send Offer');
		const sent = await editor.showOutput('schema', 'Sent');
		assert.match(await sent.innerText(), /\d+ sent, 0 not sent, 0 failed/);
		await picture(page, 'email');
		await editor.close();
	});

	test('has no two nodes of the sample workflow over each other', async () => {
		await editor.zoomToFit();
		const boxes = await page.getByTestId('canvas-node').evaluateAll((nodes) => nodes
			.filter((node) => !node.querySelector('[data-test-id=sticky]') && node.dataset.testId === 'canvas-node')
			.map((node) => ({ name: node.innerText.split('\n')[0], ...node.getBoundingClientRect().toJSON() })));
		assert.ok(boxes.length >= 20);
		const overlaps = boxes.flatMap((one, place) => boxes.slice(place + 1)
			.filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
			.map((other) => `${one.name} / ${other.name}`));
		assert.deepEqual(overlaps, []);
	});

	test('the inbox shows the mails', async () => {
		const { number } = on.inbox.messages().find(({ subject }) => subject.startsWith('Thank you'));
		await page.goto(`${on.inbox.webUrl}/messages/${number}`);
		await page.frameLocator('iframe').getByRole('heading', { name: /^Thank you, / }).waitFor();
		assert.equal(await page.locator('#list li').count(), on.inbox.messages().length);
		await picture(page, 'inbox');
	});

	test('and the browser complained about nothing of ours', () => {
		assert.deepEqual(browser.faults, []);
	});
});
