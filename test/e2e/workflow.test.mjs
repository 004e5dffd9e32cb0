import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { startInbox } from '../../scripts/sandbox/inbox.mjs';
import { ROOT } from '../../scripts/sandbox/places.mjs';
import { readSample } from './kit/sample.mjs';

const run = promisify(execFile);
const FILE = 'workflows/two-lists-one-right-email.json';

describe('npm run workflow: the sample file without a server, on the built package', { timeout: 600_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), 'omnichannel-workflow-'));
	const credentials = join(folder, 'credentials.json');
	const wanted = readSample().people.filter(({ mail }) => mail).length;
	let inbox;
	let postgres;
	let address;
	before(async () => {
		inbox = await startInbox({ folder: join(folder, 'mails') });
		const data = { host: '127.0.0.1', port: inbox.smtpPort, security: 'none', user: '', password: '' };
		// As n8n exports credentials.
		writeFileSync(credentials, JSON.stringify([{ id: '1', name: 'Inbox', type: 'omnichannelSmtpApi', data }]));
		postgres = spawn(process.execPath, [join(ROOT, 'test/kit/postgres.cjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
		const [line] = await once(postgres.stdout, 'data');
		address = JSON.parse(line);
	});
	after(async () => {
		postgres?.stdin.end();
		if (postgres) await once(postgres, 'exit');
		await inbox?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const stores = {
		SQLite: () => `sqlite:${join(folder, 'store.sqlite')}`,
		PostgreSQL: () => `postgres://${address.user}:${address.password}@${address.host}:${address.port}/${address.database}?schema=workflow`,
	};
	for (const [name, store] of Object.entries(stores)) {
		test(`${name}: sends each mail once, and nothing the second time`, async () => {
			inbox.clear();
			const args = ['scripts/bootstrap.mjs', 'scripts/workflow.mjs', FILE, '--store', store(), '--credentials', credentials, '--json'];
			const once = async () => JSON.parse((await run(process.execPath, args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 })).stdout);
			const [first, second] = [await once(), await once()];
			assert.equal(first.status, 'success');
			assert.deepEqual([first.outputs.Summary[0][0].mailsSent, inbox.messages().length], [wanted, wanted]);
			assert.equal(second.outputs.Summary[0][0].mailsSent, 0);
			assert.deepEqual(second.outputs.Summary[0][0].notSentByReason, { 'already-sent': wanted });
		});
	}

	test('a workflow that fails ends with code 1 and says where and why', async () => {
		const args = ['scripts/bootstrap.mjs', 'scripts/workflow.mjs', FILE, '--store', `sqlite:${join(folder, 'other.sqlite')}`, '--json'];
		const failure = await run(process.execPath, args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 }).then(() => undefined, (error) => error);
		assert.equal(failure?.code, 1);
		const { status, error } = JSON.parse(failure.stdout);
		assert.equal(status, 'error');
		assert.match(error.node, /^Send /);
		assert.match(error.message, /omnichannelSmtpApi/);
	});
});
