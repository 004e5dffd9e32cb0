const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

/** Starts the PostgreSQL server of this run; the whole run fails when it can't start. */
module.exports = async () => {
	const server = spawn(process.execPath, [join(__dirname, 'postgres.cjs')], { stdio: ['pipe', 'pipe', 'pipe'] });
	const complaints = [];
	server.stderr.on('data', (chunk) => complaints.push(chunk));
	const [address] = await Promise.race([
		new Promise((resolve) => createInterface(server.stdout).once('line', (line) => resolve([line]))),
		new Promise((resolve) => server.once('close', () => resolve([]))),
	]);
	if (!address) throw new Error(`The tests need a PostgreSQL server, and it can't start here:\n${complaints.join('')}`);
	globalThis.omnichannelPostgres = server;
	process.env.OMNICHANNEL_TEST_POSTGRES = address;
};
