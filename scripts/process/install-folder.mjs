// Installs the npm packages of a folder when they are missing or its lock file changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './folder-lock.mjs';
import { lastLines, runKept, runOrThrow } from './kept.mjs';
import { say, step } from './progress.mjs';

// The log level is given because `npm run --silent` hands its own on, and an error without words helps nobody.
const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
// Half an installation is worth nothing, so npm need not be given time to finish.
const GRACE_MS = 1_000;
const ADVICE = 'Check the network connection and the messages below, then start again.';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const stampFile = (folder) => join(folder, 'node_modules', '.installed-lock');

function wanted(folder) {
	const lock = join(folder, 'package-lock.json');
	const file = existsSync(lock) ? lock : join(folder, 'package.json');
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Whether npm's own record of what lies in node_modules fulfils the lock file. */
function fulfilsLock(folder) {
	const lock = join(folder, 'package-lock.json');
	const record = join(folder, 'node_modules', '.package-lock.json');
	if (!existsSync(lock) || !existsSync(record)) return false;
	const present = readJson(record).packages;
	return Object.entries(readJson(lock).packages).every(([path, entry]) => {
		if (path === '') return true;
		return present[path] ? present[path].version === entry.version : entry.optional === true;
	});
}

function installed(folder) {
	const stamp = stampFile(folder);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted(folder)) return true;
	if (!fulfilsLock(folder)) return false;
	writeFileSync(stamp, wanted(folder));
	return true;
}

/** `npm ci`; where the registry lacked another system's packages when the lock was made, npm has to fill them in. */
async function runInstall(folder) {
	const locked = existsSync(join(folder, 'package-lock.json'));
	if (locked) {
		const { code, stderr } = await runKept('npm', ['ci', ...FLAGS], { cwd: folder, graceMs: GRACE_MS });
		if (code === 0) return;
		if (!stderr.includes('are in sync')) throw new Error(`npm ci failed. ${ADVICE}\n${lastLines(stderr, 15)}`);
	}
	await runOrThrow('npm', ['install', '--no-save', ...FLAGS], ADVICE, { cwd: folder, graceMs: GRACE_MS });
}

async function install(folder, title) {
	await step(title, () => runInstall(folder));
	writeFileSync(stampFile(folder), wanted(folder));
}

/**
 * Makes sure that the packages of `folder` are installed. Install scripts of packages are not run:
 * `complete()` says whether what they would have made is there, `finish()` makes it.
 * Two processes at once: the second waits for the first, `lock` is the folder that they meet at.
 */
export async function ensureInstalled({ folder, lock, title, complete, finish }) {
	const ready = () => installed(folder) && complete();
	if (ready()) return;
	const waiting = (pid) => say(`Process ${pid} is installing already, waiting for it (its lock: ${lock}) ...`);
	await withLock(lock, waiting, async () => {
		if (!installed(folder)) await install(folder, title);
		if (!complete()) await finish();
	});
}
