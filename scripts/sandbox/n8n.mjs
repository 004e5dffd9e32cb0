// A real n8n, started, asked and stopped; behind npm start and the end-to-end tests.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, runKept, startKept } from '../process/kept.mjs';
import { n8nEnvironment } from './n8n-environment.mjs';
import { NODE, ROOT, SANDBOX } from './places.mjs';
import { freePort } from './ports.mjs';

// n8n runs in the project's folder: the sample workflows name their files from there.
const PROGRAM = join(SANDBOX, 'node_modules', 'n8n', 'bin', 'n8n');

/** Where and how one n8n runs; fields as in `n8nEnvironment`, missing ports are chosen. */
async function settled(settings) {
	if (!existsSync(PROGRAM)) throw new Error('n8n is not installed in sandbox/. Run npm start once, it installs it.');
	mkdirSync(settings.userFolder, { recursive: true });
	const port = settings.port ?? (await freePort());
	const brokerPort = settings.brokerPort ?? (await freePort());
	return { ...settings, port, brokerPort };
}

/**
 * Runs one n8n command, such as `['import:workflow', '--input=x.json']`, in `settings.userFolder`;
 * gives `{ code, stdout, stderr }`. It has a broker port of its own, so a server may run meanwhile.
 */
export async function runN8n(args, settings, { timeoutMs = 120_000 } = {}) {
	const { port, brokerPort, ...rest } = settings;
	const env = n8nEnvironment(await settled(rest));
	return runKept(NODE, [PROGRAM, ...args], { cwd: ROOT, env, timeoutMs });
}

/** Like `runN8n`, but throws with n8n's last words when the command fails. */
export async function runN8nOrThrow(args, settings, options) {
	const result = await runN8n(args, settings, options);
	if (result.code === 0) return result;
	const words = lastLines(`${result.stdout}\n${result.stderr}`, 25);
	throw new Error(`n8n ${args.join(' ')} ended with code ${result.code}:\n${words}`);
}

/** Executes a stored workflow by its id and gives the run as n8n stores it. */
export async function executeWorkflow(id, settings, options) {
	const { stdout } = await runN8nOrThrow(['execute', `--id=${id}`, '--rawOutput'], settings, options);
	const start = stdout.indexOf('{\n');
	if (start < 0) throw new Error(`n8n gave no result for workflow ${id}:\n${lastLines(stdout, 25)}`);
	// n8n may print a line of its own behind the run.
	return JSON.parse(stdout.slice(start, stdout.lastIndexOf('\n}') + 2));
}

async function answers(url) {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
		return response.ok;
	} catch {
		return false;
	}
}

async function untilReady(url, kept, logFile, timeoutMs) {
	let ended = false;
	kept.exited.then(() => (ended = true));
	const deadline = Date.now() + timeoutMs;
	while (!(await answers(`${url}/healthz/readiness`))) {
		const words = () => lastLines(readFileSync(logFile, 'utf8'), 25);
		if (ended) throw new Error(`n8n stopped while starting. The end of ${logFile}:\n${words()}`);
		if (Date.now() > deadline) {
			await kept.stop();
			throw new Error(`n8n was not ready after ${timeoutMs / 1000} s. The end of ${logFile}:\n${words()}`);
		}
		await sleep(200);
	}
}

/**
 * Starts an n8n server on 127.0.0.1 and waits until it answers. What it prints goes to `logFile`.
 * Gives `{ url, port, brokerPort, logFile, pid, exited, stop() }`; it ends when this process ends. `pid` leads the
 * process group of n8n and all it started.
 * Webhooks of published workflows may take some seconds more: ask for their address itself.
 */
export async function startN8n(settings, { logFile = join(settings.userFolder, 'n8n.log'), timeoutMs = 120_000 } = {}) {
	const where = await settled(settings);
	mkdirSync(dirname(logFile), { recursive: true });
	const log = openSync(logFile, 'w');
	const kept = startKept(NODE, [PROGRAM, 'start'], { cwd: ROOT, env: n8nEnvironment(where), output: log });
	closeSync(log);
	const url = `http://127.0.0.1:${where.port}`;
	await untilReady(url, kept, logFile, timeoutMs);
	return { url, port: where.port, brokerPort: where.brokerPort, logFile, pid: kept.pid, exited: kept.exited, stop: kept.stop };
}
