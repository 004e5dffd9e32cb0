// npm run demo: the sample workflow through n8n's engine, without editor or server, against a local mail inbox.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { endItems, failureOf } from './engine/outputs.mjs';
import { chooseStore, prepareEngine, withCredentials } from './engine/prepare.mjs';
import { say, step } from './process/progress.mjs';
import { startInbox } from './sandbox/inbox.mjs';
import { ROOT } from './sandbox/places.mjs';

const WORKFLOW = join(ROOT, 'workflows', 'two-lists-one-right-email.json');
const FOLDER = join(ROOT, 'artifacts', 'demo');
const MAILS = join(FOLDER, 'mails');

/** One row a figure, one column a run. */
function printTable(runs) {
	const flat = runs.map((summary) => Object.fromEntries(Object.entries(summary).flatMap(([name, value]) =>
		(typeof value === 'object' ? Object.entries(value).map(([reason, count]) => [`  ${name}: ${reason}`, count]) : [[name, value]]))));
	const names = [...new Set(flat.flatMap(Object.keys))].sort((one, other) => order(one, runs) - order(other, runs));
	const width = Math.max(...names.map((name) => name.length));
	process.stdout.write(`\n${''.padEnd(width)}  first run  second run\n`);
	for (const name of names) {
		const cells = flat.map((row, run) => String(row[name] ?? 0).padStart(run === 0 ? 9 : 10));
		process.stdout.write(`${name.padEnd(width)}  ${cells.join('  ')}\n`);
	}
}

/** The figures stand in the order in which the workflow's last node lists them. */
function order(name, [summary]) {
	const top = name.trim().split(':')[0];
	return Object.keys(summary).indexOf(top);
}

async function runOnce(runWorkflow, workflow, credentials) {
	const run = await runWorkflow({ workflow: withCredentials(workflow, Object.keys(credentials)), credentials });
	const failure = failureOf(run);
	if (failure) throw new Error(`${failure.node}: ${failure.message}\n${failure.description ?? ''}`);
	return endItems(workflow, run).Summary[0][0];
}

async function main() {
	process.chdir(ROOT);
	const { runWorkflow, home } = await prepareEngine();
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(MAILS, { recursive: true });
	const store = join(FOLDER, 'store.sqlite');
	chooseStore(`sqlite:${store}`, home);
	const inbox = await startInbox({ folder: MAILS });
	const smtp = { host: '127.0.0.1', port: inbox.smtpPort, security: 'none', user: '', password: '' };
	const workflow = JSON.parse(readFileSync(WORKFLOW, 'utf8'));
	try {
		const runs = [];
		for (const title of ['Running the workflow', 'Running it again']) {
			runs.push(await step(title, () => runOnce(runWorkflow, workflow, { omnichannelSmtpApi: smtp })));
		}
		printTable(runs);
		const mails = readdirSync(MAILS).filter((name) => name.endsWith('.eml'));
		process.stdout.write(`\n${mails.length} mails lie in ${relative(process.cwd(), MAILS)} (any mail program opens .eml files); the store is ${relative(process.cwd(), store)}\n`);
		say('See it in the editor: npm start');
	} finally {
		await inbox.close();
		rmSync(home, { recursive: true, force: true });
	}
}

const code = await main().then(() => 0, (error) => {
	say(error.message);
	return 1;
});
process.stdout.write('', () => process.exit(code));
