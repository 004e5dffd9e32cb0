import type { ICredentialType, IDataObject, INodeType, IRun } from 'n8n-workflow';

export function runWorkflow(options: {
	workflow: object;
	items?: object[];
	credentials?: Record<string, IDataObject>;
	ours?: Record<string, INodeType>;
	types?: (name: string) => ICredentialType | undefined | Promise<ICredentialType>;
	mode?: string;
	onNode?: (name: string, data: unknown) => void;
}): Promise<IRun>;
