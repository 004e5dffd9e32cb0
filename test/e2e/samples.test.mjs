import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, afterEach, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/sandbox/places.mjs';
import { openBrowser, picture } from './kit/browser.mjs';
import { untilExecuted } from './kit/executions.mjs';
import { allOf, outputOf } from './kit/runs.mjs';
import { stage } from './kit/stage.mjs';

const NIGHTLY = 'nightlyMerge0001';
const REQUEST = 'dataRequest00001';
const REVIEW = 'reviewPairs00001';
const DEPARTMENTS = 'twoDepartments01';
const BUYERS = 'recentBuyers0001';
const REGISTER = 'doNotCallList001';
const DOUBLE = 'doubleOptIn00001';
const SHIPPED = 'orderShipped0001';
const LAUNCH = 'launchMail000001';

describe('the sample workflows about people, in a real n8n', { timeout: 240_000 }, () => {
	let on;
	before(async () => {
		on = await stage();
	});

	test('merging till, web shop and call centre: the second night finds everybody and makes nobody', async () => {
		const [first, second] = [await on.execute('nightly', NIGHTLY), await on.execute('nightly', NIGHTLY)].map((run) => outputOf(run, 'Summary')[0]);
		assert.ok(first.people > 0 && first.newPeople > 0, JSON.stringify(first));
		assert.deepEqual([second.newPeople, second.people], [0, first.people]);
	});

	test('answering a data-subject request: data are exported, an erasure is tried out first, and the audit trail says who got what', async () => {
		const run = await on.execute('requests', REQUEST);
		assert.ok(outputOf(run, 'Answer: Your Data').length > 0 && outputOf(run, 'Answer: Erased').length > 0);
		const actions = outputOf(run, 'Audit Trail').map(({ action }) => action);
		assert.ok(actions.includes('export'), actions.join());
	});
});

describe('the sample workflows about contact, in a real n8n', { timeout: 240_000 }, () => {
	let on;
	before(async () => {
		on = await stage();
	});

	const names = (run, node, output) => outputOf(run, node, output).map(({ firstName, name }) => firstName ?? name).sort();

	test('two departments: the collision is told, and whom both want hears from one now and from the other later', async () => {
		for (const run of [await on.execute('departments', DEPARTMENTS), await on.execute('departments', DEPARTMENTS)]) {
			assert.match(outputOf(run, 'Find Collisions')[0].collision, /would both write to 3 people .+; Inspection reminder goes first/);
			assert.deepEqual([names(run, 'Write Now').length, names(run, 'Write Later'), outputOf(run, 'May They Write?', 2)], [6, ['Mira', 'Noemi', 'Tobias'], []]);
		}
	});

	test('recent buyers: kept out on every channel, and not from the mail about their order', async () => {
		const [first, second] = [await on.execute('buyers', BUYERS), await on.execute('buyers', BUYERS)];
		for (const run of [first, second]) {
			for (const node of ['Advertise?', 'Write a Mail?', 'Show the Banner?']) assert.deepEqual([names(run, node, 0), names(run, node, 2)], [['Ines', 'Matej', 'Rosa'], ['Lena', 'Oskar']], node);
			assert.equal(outputOf(run, 'Write About the Order?').length, 5);
		}
		assert.equal(second.data.resultData.runData['List of Recent Buyers'], undefined);
	});

	test('the do-not-call register: a second import adds nothing, and who is in it is not called', async () => {
		const [first, second] = [await on.execute('register', REGISTER), await on.execute('register', REGISTER)];
		assert.deepEqual([outputOf(first, 'Import Register')[0].added, outputOf(second, 'Import Register')[0].added], [6, 0]);
		for (const run of [first, second]) {
			assert.deepEqual(names(run, 'May We Call?', 2), ['Omar Sample', 'Rita Sample']);
			// By the hour in Washington.
			assert.deepEqual([...names(run, 'May We Call?', 0), ...names(run, 'May We Call?', 1)], ['June Sample']);
		}
	});

	test('double opt-in: who confirmed is on the list, the others are told of with the reason', async () => {
		const run = await on.execute('double', DOUBLE);
		assert.deepEqual(outputOf(run, 'On the List').map(({ email }) => email).sort(), ['emma.sample@example.com', 'noa.sample@example.com']);
		assert.deepEqual(outputOf(run, 'Not on the List, and Why').map(({ why }) => /confirmed/.test(why)), [true, true, true]);
	});
});

describe('the sample workflows about messages, in a real n8n', { timeout: 300_000 }, () => {
	let on;
	before(async () => {
		on = await stage();
	});

	const field = (run, node, name, output) => allOf(run, node, output).map((item) => item[name]).sort();

	test('order shipped: told on the favourite channel, by mail where there is no address, and once', async () => {
		const [first, second] = [await on.execute('shipped', SHIPPED), await on.execute('shipped', SHIPPED)];
		assert.deepEqual(field(first, 'Told', 'channel'), ['email', 'email', 'email', 'push', 'sms', 'sms', 'whatsapp']);
		assert.deepEqual(field(first, 'Not Told, and Why', 'order'), ['A-2008']);
		assert.deepEqual(allOf(second, 'Told'), []);
		assert.equal(allOf(second, 'Not Told, and Why').length, 8);
	});

	test('launch mail: five languages, and nobody twice', async () => {
		const [first, second] = [await on.execute('launch', LAUNCH), await on.execute('launch', LAUNCH)];
		assert.deepEqual(field(first, 'People by Language', 'language'), ['bg', 'de', 'en', 'he', 'pl']);
		assert.deepEqual([allOf(first, 'Launch Mail').length, allOf(second, 'Launch Mail').length], [9, 0]);
	});

	test('WhatsApp first: the run sleeps, wakes, and writes by SMS to who has not read it', async () => {
		const server = await on.openServer('waiting');
		try {
			const sample = JSON.parse(readFileSync(join(ROOT, 'workflows/whatsapp-first-sms-if-unread.json'), 'utf8'));
			const nodes = sample.nodes.map((node) => (node.name === 'Wait One Day' ? { ...node, parameters: { ...node.parameters, amount: 66, unit: 'seconds' } } : node));
			const { id } = await server.call('POST', '/workflows', { name: sample.name, nodes, connections: sample.connections, settings: sample.settings });
			const { executionId } = await server.call('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: 'When clicking \'Execute workflow\'' } });
			const run = await untilExecuted(server.call, executionId, 180_000);
			assert.deepEqual(names(run, 'Written by SMS'), ['Amelia', 'Bartek', 'Dieter', 'Edith']);
			assert.deepEqual(names(run, 'Nothing Sent, and Why'), ['Clara', 'Filip']);
		} finally {
			await server.stop();
		}
	});

	const names = (run, node) => allOf(run, node).map(({ firstName }) => firstName).sort();
});

describe('reviewing likely duplicates with a person in the loop', { timeout: 240_000 }, () => {
	let on;
	let server;
	let browser;
	const form = () => `${server.url}/form/review-likely-duplicates`;
	before(async () => {
		on = await stage();
		browser = await openBrowser();
		await people(on.storeFile('review'), [
			['till', '1', { firstName: 'Katarzyna', lastName: 'Wielopolska', birthDate: '1971-03-14', city: 'Kraków' }],
			['web', '2', { firstName: 'Kasia', lastName: 'Wielopolska', birthDate: '1971-03-14', city: 'Krakow' }],
			['till', '3', { firstName: 'Bartholomew', lastName: 'Quilliam', birthDate: '1960-11-02', street: '4 Mill Lane', city: 'York' }],
			['web', '4', { firstName: 'Bart', lastName: 'Quiliam', birthDate: '1960-11-02', street: '4 Mill Ln', city: 'York' }],
			['web', '5', { firstName: 'Peter', lastName: 'Berg', birthDate: '1980-01-01' }],
		]);
		server = await on.openServer('review');
		const { versionId } = await server.call('GET', `/workflows/${REVIEW}`);
		await server.call('POST', `/workflows/${REVIEW}/activate`, { versionId });
		// n8n registers the form a moment after it says that the workflow is active.
		for (let tries = 0; tries < 50 && !(await fetch(form())).ok; tries++) await sleep(200);
	});
	after(async () => {
		await browser?.close();
		await server?.stop();
	});
	afterEach(async (t) => {
		if (t.error) await picture(browser.page, 'failed review');
	});

	test('pairs come one after another in a form; the answers are written', async () => {
		const { page } = browser;
		await page.goto(form());
		await page.getByLabel('Your name').fill('Reviewer');
		await page.getByLabel('How many pairs?').fill('10');
		await page.getByRole('button', { name: /submit/i }).click();
		const names = ['Wielopolska', 'Quilliam'];
		for (const answer of ['The same person', 'Different people']) {
			await page.getByText(new RegExp(names.join('|'))).first().waitFor();
			const shown = await page.locator('body').innerText();
			assert.match(shown, /Score \d+ of 100/);
			// The next pair has come when this one's name is gone.
			names.splice(names.findIndex((name) => shown.includes(name)), 1);
			if (answer === 'The same person') await picture(page, 'review form');
			await page.locator('select').first().selectOption({ label: answer });
			await page.getByRole('button', { name: /next/i }).click();
		}
		await page.getByText('2 decisions written').waitFor();
		const states = await pairStates(on.storeFile('review'));
		assert.deepEqual(states.sort(), ['accepted', 'rejected']);
	});
});

const require = createRequire(import.meta.url);
const built = (file) => require(join(ROOT, 'dist/marketing', file));

/** Puts people into a store before n8n opens it. */
async function people(file, rows) {
	const database = built('store/sqlite.js').openSqlite(file);
	await built('store/index.js').migrate(database, Date.now());
	let id = 0;
	const work = { database, now: Date.now, newId: () => `01990000-0000-7000-8000-${String(++id).padStart(12, '0')}`, actor: 'test', pause: async () => {} };
	const { identify, readSighting } = built('profiles/index.js');
	await identify(work, rows.map(([source, card, traits]) => readSighting({ identifiers: [{ kind: 'card', value: card }], traits, source }).value));
	await database.close();
}

async function pairStates(file) {
	const { DatabaseSync } = await import('node:sqlite');
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		return database.prepare('select state from duplicate_pairs').all().map(({ state }) => state);
	} finally {
		database.close();
	}
}
