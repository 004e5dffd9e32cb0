import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf } from '../kit/engine';
import { errorOf, everybody, ownStore, people, profiles } from './stage';

const ANN = { email: 'ann@shop.test', phone: '+48601234567', name: 'Ann' };
let profileId: string;

beforeEach(async () => {
	ownStore();
	[profileId] = await people(ANN);
});

/** A node as it is dropped on the canvas: nothing chosen, nothing filled in. */
const dropped = async (type: 'campaign' | 'consent' | 'emailChannel' | 'message' | 'pushChannel' | 'smsChannel' | 'whatsAppChannel' | 'suppression' | 'unifiedProfile', items: IDataObject[]) => await jsonOf({ type, parameters: {} }, items);

describe('a node that is run without any change does something true and harmless', () => {
	test('Unified Profile recognises people by their columns email and phone', async () => {
		expect(await dropped('unifiedProfile', [ANN])).toEqual([[{ ...ANN, profileId, profileStatus: 'matched' }]]);
	});

	test('Suppression checks whether marketing by e-mail is allowed', async () => {
		expect(await dropped('suppression', [{ profileId }])).toMatchObject([[{ decision: { verdict: 'allow', address: ANN.email } }], [], []]);
	});

	test('Campaign lists the campaigns, of which there are none yet', async () => {
		expect(await dropped('campaign', [{ profileId }])).toEqual([[]]);
		await jsonOf({ type: 'campaign', parameters: { operation: 'createOrUpdate', campaign: 'Spring' } }, [{}]);
		expect(await dropped('campaign', [{ profileId }])).toMatchObject([[{ campaign: 'Spring', state: 'planned' }]]);
	});

	test('Message lists the messages, of which there are none yet', async () => {
		expect(await dropped('message', [{ profileId }])).toEqual([[]]);
		await jsonOf({ type: 'message', parameters: { operation: 'createOrUpdate', messageName: 'Spring', headline: 'Hello' } }, [{}]);
		expect(await dropped('message', [{ profileId }])).toMatchObject([[{ message: 'Spring', languages: ['en'] }]]);
	});

	test.each<[string, string, IDataObject | string]>([
		['message', 'createOrUpdate', 'Parameter "Name" is required'],
		['message', 'compose', 'Parameter "Message" is required'],
		['message', 'check', 'Parameter "Message" is required'],
		['message', 'preview', 'Parameter "Message" is required'],
		['message', 'delete', 'Parameter "Message" is required'],
		['link', 'follow', 'neither a token nor a code'],
		['brandKit', 'get', { brandKit: 'Default' }],
		['brandKit', 'createOrUpdate', 'Parameter "Name" is required'],
		['brandKit', 'delete', 'Parameter "Brand Kit" is required'],
	])('Message: %s %s', async (resource, operation, expected) => {
		const run = jsonOf({ type: 'message', parameters: { resource, operation } }, [{ profileId }]);
		if (typeof expected === 'string') await expect(run).rejects.toThrow(expected);
		else expect((await run)[0]).toMatchObject([expected]);
	});

	test('Consent records nothing where nothing was said', async () => {
		expect(await dropped('consent', [{ profileId }])).toMatchObject([[{ consent: 'granted', consentRecorded: false }]]);
	});

	test('Consent today records nothing either', async () => {
		expect(await jsonOf({ type: 'consent', typeVersion: 2, parameters: {} }, [{ profileId }])).toMatchObject([[{ consent: 'granted', consentRecorded: false }]]);
	});

	test.each<[string, string, IDataObject | string]>([
		['check', 'reserve', { decision: { verdict: 'allow', holdId: expect.any(String) } }],
		['check', 'simulate', { people: 1, allowed: 1, cost: { now: 0, later: 0 } }],
		['check', 'explain', { person: `Ann <${ANN.email}>`, refusedBefore: [], contacts: [] }],
		['entry', 'add', { suppressed: ANN.email, suppressionStatus: 'added' }],
		['entry', 'remove', { suppressionsRemoved: 0 }],
		['entry', 'export', { entries: 0 }],
		['entry', 'import', 'no file in the field "data"'],
		['cap', 'createOrUpdate', { cap: 'At most 3 in 7 days', count: 3, periodHours: 168 }],
		['cap', 'delete', 'Parameter "Name" is required'],
		['dynamicList', 'create', 'Parameter "List" is required'],
		['dynamicList', 'update', 'Parameter "List" is required'],
		['dynamicList', 'delete', 'Parameter "List" is required'],
		['rule', 'override', 'Parameter "Jurisdiction" is required'],
		['rule', 'reset', 'Parameter "Jurisdiction" is required'],
	])('Suppression: %s %s', async (resource, operation, expected) => {
		const run = jsonOf({ type: 'suppression', typeVersion: 2, parameters: { resource, operation } }, [{ ...ANN, profileId }]);
		if (typeof expected === 'string') await expect(run).rejects.toThrow(expected);
		else expect((await run)[0]).toMatchObject([expected]);
	});

	test('Suppression lists what there is: no entries, lists or caps, and the first rules', async () => {
		const lengths: number[] = [];
		for (const resource of ['entry', 'dynamicList', 'cap', 'rule']) lengths.push((await jsonOf({ type: 'suppression', typeVersion: 2, parameters: { resource, operation: 'getMany' } }, [{ profileId }]))[0].length);
		expect(lengths).toEqual([0, 0, 0, 50]);
	});

	test('Email Channel sends into the sandbox, where the mail can be read', async () => {
		expect(await dropped('emailChannel', [{ profileId }])).toMatchObject([[{ delivery: { status: 'sent', provider: 'sandbox', address: ANN.email } }], [], []]);
		const [[{ timeline }]] = await jsonOf(profiles('timeline'), [ANN]);
		expect(timeline).toMatchObject([{ type: 'delivery', name: 'sent', details: { campaign: 'workflow test', provider: 'sandbox' } }]);
	});
});

describe('a channel that nobody agreed to', () => {
	test('WhatsApp Channel and Push Channel send nothing without a yes, and say so', async () => {
		expect(await dropped('whatsAppChannel', [{ profileId }])).toMatchObject([[], [{ profileId, delivery: { status: 'not-sent', provider: 'sandbox', address: ANN.phone } }], []]);
		expect(await dropped('pushChannel', [{ profileId }])).toMatchObject([[], [{ profileId, delivery: { status: 'not-sent', provider: 'sandbox' } }], []]);
	});

	test('SMS Channel sends no advertising without a yes, and says so', async () => {
		expect(await dropped('smsChannel', [{ profileId }])).toMatchObject([[], [{ profileId, delivery: { status: 'not-sent', provider: 'sandbox', address: ANN.phone } }], []]);
	});
});

test('two mails of one workflow are two messages, each sent once', async () => {
	const send = async (id: string) => (await jsonOf({ type: 'emailChannel', parameters: { options: { step: id } } }, [{ profileId }])).map((output) => output.length);
	expect([await send('hello'), await send('reminder'), await send('hello')]).toEqual([[1, 0, 0], [1, 0, 0], [0, 1, 0]]);
});

test('a workflow without campaign is a campaign of its own', async () => {
	const send = async (workflowId: string) => (await jsonOf({ type: 'emailChannel', parameters: {}, workflowId }, [{ profileId }])).map((output) => output.length);
	expect([await send('one'), await send('two'), await send('one')]).toEqual([[1, 0, 0], [1, 0, 0], [0, 1, 0]]);
});

test('a parameter that can\'t be evaluated for an item fails that item', async () => {
	const node = { ...profiles('get', { personEmail: '={{ $json.email.toUpperCase().nothing.here() }}' }), onError: 'continueErrorOutput' as const };
	const [, failed] = await jsonOf(node, [ANN]);
	expect(failed).toHaveLength(1);
	expect((await errorOf({ ...node, onError: undefined }, [ANN])).message).toMatch(/\[item 0\]$/);
});

test('an item without fields of its own stays one item, and pairs with its input', async () => {
	const outputs = await outputsOf(profiles('identify', { identifiers: { identifier: [{ kind: 'email', value: 'ann@shop.test' }] } }), [{}, {}, {}]);
	expect(outputs.map((output) => output.map(({ pairedItem, json }) => [pairedItem, json.profileId]))).toEqual([[0, 1, 2].map((item) => [{ item }, profileId])]);
	expect(await everybody()).toHaveLength(1);
});
