import { connect, createServer } from 'node:net';

const HOST = '127.0.0.1';

function listens(port) {
	return new Promise((resolve) => {
		const socket = connect({ port, host: HOST, timeout: 1_000 });
		socket.once('connect', () => (socket.destroy(), resolve(true)));
		socket.once('timeout', () => (socket.destroy(), resolve(false)));
		socket.once('error', () => resolve(false));
	});
}

function refused(port) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', (error) => resolve(error.code));
		server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(undefined)));
	});
}

/** Why a port of this machine cannot be used, in words; undefined when it is free. */
async function obstacle(port) {
	if (!Number.isInteger(port) || port < 1 || port > 65535) return 'is not a port number (1 to 65535)';
	// Asked both ways: macOS lets one listen on 127.0.0.1 beside a program that listens everywhere.
	if (await listens(port)) return 'is in use by another program';
	const code = await refused(port);
	if (code === 'EACCES') return 'may not be used without special rights';
	return code === undefined ? undefined : 'is in use by another program';
}

/**
 * Throws one error that names every port that cannot be used and the variable that changes it.
 * `wanted` is a list of `{ port, variable, purpose }`.
 */
export async function requireFreePorts(wanted) {
	const lines = [];
	for (const [index, { port, variable, purpose }] of wanted.entries()) {
		const twin = wanted.slice(0, index).find((other) => other.port === port);
		const reason = twin ? `is meant for ${twin.purpose} already (${twin.variable})` : await obstacle(port);
		if (reason) lines.push(`Port ${port} for ${purpose} ${reason}. Choose another one: ${variable}=<port> npm start`);
	}
	if (lines.length > 0) throw new Error(lines.join('\n'));
}

/** Any free port of this machine. */
export function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen({ port: 0, host: HOST }, () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}
