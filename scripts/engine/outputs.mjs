/**
 * The items where a run ended, by node and output: every node of which at least one output leads nowhere.
 * `{ "Node": [[json of output 0, …], [json of output 1, …]] }`
 */
export function endItems(workflow, run) {
	const { runData } = run.data.resultData;
	const ends = {};
	for (const { name } of workflow.nodes) {
		const outputs = (runData[name] ?? []).flatMap((one) => (one.data?.main ? [one.data.main] : []));
		if (outputs.length === 0) continue;
		const count = Math.max(...outputs.map((main) => main.length));
		const connected = workflow.connections[name]?.main ?? [];
		const leadsOn = Array.from({ length: count }, (_, output) => (connected[output] ?? []).length > 0);
		if (count > 0 && leadsOn.every(Boolean)) continue;
		ends[name] = Array.from({ length: count }, (_, output) => outputs.flatMap((main) => (main[output] ?? []).map((item) => item.json)));
	}
	return ends;
}

/** What went wrong, as n8n tells it. */
export function failureOf(run) {
	const { error, lastNodeExecuted } = run.data.resultData;
	if (!error) return undefined;
	return { node: error.node?.name ?? lastNodeExecuted, message: error.message, description: error.description ?? undefined };
}

/** Prints the result: one JSON document on stdout, or a short account for a person. */
export function printOutputs(run, outputs, asJson) {
	const error = failureOf(run);
	if (asJson) {
		process.stdout.write(`${JSON.stringify({ status: run.status, outputs, ...(error ? { error } : {}) }, null, 2)}\n`);
		return;
	}
	for (const [name, items] of Object.entries(outputs)) {
		process.stdout.write(`${name}: ${items.map((list, output) => `${list.length} on output ${output}`).join(', ')}\n`);
		for (const [output, list] of items.entries()) if (list.length > 0) process.stdout.write(`  ${output}: ${JSON.stringify(list[0])}\n`);
	}
	if (error) process.stderr.write(`${error.node}: ${error.message}\n${error.description ? `${error.description}\n` : ''}`);
	process.stdout.write(`${run.status}\n`);
}
