import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import type { AnyOperation } from './operation';

/** A thing that operations work on, as the editor lists it. */
export interface Resource {
	value: string;
	name: string;
	operations: AnyOperation[];
}

type Shown = Record<string, (string | number)[]>;

/** The editor's properties for a node with several resources: Resource, Operation, then each operation's fields. */
export function resourceProperties(resources: Resource[], show: Shown = {}): INodeProperties[] {
	return [
		// eslint-disable-next-line n8n-nodes-base/node-param-default-missing -- it is the first of the list
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			...onlyWhere(show),
			options: resources.map(({ value, name }) => ({ value, name })).sort((one, other) => (one.name < other.name ? -1 : 1)),
			default: resources[0].value,
		},
		...resources.flatMap(({ value, operations }) => operationProperties(operations, { ...show, resource: [value] })),
	];
}

/** The editor's properties for a list of operations: Operation, then each one's fields. */
export function operationProperties(operations: AnyOperation[], show: Shown = {}): INodeProperties[] {
	const options = [...operations]
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.map(({ value, name, action, description }) => ({ value, name, action, description }));
	return [
		// eslint-disable-next-line n8n-nodes-base/node-param-default-missing -- it is the first of the list
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			...onlyWhere(show),
			options,
			default: operations[0].value,
		},
		...operations.flatMap(({ value, fields }) => updateDisplayOptions({ show: { ...show, operation: [value] } }, fields)),
	];
}

function onlyWhere(show: Shown): Pick<INodeProperties, 'displayOptions'> {
	return Object.keys(show).length > 0 ? { displayOptions: { show } } : {};
}
