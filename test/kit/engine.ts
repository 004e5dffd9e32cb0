import { join } from 'node:path';
import type { ICredentialType, IDataObject, INode, INodeExecutionData, INodeType, IRun } from 'n8n-workflow';
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

const ours: Record<string, INodeType> = {
	campaign: new Campaign(),
	consent: new Consent(),
	emailChannel: new EmailChannel(),
	message: new Message(),
	pushChannel: new PushChannel(),
	smsChannel: new SmsChannel(),
	suppression: new Suppression(),
	unifiedProfile: new UnifiedProfile(),
	whatsAppChannel: new WhatsAppChannel(),
};

/** One of our nodes behind a trigger, as a workflow would hold it. */
export interface OneNode {
	type: keyof typeof ours;
	parameters: IDataObject;
	onError?: INode['onError'];
	credentials?: Record<string, IDataObject>;
	workflowId?: string;
	typeVersion?: number;
}

/** One of our credential types, from its source. */
async function credentialType(name: string): Promise<ICredentialType> {
	const file = `${name[0].toUpperCase()}${name.slice(1)}`;
	const loaded = (await import(join(__dirname, '..', '..', 'credentials', `${file}.credentials.ts`))) as Record<string, new () => ICredentialType>;
	return new loaded[file]();
}

/** Runs one of our nodes, from its source, in n8n's engine. */
export async function runNode({ type, parameters, onError, credentials = {}, workflowId, typeVersion = 1 }: OneNode, items: IDataObject[]): Promise<IRun> {
	const names = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
	const node = {
		id: 'node-1', name: 'Node', type: `n8n-nodes-omnichannel.${String(type)}`, typeVersion, position: [200, 0],
		parameters, onError, credentials: names,
	};
	const trigger = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
	const workflow = {
		id: workflowId ?? 'test', name: 'Test', nodes: [trigger, node],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
	};
	return await runWorkflow({ workflow, items, credentials, ours, types: credentialType });
}

/** The items that the node put out, output by output; throws with the node's error when it failed. */
export async function outputsOf(one: OneNode, items: IDataObject[]): Promise<INodeExecutionData[][]> {
	const run = await runNode(one, items);
	if (run.data.resultData.error) throw new Error(`${run.data.resultData.error.message} — ${run.data.resultData.error.description ?? ''}`);
	return (run.data.resultData.runData.Node[0].data?.main ?? []).map((output) => output ?? []);
}

/** The items' JSON, output by output. */
export async function jsonOf(one: OneNode, items: IDataObject[]): Promise<IDataObject[][]> {
	return (await outputsOf(one, items)).map((output) => output.map((item) => item.json));
}
