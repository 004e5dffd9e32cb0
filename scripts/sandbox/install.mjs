// The pinned n8n in sandbox/, with the one native module that it cannot do without.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../process/install-folder.mjs';
import { runKept, runOrThrow } from '../process/kept.mjs';
import { step } from '../process/progress.mjs';
import { NODE, PATH, ROOT, SANDBOX, STAMPS } from './places.mjs';

const SQLITE = join(SANDBOX, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
const ADVICE =
	'n8n needs the native module sqlite3. Allow downloads, or install a C++ compiler, make and Python 3, then start again.';

/** The folder with the C headers that came with Node 24, if npm left them there. */
function nodeHeaders() {
	const inside = join(ROOT, 'node_modules', 'node', 'node_modules');
	if (!existsSync(inside)) return undefined;
	const folders = readdirSync(inside).map((name) => join(inside, name));
	return folders.find((folder) => existsSync(join(folder, 'include', 'node', 'common.gypi')));
}

function rebuild(extra = {}) {
	const env = { ...process.env, PATH, JOBS: 'max', ...extra };
	return runKept('npm', ['rebuild', 'sqlite3', '--loglevel=error'], { cwd: SANDBOX, env });
}

async function loads() {
	const { code } = await runKept(NODE, ['-e', "require('sqlite3')"], { cwd: SANDBOX });
	return code === 0;
}

/** A ready-made binary or a build as npm is set up; if neither works, a build with Node 24's own headers. */
async function makeSqlite() {
	await rebuild();
	if (await loads()) return;
	if (!nodeHeaders()) await runOrThrow('npm', ['rebuild', 'node', '--loglevel=error'], ADVICE, { cwd: ROOT });
	const { stdout, stderr } = await rebuild({ npm_config_nodedir: nodeHeaders() });
	if (!(await loads())) throw new Error(`${ADVICE}\n${(stdout + stderr).slice(-3000)}`);
}

/** Installs n8n into sandbox/ when it is missing or sandbox/package-lock.json has changed. */
export function installN8n() {
	return ensureInstalled({
		folder: SANDBOX,
		lock: join(STAMPS, 'n8n.lock'),
		title: 'Installing n8n (2.7 GB, about 4 minutes the first time)',
		complete: () => existsSync(SQLITE),
		finish: () => step('Preparing the database module of n8n', makeSqlite),
	});
}
