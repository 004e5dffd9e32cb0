// Child processes that never outlive this one.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 * `output` is where stdout and stderr go: 'ignore', a file descriptor, or one for each;
 * `stop()` asks politely (SIGTERM) and after `graceMs` milliseconds no longer asks.
 */
export function startKept(command, args, { cwd, env, output = 'ignore', graceMs = 10_000 } = {}) {
	const keeper = spawn(process.execPath, [KEEPER, String(graceMs), command, ...args], {
		cwd,
		env,
		detached: true,
		stdio: ['pipe', ...(Array.isArray(output) ? output : [output, output])],
	});
	keeper.stdin.on('error', () => {});
	keeper.once('exit', () => endGroup(keeper.pid));
	const exited = new Promise((resolve) => {
		keeper.once('error', (error) => resolve({ code: 1, error }));
		keeper.once('close', (code) => resolve({ code: code ?? 1 }));
	});
	const kept = {
		pid: keeper.pid,
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

/**
 * Runs a command to its end and returns `{ code, stdout, stderr }`; `timeoutMs` ends it early.
 * What it prints goes through files: a program that ends itself leaves behind what a full pipe did not take yet.
 */
export async function runKept(command, args, { timeoutMs = 0, ...options } = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'omnichannel-run-'));
	try {
		const files = ['stdout', 'stderr'].map((name) => join(folder, name));
		const output = files.map((file) => openSync(file, 'w'));
		const kept = startKept(command, args, { ...options, output });
		output.forEach((file) => closeSync(file));
		let timedOut = false;
		const timer = timeoutMs > 0 && setTimeout(() => ((timedOut = true), kept.stop()), timeoutMs);
		const { code, error } = await kept.exited;
		clearTimeout(timer);
		const [stdout, said] = files.map((file) => readFileSync(file, 'utf8'));
		const late = timedOut ? `\nStopped after ${timeoutMs / 1000} s without an end.` : '';
		return { code: timedOut ? 124 : code, stdout, stderr: said + late + (error ? `\n${error.message}` : '') };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
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
