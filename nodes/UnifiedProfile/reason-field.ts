import type { INodeProperties } from 'n8n-workflow';
import type { Read } from '../kit';

/** Why somebody decided so; it stays with the decision. */
export const reasonField = (description: string): INodeProperties => ({
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	placeholder: 'e.g. called and confirmed',
	description: `${description}. It is kept with the decision and shown by Explain.`,
});

const LONGEST = 500;

/** The reason, without what would be too long to keep. */
export function readReason(read: Read): string {
	return String(read<unknown>('reason') ?? '').trim().slice(0, LONGEST);
}
