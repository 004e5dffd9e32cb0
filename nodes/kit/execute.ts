import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { v7 as newId } from 'uuid';
import { refused, type Outcome } from '../../marketing/outcome';
import { openStore } from './database';
import { emitter } from './emit';
import { nodeFault } from './faults';
import type { AnyOperation, Tools } from './operation';
import { parameterReader } from './parameters';
import type { Resource } from './resource';

/** After so many items the event loop gets its turn: the editor and the webhooks answer meanwhile. */
const TURN = 500;

/** Runs a node with several resources. */
export async function runResource(context: IExecuteFunctions, resources: Resource[]): Promise<INodeExecutionData[][]> {
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
	const store = await openStore(context);
	const results = await operation.run(tools(context, store.database), inputs as never[]).finally(store.release);
	const outcomes: Outcome<unknown>[] = judged;
	for (const [place, position] of good.entries()) outcomes[position] = results[place];
	emit.stopAtFault(outcomes, 'The other items were done.');
	for (const [position, outcome] of outcomes.entries()) {
		if (position % TURN === TURN - 1) await turn();
		if (outcome.ok) emit.result(position, outcome.value);
		else emit.refusal(position, outcome.reason);
	}
	return emit.outputs;
}

/** Reads and judges every item before anything is written. */
async function judgeAll(context: IExecuteFunctions, operation: AnyOperation): Promise<Outcome<unknown>[]> {
	const now = Date.now();
	const reader = parameterReader(context, now);
	const items = operation.once ? context.getInputData().slice(0, 1) : context.getInputData();
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
		pause: sleep,
		workflowId: context.getWorkflow().id ?? 'workflow',
		nodeId: context.getNode().id,
		credential: async <Data>(type: string) => (await context.getCredentials(type)) as Data,
		file: async (content, name, mimeType) => await context.helpers.prepareBinaryData(Buffer.from(content), name, mimeType),
		stop,
		hint: (message) => context.addExecutionHints({ message, location: 'outputPane' }),
	};
}

async function turn(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
}
