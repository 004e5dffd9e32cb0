import type { IDataObject, IExecuteFunctions, INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { Outcome, Reason } from '../../marketing/outcome';
import { itemFault } from './faults';
import type { AnyOperation } from './operation';

/** Collects a node's items, output by output, each paired with the item it came from. */
export function emitter(context: IExecuteFunctions, operation: AnyOperation) {
	const inputs = context.getInputData();
	const outputs: INodeExecutionData[][] = Array.from({ length: operation.outputs ?? 1 }, () => []);
	const goesOn = context.continueOnFail() || operation.failedOutput !== undefined;

	const push = (output: number, item: INodeExecutionData) => outputs[output].push(item);

	return {
		outputs,

		/** Stops the node at the first refused item, unless such items have a way of their own. */
		stopAtFault(outcomes: Outcome<unknown>[], rest: string) {
			const first = outcomes.findIndex((outcome) => !outcome.ok);
			const outcome = outcomes[first];
			if (goesOn || !outcome || outcome.ok) return;
			const count = outcomes.filter((one) => !one.ok).length;
			const more = count > 1 ? `${count} of ${outcomes.length} items can't be used.` : '';
			const advice = `${more} ${rest} To go on with the good ones, set 'On Error' to 'Continue (using error output)'.`;
			throw itemFault(context.getNode(), outcome.reason, first, advice.trim());
		},

		/** One input's result. */
		result(position: number, value: unknown) {
			const pairedItem = { item: position };
			for (const { output = 0, fields, alone, binary } of [operation.emit(value as never)].flat()) {
				const json = (alone ? fields : { ...inputs[position].json, ...fields }) as IDataObject;
				push(output, binary ? { json, binary, pairedItem } : { json, pairedItem });
			}
		},

		/** One input's failure: on the node's own Failed output, or as n8n's error item when the user chose so. */
		fault(position: number, fault: NodeOperationError, reason?: Reason) {
			const { message } = fault;
			const json: IDataObject = { ...inputs[position].json, ...(reason ? { reason: { ...reason } } : {}) };
			const output = operation.failedOutput ?? operation.faultOutput ?? 0;
			if (!context.continueOnFail()) push(output, { json: { ...json, failure: message }, pairedItem: { item: position } });
			else push(output, { json: { ...json, error: message }, error: fault, pairedItem: { item: position } });
		},
	};
}
