import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject, INodeProperties, INodeType } from 'n8n-workflow';
import { ROOT } from '../kit/sources';

/** What the editor shows of a node before its first run. */
export type Shape = { type: string; properties?: Record<string, Shape>; items?: Shape };

/** The shape of some values of one place: the first that says more than null counts. */
export function shapeOf(values: unknown[]): Shape {
	const [value = null] = values.filter((one) => one !== null && one !== undefined);
	if (Array.isArray(value)) return { type: 'array', items: shapeOf(values.flat()) };
	if (typeof value !== 'object' || value === null) return { type: value === null ? 'null' : typeof value };
	const objects = values.filter((one) => typeof one === 'object' && one !== null) as object[];
	const names = [...new Set(objects.flatMap(Object.keys))];
	return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, shapeOf(objects.map((one) => (one as IDataObject)[name]))])) };
}

/** The operations of a node as `resource operation`. */
export function operationsOf(node: INodeType): string[] {
	return node.description.properties.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }: INodeProperties) => options.map((option) => `${displayOptions?.show?.resource?.[0]} ${'value' in option && option.value}`));
}

/** Whether a node's stored sample shows these outer fields. Written anew with WRITE_SAMPLE_OUTPUT=1. */
export function expectSample(node: string, operation: string, shape: Shape): void {
	const file = join(ROOT, `nodes/${node}/__schema__/v1.0.0`, `${operation.replace(' ', '/')}.json`);
	if (process.env.WRITE_SAMPLE_OUTPUT) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `${JSON.stringify({ ...shape, version: 1 }, undefined, '\t')}\n`);
	}
	const outer = ({ properties = {} }: Shape) => Object.entries(properties).map(([name, { type }]) => `${name}: ${type}`);
	expect(existsSync(file)).toBe(true);
	// Inside a field the sample may show less or more than there is.
	expect(outer(JSON.parse(readFileSync(file, 'utf8')) as Shape)).toEqual(outer(shape));
}
