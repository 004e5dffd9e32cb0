/** Stops the PostgreSQL server of this run and waits until it is gone. */
module.exports = async () => {
	const server = globalThis.omnichannelPostgres;
	const gone = new Promise((resolve) => server.once('close', resolve));
	server.stdin.end();
	await gone;
};
