import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { channelCredentials, channelOperations, operationProperties, outputsFor, runOperation, SEND_OUTPUTS, type ChannelForm } from '../../nodes/kit';
import { runWorkflow } from '../../scripts/engine/engine.cjs';
import { post, type Note } from '../channels/deliver/post';

/** What a note says, in the form. */
interface NoteForm {
	text: string;
}

const other = { ...post, name: 'courier', label: 'Courier', credential: 'courierApi' };

const noteForm: ChannelForm<NoteForm, Note> = {
	channel: 'email',
	action: 'note', noun: 'note', nouns: 'notes',
	providers: [post, other],
	contentFields: [{ displayName: 'Text', name: 'text', type: 'string', default: 'Hello' }],
	contentOptions: [],
	readForm: (read) => ({ text: String(read<unknown>('text')) }),
	composer: async () => async ({ text }) => () => ({ text }),
	marked: ({ text }) => ({ text: `[Test] ${text}` }),
	show: async (_, { text }, { address }) => ({ fields: { to: address, text } }),
};

const operations = channelOperations(noteForm);

/** A node that sends notes through two made-up vendors. */
export class NoteChannel implements INodeType {
	description = {
		displayName: 'Note Channel', name: 'noteChannel', group: ['output'], version: 1, description: '', defaults: { name: 'Note Channel' },
		inputs: ['main'], outputs: outputsFor(['send'], SEND_OUTPUTS),
		credentials: channelCredentials(noteForm),
		properties: operationProperties(operations),
	} as unknown as INodeTypeDescription;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}

/** Runs it in n8n's engine; gives its items, output by output, and its hints. */
export async function sendNotes(parameters: IDataObject, items: IDataObject[], accounts: Record<string, IDataObject>, onError?: string) {
	const credentials = Object.fromEntries(Object.keys(accounts).map((name) => [name, { id: name, name }]));
	const workflow = {
		id: 'notes', name: 'Notes',
		nodes: [
			{ id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{ id: 'node', name: 'Node', type: 'n8n-nodes-omnichannel.noteChannel', typeVersion: 1, position: [200, 0], credentials, onError, parameters: { personBy: 'email', purpose: 'transactional', ...parameters } },
		],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
	};
	const run = await runWorkflow({ workflow, items, credentials: accounts, ours: { noteChannel: new NoteChannel() }, types: () => undefined } as never);
	const { error } = run.data.resultData;
	if (error) throw new Error(`${error.message} — ${error.description ?? ''}`);
	const [{ data, hints }] = run.data.resultData.runData.Node;
	return { outputs: (data?.main ?? []).map((output) => (output ?? []).map(({ json }) => json)), hints: (hints ?? []).map(({ message }) => message) };
}
