/** A workflow of a trigger and one of our nodes, to be run in n8n's engine. */
export function oneNode(type, parameters, credentials = {}) {
	const trigger = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
	const node = { id: 'node', name: 'Node', type: `n8n-nodes-omnichannel.${type}`, typeVersion: 1, position: [200, 0], parameters, credentials };
	return { id: 'bench', name: 'Bench', nodes: [trigger, node], connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } } };
}

/** Runs it; gives the node's items per output. Throws when the node failed. */
export async function runNode(runWorkflow, workflow, items, credentials = {}) {
	const run = await runWorkflow({ workflow, items, credentials });
	if (run.status !== 'success') throw new Error(run.data.resultData.error.message);
	return run.data.resultData.runData.Node[0].data.main;
}
