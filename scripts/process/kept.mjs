// Child processes that never outlive this one.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('keeper.mjs', import.meta.url));
const running = new Set();

/** Kills what is left of a process group, if anything is. */
function endGroup(pid) {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// ESRCH: nobody is left, as it should be.
	}
}

/**
 * Starts a command that ends when this process ends, however it ends, together with all it started.
 * `output` is what `stdio` takes for stdout and stderr ('pipe', 'ignore' or a file descriptor);
 * `stop()` asks politely (SIGTERM) and after `graceMs` milliseconds no longer asks.
 */
export function startKept(command, args, { cwd, env, output = 'pipe', graceMs = 10_000 } = {}) {
	const keeper = spawn(process.execPath, [KEEPER, String(graceMs), command, ...args], {
		cwd,
		env,
		detached: true,
		stdio: ['pipe', output, output],
	});
	keeper.stdin.on('error', () => {});
	keeper.once('exit', () => endGroup(keeper.pid));
	const exited = new Promise((resolve) => {
		keeper.once('error', (error) => resolve({ code: 1, error }));
		keeper.once('close', (code) => resolve({ code: code ?? 1 }));
	});
	const kept = {
		pid: keeper.pid,
		stdout: keeper.stdout,
		stderr: keeper.stderr,
		exited,
		async stop() {
			keeper.stdin.end();
			await exited;
		},
	};
	running.add(kept);
	exited.then(() => running.delete(kept));
	return kept;
}

/** Ends every command that `startKept` and `runKept` have running. */
export async function stopAllKept() {
	await Promise.all([...running].map((kept) => kept.stop()));
}

/** Runs a command to its end and returns `{ code, stdout, stderr }`; `timeoutMs` ends it early. */
export async function runKept(command, args, { timeoutMs = 0, ...options } = {}) {
	const kept = startKept(command, args, { ...options, output: 'pipe' });
	const text = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr']) {
		kept[name].setEncoding('utf8').on('data', (chunk) => (text[name] += chunk));
	}
	let timedOut = false;
	const timer = timeoutMs > 0 && setTimeout(() => ((timedOut = true), kept.stop()), timeoutMs);
	const { code, error } = await kept.exited;
	clearTimeout(timer);
	if (timedOut) text.stderr += `\nStopped after ${timeoutMs / 1000} s without an end.`;
	if (error) text.stderr += `\n${error.message}`;
	return { code: timedOut ? 124 : code, ...text };
}

/** Runs a command that must succeed; throws an error with `advice` and the command's last words. */
export async function runOrThrow(command, args, advice, options) {
	const result = await runKept(command, args, options);
	if (result.code === 0) return result;
	const lastWords = lastLines(`${result.stdout}\n${result.stderr}`, 30);
	throw new Error(`${command} ${args.join(' ')} ended with code ${result.code}. ${advice}\n${lastWords}`);
}

/** The last `count` lines of a text that are not empty. */
export function lastLines(text, count) {
	return text.split('\n').filter((line) => line.trim() !== '').slice(-count).join('\n');
}
