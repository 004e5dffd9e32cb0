// A lock that is a folder: making a folder either works or fails, on every file system.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive } from './alive.mjs';

const BEAT_MS = 2_000;
const STALE_MS = 20_000;

function tryTake(folder) {
	mkdirSync(dirname(folder), { recursive: true });
	try {
		mkdirSync(folder);
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw error;
	}
	writeFileSync(join(folder, 'pid'), String(process.pid));
	return true;
}

/** Who holds the lock, and whether that process is gone; undefined when it has just been given back. */
function holder(folder) {
	try {
		const age = Date.now() - statSync(folder).mtimeMs;
		let pid = NaN;
		try {
			pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
		} catch {
			// Taken a moment ago: the number is not written yet.
		}
		return { pid, gone: age > STALE_MS || (pid > 0 && !alive(pid)) };
	} catch {
		return undefined;
	}
}

/** Clears away the lock of a dead process. Renaming first lets only one of several waiters do it. */
function clearAway(folder) {
	const aside = `${folder}.${process.pid}`;
	try {
		renameSync(folder, aside);
	} catch {
		return;
	}
	if (holder(aside)?.gone) rmSync(aside, { recursive: true, force: true });
	else renameSync(aside, folder);
}

function hold(folder) {
	const beat = setInterval(() => {
		try {
			utimesSync(folder, new Date(), new Date());
		} catch {
			clearInterval(beat);
		}
	}, BEAT_MS);
	beat.unref();
	const giveBack = () => {
		clearInterval(beat);
		process.off('exit', giveBack);
		rmSync(folder, { recursive: true, force: true });
	};
	process.on('exit', giveBack);
	return giveBack;
}

/**
 * Takes the lock and returns the function that gives it back. While another process has it,
 * `onWait(pid)` is called once (throw there to give up) and then it waits.
 */
export async function takeLock(folder, onWait = () => {}) {
	let told = false;
	while (!tryTake(folder)) {
		const other = holder(folder);
		if (other?.gone) {
			clearAway(folder);
			continue;
		}
		if (other && !told) {
			onWait(other.pid);
			told = true;
		}
		await sleep(200);
	}
	return hold(folder);
}

/** Does some work that no other process may do at the same time. */
export async function withLock(folder, onWait, work) {
	const giveBack = await takeLock(folder, onWait);
	try {
		return await work();
	} finally {
		giveBack();
	}
}
