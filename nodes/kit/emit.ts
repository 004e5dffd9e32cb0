import type { IDataObject, IExecuteFunctions, INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { Outcome, Reason } from '../../marketing/outcome';
import { itemFault } from './faults';
import type { AnyOperation, Emitted } from './operation';

/** Collects a node's items, output by output, each paired with the item it came from. */
export function emitter(context: IExecuteFunctions, operation: AnyOperation) {
	const inputs = context.getInputData();
	// A copy at every call: asked for once.
	const node = context.getNode();
	const outputs: INodeExecutionData[][] = Array.from({ length: operation.outputs ?? 1 }, () => []);
	const continues = context.continueOnFail();
	const goesOn = continues || operation.failedOutput !== undefined;

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
			throw itemFault(node, outcome.reason, first, advice.trim());
		},

		/** One input's result. */
		result(position: number, value: unknown) {
			const emitted = operation.emit(value as never);
			if (!Array.isArray(emitted)) return put(position, emitted);
			for (const one of emitted) put(position, one);
		},

		/** One input's refusal. */
		refusal(position: number, reason: Reason) {
			fault(position, itemFault(node, reason, position), reason);
		},

		/** One item about all of them, on the first output. */
		closing(fields: object) {
			outputs[0].push({ json: fields as IDataObject, pairedItem: inputs.map((_, item) => ({ item })) });
		},

		fault,
	};

	function put(position: number, { output = 0, fields, alone, binary }: Emitted) {
		const json = (alone ? fields : { ...inputs[position].json, ...fields }) as IDataObject;
		const pairedItem = { item: position };
		outputs[output].push(binary ? { json, binary, pairedItem } : { json, pairedItem });
	}

	/**
	 * One input's failure: on the node's own Failed output, or as n8n's error item when the user chose so.
	 * On the error output n8n adds the input's fields to an item that has these keys only; an item with an
	 * `error` beside its `json` would lose them. Source: n8n-core 2.40, handleNodeErrorOutput, normalizeNodeErrors.
	 */
	function fault(position: number, { message }: NodeOperationError, reason?: Reason) {
		const pairedItem = { item: position };
		const output = outputs[operation.failedOutput ?? operation.faultOutput ?? 0];
		const fields = node.onError === 'continueErrorOutput' ? {} : inputs[position].json;
		const details: IDataObject | undefined = reason && { ...reason };
		if (continues) output.push({ json: { ...fields, error: message, ...(details && { details }) }, pairedItem });
		else output.push({ json: { ...fields, failure: message, ...(details && { reason: details }) }, pairedItem });
	}
}
