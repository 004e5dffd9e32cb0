import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { openBrowser, picture } from './kit/browser.mjs';
import { Editor } from './kit/editor.mjs';
import { readSample } from './kit/sample.mjs';
import { SAMPLE, stage } from './kit/stage.mjs';

const OURS = ['Campaign', 'Consent', 'Email Channel', 'Message', 'Push Channel', 'SMS Channel', 'Suppression', 'Unified Profile', 'WhatsApp Channel'];
/** As n8n calls the node that its action makes. */
const CHECK = 'Check whether contact is allowed';
const ROWS = [
	{ name: 'Anna Nowak', email: 'Anna@example.com', phone: '601 234 567', optIn: 'yes' },
	{ name: 'A. Nowak', email: ' anna@EXAMPLE.com', phone: '', optIn: '' },
	{ name: 'Nowak', email: '', phone: '+48 601-234-567', optIn: '' },
	{ name: 'Peter Berg', email: 'peter@example.net', phone: '', optIn: 'no' },
	{ name: 'Maria Ivanova', email: 'maria@example.org', phone: '', optIn: '' },
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
		if (t.error && page) await picture(page, `failed ${t.name.replace(/\W+/g, ' ').trim()}`);
	});

	test('signs in and lists the sample workflow', async () => {
		await editor.signIn(server.login);
		assert.ok((await editor.workflows()).includes('Two customer lists, one right e-mail'));
	});

	test('executes the sample workflow with the button, and shows what happened', async () => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await editor.open(SAMPLE);
		await editor.executeWorkflow('Summary');
		const wanted = readSample().people.filter(({ mail }) => mail).length;
		assert.equal(on.inbox.messages().length, wanted);
		await editor.zoomToFit();
		await picture(page, 'flow');
		await page.setViewportSize({ width: 1600, height: 900 });
		await editor.openNode('Summary');
		const panel = await editor.showOutput('schema', 'mailsSent');
		assert.match(await panel.innerText(), new RegExp(`\\bmailsSent\\s+${wanted}\\b`));
		await picture(page, 'summary');
		await editor.close();
	});

	test('has no two nodes of the sample workflow over each other', async () => {
		await editor.zoomToFit();
		const boxes = await editor.nodeBoxes();
		assert.ok(boxes.length >= 20);
		const overlaps = boxes.flatMap((one, place) => boxes.slice(place + 1)
			.filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
			.map((other) => `${one.name} / ${other.name}`));
		assert.deepEqual(overlaps, []);
	});

	test('offers our nodes under the words that people search for', async () => {
		await editor.open();
		await editor.startWith(ROWS);
		const offered = await editor.search('omnichannel', 'Suppression');
		assert.deepEqual(OURS.filter((name) => !offered.includes(name)), []);
		assert.equal((await editor.search('profile', 'Unified Profile'))[0], 'Unified Profile');
		for (const [words, node] of [['marketing', 'Suppression'], ['newsletter', 'Email Channel'], ['unsubscribe', 'Suppression'], ['GDPR', 'Consent'], ['duplicates', 'Unified Profile'], ['brand kit', 'Message']]) {
			assert.ok((await editor.search(words, node)).includes(node), words);
		}
	});

	test('takes Unified Profile from the panel by mouse, recognises a person in three rows and shows it', async () => {
		await editor.dragIn('Unified Profile', 'Identify profile', 700, 600);
		await editor.fill('source', 'customer lists');
		await editor.fill('country', 'PL');
		await editor.choose('traitMode', /All Fields/);
		await editor.executeStep();
		const panel = await editor.showOutput('table', 'profileStatus');
		const rows = await panel.locator('tbody tr').allInnerTexts();
		const [anna, again, byPhone, peter, maria] = rows.map((row) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(row)?.[0]);
		assert.ok(anna && again === anna && byPhone === anna, rows.join('\n'));
		assert.equal(new Set([anna, peter, maria]).size, 3);
		await editor.scrollUp();
		await picture(page, 'identify');
		await editor.close();
	});

	test('lets the node be moved with the mouse', async () => {
		const node = editor.node('Identify profile');
		const start = await editor.middleOf(node);
		await editor.dragTo(start, { x: start.x + 60, y: start.y + 90 });
		const end = await editor.middleOf(node);
		assert.ok(Math.abs(end.x - start.x - 60) < 20 && Math.abs(end.y - start.y - 90) < 20, JSON.stringify({ start, end }));
	});

	test('takes a column that is dragged onto a field', async () => {
		await editor.add('Consent', 'Record consent');
		await editor.drag('optIn', 'status');
		await editor.holds('status', '{{ $json.optIn }}');
		await editor.close();
	});

	test('shows the named outputs of Suppression and Email Channel, and plain ones for their other operations', async () => {
		await editor.add('Suppression', CHECK);
		await editor.fill('excludeProducts', 'TRAIL-200, Running shoes');
		await editor.fill('campaign', 'spring-sale');
		await editor.close();
		assert.deepEqual(await editor.outputsOf(CHECK), ['Allowed', 'Deferred', 'Suppressed']);
		await editor.add('Email Channel', 'Send email');
		assert.deepEqual(await editor.outputsOf('Email Channel'), ['Sent', 'Not Sent', 'Failed']);
		await editor.choose('operation', /Preview/);
		assert.deepEqual(await editor.outputsOf('Email Channel'), ['']);
		await editor.choose('operation', /Send/);
		await editor.close();
	});

	test('runs what was just built: one mail for the person in three rows, and a reason for everybody else', async () => {
		await editor.executeWorkflow('Email Channel');
		await editor.openNode(CHECK);
		const kept = await editor.showOutput('json', /Said no to marketing by email/, 'Suppressed');
		assert.match(await kept.innerText(), /Allowed Branch \(3 items\)[^]*Suppressed Branch \(2 items\)[^]*Said no to marketing by email/);
		await picture(page, 'suppression');
		// The JSON shows only what fits into the window; the table has both people.
		await editor.showOutput('table', /Never agreed to marketing by email/);
		await editor.close();
		await editor.openNode('Email Channel');
		const sent = await editor.showOutput('table', /one copy is sent/, 'Not Sent');
		assert.match(await sent.innerText(), /1 sent, 2 not sent, 0 failed/);
		await picture(page, 'email');
		await editor.close();
	});

	test('shows the mails in the inbox', async () => {
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
