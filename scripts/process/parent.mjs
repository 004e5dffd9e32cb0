import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { alive } from './alive.mjs';

const LOOK_MS = 300;

/** The name and the parent of a process; undefined when this system does not tell. */
function describe(pid) {
	try {
		const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
		return { name, parent: Number(parent) };
	} catch {
		// Not Linux: ps knows.
	}
	try {
		const line = execFileSync('ps', ['-o', 'ppid=', '-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
		const [, parent, name] = /^\s*(\d+)\s+(.*\S)/.exec(line);
		return { name, parent: Number(parent) };
	} catch {
		return undefined;
	}
}

/** Calls back once when the process that started this one is gone, even if it was killed. */
export function onParentGone(callback) {
	const parent = process.ppid;
	const watched = [parent];
	const { name = '', parent: grandparent = 0 } = describe(parent) ?? {};
	// npm starts scripts through a shell that stays when npm is killed.
	if (process.env.npm_lifecycle_event && /sh$/.test(name) && grandparent > 1) watched.push(grandparent);
	const timer = setInterval(() => {
		if (process.ppid === parent && watched.every(alive)) return;
		clearInterval(timer);
		callback();
	}, LOOK_MS);
	timer.unref();
}
