import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A port of this machine that leads to another one. Every answer from there takes `delayMs` longer, which may be
 * changed at any time: so a mail server becomes slow without knowing it.
 */
export async function openSlowLine(targetPort) {
	const line = { port: 0, delayMs: 0, close };
	const sockets = new Set();
	const server = createServer((near) => {
		const far = connect(targetPort, '127.0.0.1');
		for (const socket of [near, far]) {
			socket.setNoDelay(true).on('error', () => {}).on('close', () => sockets.delete(socket));
			sockets.add(socket);
		}
		near.pipe(far);
		near.on('close', () => far.destroy());
		carryBack(far, near);
	});

	async function carryBack(far, near) {
		try {
			for await (const chunk of far) {
				if (line.delayMs > 0) await sleep(line.delayMs);
				near.write(chunk);
			}
		} catch {
			// Cut off: the other end learns it below.
		}
		near.end();
	}

	async function close() {
		for (const socket of sockets) socket.destroy();
		await new Promise((resolve) => server.close(resolve));
	}

	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	line.port = server.address().port;
	return line;
}
