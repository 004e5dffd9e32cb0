// Words for the person in front of the terminal; on stderr, so that stdout stays a script's own.

/** Prints one line. */
export function say(line) {
	process.stderr.write(`${line}\n`);
}

/** Milliseconds as a person says them: `4.2 s` or `3 min 05 s`. */
export function spoken(ms) {
	if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
	const seconds = Math.round(ms / 1000);
	return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** Does one long piece of work under a title, with a sign of life every ten seconds. */
export async function step(title, work) {
	const started = Date.now();
	say(`${title} ...`);
	const timer = setInterval(() => say(`  ... ${spoken(Date.now() - started)} so far`), 10_000);
	try {
		const result = await work();
		say(`  done in ${spoken(Date.now() - started)}`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
