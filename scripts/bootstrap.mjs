// The first step of every npm script: node scripts/bootstrap.mjs <script file> [arguments ...]
// Runs on any Node from 20 on. It installs the development packages when that is needed, then runs
// the script with the Node that they bring (24), so that nobody has to change the Node of a machine.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './process/install-folder.mjs';
import { runOrThrow, stopAllKept } from './process/kept.mjs';
import { onParentGone } from './process/parent.mjs';
import { say, step } from './process/progress.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const NODE = join(BIN, 'node');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function installDevelopmentPackages() {
	const advice = 'It downloads the Node that this project runs on. Check the network connection, then start again.';
	const fetchNode = () => runOrThrow('npm', ['rebuild', 'node', '--loglevel=error'], advice, { cwd: ROOT });
	return ensureInstalled({
		folder: ROOT,
		lock: join(ROOT, '.stamps', 'install.lock'),
		title: 'Installing the development packages (about a minute the first time)',
		complete: () => existsSync(NODE),
		finish: () => step('Fetching Node 24', fetchNode),
	});
}

/** Runs the script to its end, passing signals on, and returns its exit code. */
function runScript(args) {
	const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
	const child = spawn(NODE, args, { stdio: 'inherit', env });
	for (const signal of SIGNALS) process.removeAllListeners(signal).on(signal, () => child.kill(signal));
	// npm that was killed cannot pass anything on, so its death is taken for a request to stop.
	if (process.env.npm_lifecycle_event) onParentGone(() => child.kill('SIGTERM'));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
	});
}

/** A signal during the installation ends npm as well. */
function stopWhileInstalling(signal) {
	stopAllKept().finally(() => process.exit(128 + constants.signals[signal]));
}

async function main(args) {
	const [major] = process.versions.node.split('.').map(Number);
	if (major < 20) throw new Error(`This is Node ${process.versions.node}. Install Node 20 or newer, then start again.`);
	const script = args.find((arg) => !arg.startsWith('-'));
	if (!script) throw new Error('Say which script to run: node scripts/bootstrap.mjs <script file> [arguments ...]');
	for (const signal of SIGNALS) process.on(signal, stopWhileInstalling);
	await installDevelopmentPackages();
	if (!existsSync(script)) throw new Error(`There is no file ${script}. Run this in the folder of the project.`);
	return runScript(args);
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	say(error.message);
	process.exitCode = 1;
}
