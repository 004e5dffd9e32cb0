const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

/** Starts a script of test/kit/children in a process of its own, with the project's TypeScript at hand. */
exports.startChild = (script, ...args) => {
	const options = ['--require', join(__dirname, 'typescript.cjs'), join(__dirname, 'children', script)];
	const child = spawn(process.execPath, [...options, ...args.map(String)], { stdio: ['pipe', 'pipe', 'pipe'] });
	let complaints = '';
	child.stderr.on('data', (chunk) => (complaints += chunk));
	const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
	const ended = new Promise((resolve) => {
		child.once('close', (code, signal) => resolve({ code, signal, complaints }));
	});
	return {
		ended,
		line: async () => (await lines.next()).value,
		tell: (line) => child.stdin.write(`${line}\n`),
		kill: () => child.kill('SIGKILL'),
	};
};
