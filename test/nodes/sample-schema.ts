import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject, INodeProperties, INodeType } from 'n8n-workflow';
import { jsonOf, type OneNode } from '../kit/engine';
import { ROOT } from '../kit/sources';

/** The shape of some values. */
export type Schema = { type: string; properties?: Record<string, Schema>; items?: Schema };

/** One operation (`resource operation`, perhaps with a word more), the node that runs it, and the items it is run with. */
export type Step = [name: string, node: () => OneNode, items: IDataObject[]];

/** What the editor shows of a node before its first run. The files are written anew with WRITE_SAMPLE_OUTPUT=1. */
export interface SampleOutput {
	type: INodeType;
	/** The folder of the node's samples, with its version, from the project's root. */
	folder: string;
	/** Makes the store, and what the story needs beforehand. */
	before: () => Promise<unknown>;
	/** Every operation once, in an order in which each has something to show. */
	story: Step[];
	/** Steps that show the fields they were given too. */
	withGiven?: string[];
}

/** The shape of some values of one place: the first that says more than null counts. */
function schemaOf(values: unknown[]): Schema {
	const [value = null] = values.filter((one) => one !== null && one !== undefined);
	if (Array.isArray(value)) return { type: 'array', items: schemaOf(values.flat()) };
	if (typeof value !== 'object' || value === null) return { type: value === null ? 'null' : typeof value };
	const objects = values.filter((one) => typeof one === 'object' && one !== null) as object[];
	const names = [...new Set(objects.flatMap(Object.keys))];
	return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, schemaOf(objects.map((one) => (one as IDataObject)[name]))])) };
}

const outer = ({ properties = {} }: Schema) => Object.entries(properties).map(([name, { type }]) => `${name}: ${type}`);

/** Tests that each operation with a resource shows in the editor what it gives; gives the shapes by the steps' names. */
export function sampleOutput({ type, folder, before, story, withGiven = [] }: SampleOutput): Map<string, Schema> {
	const told = new Map<string, Schema>();
	beforeAll(async () => {
		await before();
		for (const [name, node, items] of story) {
			const [output] = await jsonOf(node(), items);
			const given = withGiven.includes(name) ? [] : Object.keys(items[0]);
			told.set(name, schemaOf(output.map((item) => Object.fromEntries(Object.entries(item).filter(([field]) => !given.includes(field))))));
		}
	});

	const fileOf = (name: string) => join(ROOT, folder, `${name.replace(' ', '/')}.json`);
	const operations = type.description.properties.filter(({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource)
		.flatMap(({ displayOptions, options = [] }: INodeProperties) => options.map((option) => `${displayOptions?.show?.resource?.[0]} ${'value' in option && option.value}`));

	test.each(operations)('%s shows in the editor what it gives', (name) => {
		const shape = { ...(told.get(name) as Schema), version: 1 };
		if (process.env.WRITE_SAMPLE_OUTPUT) {
			mkdirSync(dirname(fileOf(name)), { recursive: true });
			writeFileSync(fileOf(name), `${JSON.stringify(shape, undefined, '\t')}\n`);
		}
		expect(existsSync(fileOf(name))).toBe(true);
		// Inside a field, e.g. among somebody's traits, the sample may show less or more than there is.
		expect(outer(JSON.parse(readFileSync(fileOf(name), 'utf8')) as Schema)).toEqual(outer(shape));
	});
	return told;
}
