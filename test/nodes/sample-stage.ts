import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode, INodeType } from 'n8n-workflow';
import { Campaign } from '../../nodes/Campaign/Campaign.node';
import { Consent } from '../../nodes/Consent/Consent.node';
import { EmailChannel } from '../../nodes/EmailChannel/EmailChannel.node';
import { Message } from '../../nodes/Message/Message.node';
import { PushChannel } from '../../nodes/PushChannel/PushChannel.node';
import { SmsChannel } from '../../nodes/SmsChannel/SmsChannel.node';
import { Suppression } from '../../nodes/Suppression/Suppression.node';
import { UnifiedProfile } from '../../nodes/UnifiedProfile/UnifiedProfile.node';
import { WhatsAppChannel } from '../../nodes/WhatsAppChannel/WhatsAppChannel.node';
import { runWorkflow } from '../../scripts/engine/engine.cjs';
import { ROOT } from '../kit/sources';
import { profiles } from './stage';

/** A workflow as n8n exports it. */
export interface WorkflowFile {
	name: string;
	nodes: INode[];
	connections: Record<string, { main: { node: string }[][] }>;
	active: boolean;
}

/** Our nodes from source, by the names that workflows call them by. */
export const OURS: Record<string, INodeType> = {
	campaign: new Campaign(), consent: new Consent(), emailChannel: new EmailChannel(), message: new Message(), pushChannel: new PushChannel(),
	smsChannel: new SmsChannel(), suppression: new Suppression(), unifiedProfile: new UnifiedProfile(), whatsAppChannel: new WhatsAppChannel(),
};

/** A sample workflow, by its file's name. */
export const readSample = (file: string) => JSON.parse(readFileSync(join(ROOT, 'workflows', file), 'utf8')) as WorkflowFile;

/** The same workflow, with other parameters of one node. */
export function withParameters(workflow: WorkflowFile, name: string, parameters: IDataObject): WorkflowFile {
	return { ...workflow, nodes: workflow.nodes.map((node) => (node.name === name ? { ...node, parameters: { ...node.parameters, ...parameters } as INode['parameters'] } : node)) };
}

/** Runs a workflow on the test's store; gives what a node put out, by its name and output. */
export async function ranOnStage(workflow: WorkflowFile): Promise<(node: string, output?: number) => IDataObject[]> {
	const credentials = profiles('get').credentials ?? {};
	const named = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
	const nodes = workflow.nodes.map((node) => {
		// Its form's library does not load in jest, and nobody waits a day here.
		if (node.type === 'n8n-nodes-base.wait') return { ...node, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
		return node.type.startsWith('n8n-nodes-omnichannel.') ? { ...node, credentials: named } : node;
	});
	const { data } = await runWorkflow({ workflow: { ...workflow, nodes }, credentials, ours: OURS });
	if (data.resultData.error) throw new Error(`${data.resultData.lastNodeExecuted}: ${data.resultData.error.message}`);
	return (node, output = 0) => (data.resultData.runData[node] ?? []).flatMap((one) => (one.data?.main[output] ?? []).map(({ json }) => json));
}
