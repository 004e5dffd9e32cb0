import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { parameterReader } from '../../nodes/kit/parameters';
import { runWorkflow } from '../../scripts/engine/engine.cjs';

/** A node that reads its parameters in both ways: as ours do, and as n8n does. */
class Probe implements INodeType {
	description = {
		displayName: 'Probe', name: 'probe', group: ['transform'], version: 1, description: 'Reads', defaults: { name: 'Probe' }, inputs: ['main'], outputs: ['main'],
		properties: [
			{ displayName: 'Value', name: 'value', type: 'string', default: 'nothing' },
			{ displayName: 'Hidden', name: 'hidden', type: 'string', default: 'shown', displayOptions: { show: { value: ['never'] } } },
			{ displayName: 'More', name: 'more', type: 'collection', default: {}, options: [{ displayName: 'A', name: 'a', type: 'string', default: '' }] },
			{
				displayName: 'Rows', name: 'rows', type: 'fixedCollection', typeOptions: { multipleValues: true }, default: {},
				options: [{ displayName: 'Row', name: 'row', values: [{ displayName: 'Name', name: 'name', type: 'string', default: '' }, { displayName: 'Cell', name: 'cell', type: 'string', default: '' }] }],
			},
		],
	} as unknown as INodeTypeDescription;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const reader = parameterReader(this, 0);
		return [this.getInputData().map(({ json }, place) => ({
			json: Object.fromEntries(['value', 'more', 'rows'].map((name) => [name, {
				ours: attempt(() => reader(json, place)(name)),
				theirs: attempt(() => this.getNodeParameter(name, place)),
			}])),
		}))];
	}
}

function attempt(read: () => unknown): unknown {
	try {
		const value = read();
		return value === undefined ? 'undefined' : { value };
	} catch (error) {
		return `failed: ${(error as Error).message}`;
	}
}

async function both(parameters: object, items: IDataObject[]): Promise<{ ours: unknown; theirs: unknown }[]> {
	const at = { typeVersion: 1, position: [0, 0] };
	const nodes = [
		{ id: '1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', ...at },
		{ id: '2', name: 'Probe', type: 'n8n-nodes-omnichannel.probe', parameters, ...at },
	];
	const workflow = { nodes, connections: { Start: { main: [[{ node: 'Probe', type: 'main', index: 0 }]] } } };
	const run = await runWorkflow({ workflow, items: items.map((json) => ({ json })), ours: { probe: new Probe() } });
	const told = run.data.resultData.runData.Probe[0].data?.main[0] ?? [];
	return told.map(({ json }) => json[Object.keys(parameters)[0]] as { ours: unknown; theirs: unknown });
}

const items: IDataObject[] = [
	{
		email: 'ann@shop.test', 'e mail': 'b', 'it\'s': 'c', 'say "x"': 'd', 'a.b': 'e', 'imię': 'f', $x: 'g', _y1: 'h', 'back\\slash': 'i',
		text: 'hello', empty: '', zero: 0, no: false, nothing: null, list: ['x', 'y'], nested: { deep: { er: 1 }, nothing: null },
		formula: '={{ 1 + 1 }}', braces: '{{ $json.email }}', moment: new Date(0) as never,
	},
	JSON.parse('{"email": {"constructor": "own"}, "constructor": "own", "__proto__": {"polluted": 1}, "toString": "own", "nested": "text"}') as IDataObject,
	{},
];

const expressions = [
	'={{ $json.email }}', '={{$json.email}}', '={{\n\t$json.email\n}}', '= {{ $json.email }}', '={{ $json.email }} ', '=\n{{ $json.email }}', '={{ $json.email }}{{ $json.text }}', '=Dear {{ $json.text }}',
	'={{ $json["email"] }}', '={{ $json[\'email\'] }}', '={{ $json[\'e mail\'] }}', '={{ $json["it\'s"] }}', '={{ $json[\'say "x"\'] }}', '={{ $json[\'it\\\'s\'] }}', '={{ $json["back\\\\slash"] }}',
	'={{ $json[\'a.b\'] }}', '={{ $json.imię }}', '={{ $json[\'imię\'] }}', '={{ $json.$x }}', '={{ $json._y1 }}', '={{ $json[`email`] }}', '={{ $json . email }}',
	'={{ $json.missing }}', '={{ $json.missing.deeper }}', '={{ $json.nested.deep.er }}', '={{ $json.nested["deep"].er }}', '={{ $json.nested.nothing }}', '={{ $json.nested.nothing.deeper }}', '={{ $json.nested }}',
	'={{ $json.empty }}', '={{ $json.zero }}', '={{ $json.no }}', '={{ $json.nothing }}', '={{ $json.list }}', '={{ $json.list[0] }}', '={{ $json.list.length }}', '={{ $json.list["1"] }}',
	'={{ $json.text.length }}', '={{ $json.text["0"] }}', '={{ $json.text.missing }}', '={{ $json.zero.missing }}', '={{ $json.moment }}', '={{ $json.email.length }}',
	'={{ $json.formula }}', '={{ $json.braces }}',
	'={{ $json.constructor }}', '={{ $json["constructor"] }}', '={{ $json.constructor.name }}', '={{ $json.email.constructor }}', '={{ $json.__proto__ }}', '={{ $json["__proto__"].polluted }}', '={{ $json.toString }}', '={{ $json.hasOwnProperty }}',
	'={{ $json.prototype }}', '={{ $json.valueOf.name }}', '={{ $json.list.map }}', '={{ $json.nested.toString }}',
	'={{ $json }}', '={{ $json.email', '={{ $json. }}', '={{ $json.a b }}', '={{ $json[\'a\' + \'b\'] }}', '={{ $json.class }}', '={{ $json.text // email }}',
	'plain', '', '{{ $json.email }}', '$json.email',
];

test.each(expressions)('%s is read as n8n reads it, for every item', async (value) => {
	for (const [place, { ours, theirs }] of (await both({ value }, items)).entries()) expect([place, ours]).toEqual([place, theirs]);
});

test.each(['={{ $json.email }}', '={{ $json.missing }}', '={{ $json.text.length }}', '={{ $json.constructor }}', '={{ 1 + 1 }}', 'plain'])('inside collections too: %s', async (cell) => {
	const forms: object[] = [{ more: { a: cell } }, { more: {} }, { rows: { row: [{ name: 'fixed', cell }, { name: cell, cell: 'fixed' }] } }, { rows: {} }];
	for (const form of forms) {
		for (const [place, { ours, theirs }] of (await both(form, items)).entries()) expect([form, place, ours]).toEqual([form, place, theirs]);
	}
});
