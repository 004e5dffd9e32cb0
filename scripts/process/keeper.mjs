// Runs one command; when its own stdin closes, it ends that command and everything the command started.
// The pipe on stdin is held by the process that asked. It closes when that process closes it and also
// when that process is killed, so nothing can be left behind. Started by kept.mjs, never by hand.
import { spawn } from 'node:child_process';

const [graceMs, command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let ending = false;

/** Ends this process and its whole group, whoever is still in it. */
function endGroup() {
	process.kill(-process.pid, 'SIGKILL');
}

function endChild() {
	if (ending) return;
	ending = true;
	child.kill('SIGTERM');
	setTimeout(endGroup, Number(graceMs));
}

child.on('error', (error) => {
	process.stderr.write(`Cannot start ${command}: ${error.message}\n`);
	process.exit(127);
});
child.on('exit', (code, signal) => (ending ? endGroup() : process.exit(signal ? 1 : code)));

process.stdin.on('end', endChild).on('error', endChild).on('close', endChild).resume();
process.on('SIGTERM', endChild).on('SIGINT', endChild).on('SIGHUP', endChild);
