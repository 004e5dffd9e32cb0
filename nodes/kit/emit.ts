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

		/**
		 * One input's failure: on the node's own Failed output, or as n8n's error item when the user chose so.
		 * On the error output n8n adds the input's fields to an item that has these keys only; an item with an
		 * `error` beside its `json` would lose them. Source: n8n-core 2.40, handleNodeErrorOutput, normalizeNodeErrors.
		 */
		fault(position: number, fault: NodeOperationError, reason?: Reason) {
			const { message } = fault;
			const pairedItem = { item: position };
			const output = operation.failedOutput ?? operation.faultOutput ?? 0;
			const fields = context.getNode().onError === 'continueErrorOutput' ? {} : inputs[position].json;
			const details: IDataObject | undefined = reason && { ...reason };
			if (context.continueOnFail()) push(output, { json: { ...fields, error: message, ...(details && { details }) }, pairedItem });
			else push(output, { json: { ...fields, failure: message, ...(details && { reason: details }) }, pairedItem });
		},
	};
}
