require('reflect-metadata');
const { ExecutionLifecycleHooks, WorkflowExecute } = require('n8n-core');
const { createRunExecutionData, Workflow } = require('n8n-workflow');
const { credentialTypes, signedIn } = require('./credential-types.cjs');
const { nodeTypes } = require('./node-types.cjs');

const ADDRESS = 'http://localhost:5678';

/**
 * Runs a workflow through n8n's own engine, without editor, server or database.
 * `items` are what the trigger hands on; `credentials` maps a credential type to its data;
 * `ours` may hold node objects by name, to be used instead of the built package; `types` may give credential types by name.
 * Gives n8n's run: status (success | error | waiting) and data.resultData.
 */
async function runWorkflow({ workflow: json, items = [{}], credentials = {}, ours, types = credentialTypes(), mode = 'trigger', onNode }) {
	const workflow = new Workflow({
		id: json.id ?? 'workflow',
		name: json.name,
		nodes: json.nodes.map((node) => ({ parameters: {}, ...node })),
		connections: json.connections,
		nodeTypes: nodeTypes(ours),
		active: false,
		settings: { executionOrder: 'v1', ...json.settings },
	});
	const start = workflow.getStartNode();
	if (!start) throw new Error('The workflow has no node to start at: add a Manual Trigger');
	const input = items.map((item) => ('json' in item && Object.keys(item).every((key) => ['json', 'binary', 'pairedItem'].includes(key)) ? item : { json: item }));
	const stack = [{ node: start, data: { main: [input] }, source: null }];
	const data = createRunExecutionData({ executionData: { nodeExecutionStack: stack } });
	return await new WorkflowExecute(additionalData(json, credentialsHelper(credentials, types), onNode), mode, data).processRunExecutionData(workflow);
}

function additionalData(json, credentials, onNode) {
	const hooks = new ExecutionLifecycleHooks('trigger', 'execution-1', json);
	if (onNode) hooks.addHandler('nodeExecuteAfter', (name, data) => onNode(name, data));
	return {
		executionId: 'execution-1',
		hooks,
		credentialsHelper: credentials,
		currentNodeExecutionIndex: 0,
		variables: {},
		setExecutionStatus() {},
		restApiUrl: `${ADDRESS}/rest`,
		instanceBaseUrl: `${ADDRESS}/`,
		webhookBaseUrl: `${ADDRESS}/webhook`,
		webhookWaitingBaseUrl: `${ADDRESS}/webhook-waiting`,
		formWaitingBaseUrl: `${ADDRESS}/form-waiting`,
		webhookTestBaseUrl: `${ADDRESS}/webhook-test`,
	};
}

function credentialsHelper(credentials, types) {
	return {
		isCredentialUsableByNode: () => true,
		getParentTypes: () => [],
		getCredentialsProperties: () => [],
		preAuthentication: async () => undefined,
		authenticate: async (fields, type, request, workflow, node) => await signedIn(await types(type), fields, request, workflow, node),
		async getDecrypted(_additionalData, _nodeCredentials, type) {
			if (credentials[type]) return credentials[type];
			throw new Error(`No credential of the type ${type} was given (--credentials)`);
		},
	};
}

module.exports = { runWorkflow };
