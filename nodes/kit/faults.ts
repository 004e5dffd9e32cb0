import { NodeOperationError, type INode } from 'n8n-workflow';
import { Refusal, type Reason } from '../../marketing/outcome';

/** An item's refusal in n8n's form: what happened, where, what to do. */
export function itemFault(node: INode, reason: Reason, itemIndex: number, more = ''): NodeOperationError {
	// Some reasons begin with the field's name themselves.
	const where = reason.field && !reason.message.startsWith(reason.field) ? `'${reason.field}': ` : '';
	const description = [more, reason.advice].filter(Boolean).join(' ');
	return faultOf(node, `${where}${reason.message} [item ${itemIndex}]`, { itemIndex, description });
}

/** Anything that stops the whole node, in n8n's form. */
export function nodeFault(node: INode, error: Error): NodeOperationError {
	if (error instanceof NodeOperationError) return error;
	if (error instanceof Refusal) {
		const { field, message, advice } = error.reason;
		return faultOf(node, field ? `'${field}': ${message}` : message, { description: advice });
	}
	return new NodeOperationError(node, error, { description: adviceFor(error as Error & { code?: string; errstr?: string }) });
}

/** n8n puts words of its own in place of a text that holds e.g. ECONNREFUSED, or EPERM inside somebody's name. */
function faultOf(node: INode, message: string, about: { itemIndex?: number; description?: string }): NodeOperationError {
	const fault = new NodeOperationError(node, message, about);
	fault.message = message;
	return fault;
}

/** What to do about the faults of a store that show only while it is used. */
function adviceFor({ code = '', errstr = '', message }: Error & { code?: string; errstr?: string }): string {
	const text = `${code} ${errstr} ${message}`;
	if (/readonly|read-only|EROFS|EACCES/i.test(text)) return 'The store can only be read. Give n8n the right to write to its folder.';
	if (/disk is full|SQLITE_FULL|ENOSPC|could not extend/i.test(text)) return 'The disk is full. Make room; nothing of this batch was half-written.';
	if (/locked|SQLITE_BUSY/i.test(text)) return 'Another process kept the store busy for a minute. Run it again, or use PostgreSQL when there are many workers.';
	if (/ECONN|terminat|timeout|57P0/i.test(text)) return 'The connection to the store was lost. Run it again: what was done already is not done twice.';
	return '';
}
