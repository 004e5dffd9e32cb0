import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { v7 as newId } from 'uuid';
import { refused, type Outcome } from '../../marketing/outcome';
import { openStore } from './database';
import { emitter } from './emit';
import { nodeFault } from './faults';
import { fileTools } from './files';
import { transportOf } from './http';
import { imageLoader } from './images';
import type { AnyOperation, Tools } from './operation';
import { parameterReader } from './parameters';
import type { Resource } from './resource';

/** After so many items the event loop gets its turn: the editor and the webhooks answer meanwhile. */
const TURN = 500;

/** Runs a node with several resources. A node of version 1 that had none yet runs the operations it had then. */
export async function runResource(context: IExecuteFunctions, resources: Resource[], before: AnyOperation[] = []): Promise<INodeExecutionData[][]> {
	if (before.length > 0 && context.getNode().typeVersion < 2) return await runOperation(context, before);
	const resource = resources.find(({ value }) => value === context.getNodeParameter('resource', 0));
	return await runOperation(context, resource?.operations ?? []);
}

/** Runs the operation that is set on the node, with all items as one batch. */
export async function runOperation(context: IExecuteFunctions, operations: AnyOperation[]): Promise<INodeExecutionData[][]> {
	const value = context.getNodeParameter('operation', 0);
	const operation = operations.find((one) => one.value === value) ?? operations[0];
	const outputs = await runBatch(context, operation).then(
		(items) => ({ items }),
		(failure: Error) => ({ failure }),
	);
	if ('items' in outputs) return outputs.items;
	const fault = nodeFault(context.getNode(), outputs.failure);
	if (!context.continueOnFail()) throw fault;
	// n8n would send the untouched items down the first output: every item says instead that it failed.
	const emit = emitter(context, operation);
	for (const position of context.getInputData().keys()) emit.fault(position, fault);
	return emit.outputs;
}

async function runBatch(context: IExecuteFunctions, operation: AnyOperation): Promise<INodeExecutionData[][]> {
	const judged = await judgeAll(context, operation);
	const emit = emitter(context, operation);
	emit.stopAtFault(judged, 'Nothing of this batch was written.');
	const good: number[] = [];
	const inputs: unknown[] = [];
	for (const [position, outcome] of judged.entries()) {
		if (!outcome.ok) continue;
		good.push(position);
		inputs.push(outcome.value);
	}
	const results = inputs.length > 0 ? await runAll(context, operation, inputs) : [];
	const outcomes: Outcome<unknown>[] = judged;
	for (const [place, position] of good.entries()) outcomes[position] = results[place];
	emit.stopAtFault(outcomes, 'The other items were done.');
	for (const [position, outcome] of outcomes.entries()) {
		if (position % TURN === TURN - 1) await turn();
		if (outcome.ok) emit.result(position, outcome.value);
		else emit.refusal(position, outcome.reason);
	}
	const closing = inputs.length > 0 ? operation.closing?.(results.flatMap((one) => (one.ok ? [one.value] : [])) as never[], inputs as never[]) : undefined;
	if (closing) emit.closing(closing);
	return emit.outputs;
}

async function runAll(context: IExecuteFunctions, operation: AnyOperation, inputs: unknown[]): Promise<Outcome<unknown>[]> {
	const store = await openStore(context);
	return await operation.run(tools(context, store.database), inputs as never[]).finally(store.release);
}

/** Reads and judges every item before anything is written. */
async function judgeAll(context: IExecuteFunctions, operation: AnyOperation): Promise<Outcome<unknown>[]> {
	const now = Date.now();
	const reader = parameterReader(context, now);
	const all = context.getInputData();
	const { once = false } = operation;
	const runsOnce = typeof once === 'function' ? all.length > 0 && once(reader(all[0].json, 0)) : once;
	const items = runsOnce ? all.slice(0, 1) : all;
	const judged: Outcome<unknown>[] = [];
	for (const [position, { json }] of items.entries()) {
		if (position % TURN === TURN - 1) await turn();
		judged.push(judgeOne(() => operation.judge(operation.input(reader(json, position)), now)));
	}
	return judged;
}

/** An expression that can't be evaluated is the item's fault, not the batch's. */
function judgeOne(judge: () => Outcome<unknown>): Outcome<unknown> {
	try {
		return judge();
	} catch (error) {
		return refused({ code: 'unreadable', message: (error as Error).message, advice: 'Check the expressions of this node for this item.' });
	}
}

function tools(context: IExecuteFunctions, database: Tools['database']): Tools {
	const stop = { aborted: false };
	context.onExecutionCancellation(() => {
		stop.aborted = true;
	});
	return {
		database,
		now: Date.now,
		newId,
		actor: actorOf(context),
		pause: sleep,
		every,
		random: Math.random,
		workflowId: context.getWorkflow().id ?? 'workflow',
		nodeId: context.getNode().id,
		credential: async <Data>(type: string) => (await context.getCredentials(type)) as Data,
		credentialId: (type) => context.getNode().credentials?.[type]?.id ?? undefined,
		transport: (credential, http2) => transportOf(context, credential, http2),
		...fileTools(context),
		image: imageLoader(context),
		stop,
		hint: (message) => context.addExecutionHints({ message, location: 'outputPane' }),
		progress: (message) => {
			context.logger?.debug(`${context.getNode().name}: ${message}`);
			if (context.getMode() === 'manual') context.sendMessageToUI(message);
		},
	};
}

/** Does something every so often, until it is told to stop. */
function every(milliseconds: number, job: () => void): () => void {
	const timer = setInterval(job, milliseconds);
	return () => clearInterval(timer);
}

/** As the audit trail names it: n8n doesn't tell nodes which user ran them. */
function actorOf(context: IExecuteFunctions): string {
	const { id, name } = context.getWorkflow();
	return `workflow "${name ?? ''}" (${id ?? 'unsaved'}), execution ${context.getExecutionId() ?? '-'}, node "${context.getNode().name}"`;
}

async function turn(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
}
