import { isSafeObjectProperty, type IDataObject, type IExecuteFunctions, type NodeParameterValueType } from 'n8n-workflow';
import type { Read } from './operation';

type Getter = (json: IDataObject, item: number) => unknown;
/** n8n's own way to read an expression for an item. */
type Engine = (expression: string, item: number) => unknown;

/**
 * Reads a node's parameters for one item after another. A value that is the same for all items is read once, and a
 * plain reference to a field (`{{ $json.email }}`, what dragging a column makes) is taken from the item directly:
 * n8n's expression engine costs some 50 µs a value, which a hundred thousand items would feel.
 */
export function parameterReader(context: IExecuteFunctions, now: number): (item: IDataObject, position: number) => Read {
	const raw = context.getNode().parameters;
	const engine: Engine = (expression, item) => context.evaluateExpression(expression.slice(1), item);
	const getters = new Map<string, Getter>();
	let at = 0;
	const getterFor = (name: string): Getter => {
		const getter = name in raw
			? getterOf(raw[name], engine) ?? ((_, place) => context.getNodeParameter(name, place, undefined, { rawExpressions: false }))
			: constant(context.getNodeParameter(name, 0, ''));
		getters.set(name, getter);
		return getter;
	};
	// One reader that moves from item to item: a function of its own for each would be most of the reading's cost.
	const read = Object.assign(
		<Value>(name: string): Value => (getters.get(name) ?? getterFor(name))(read.item, at) as Value,
		{ item: {} as IDataObject, position: 0, now },
	);
	return (json, position) => {
		read.item = json;
		at = position;
		read.position = position;
		return read;
	};
}

/** How to read a parameter without the expression engine; undefined where only the engine can. */
function getterOf(raw: NodeParameterValueType | undefined, engine: Engine): Getter | undefined {
	if (typeof raw === 'string') return raw.startsWith('=') ? referenceOf(raw, engine) : constant(raw);
	if (raw === null || typeof raw !== 'object') return constant(raw);
	if ('__rl' in raw) return getterOf((raw as unknown as IDataObject).value as NodeParameterValueType, engine);
	return nested(raw, engine);
}

function constant(value: unknown): Getter {
	return () => value;
}

function nested(raw: object, engine: Engine): Getter | undefined {
	if (!holdsExpression(raw)) return constant(raw);
	const names = Object.keys(raw);
	const getters: Getter[] = [];
	for (const value of Object.values(raw)) {
		const getter = getterOf(value as NodeParameterValueType, engine);
		if (!getter) return undefined;
		getters.push(getter);
	}
	if (Array.isArray(raw)) return (json, item) => getters.map((getter) => getter(json, item));
	return (json, item) => {
		const value: IDataObject = {};
		for (let place = 0; place < names.length; place++) value[names[place]] = getters[place](json, item) as IDataObject;
		return value;
	};
}

function holdsExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	return raw !== null && typeof raw === 'object' && Object.values(raw).some(holdsExpression);
}

const REFERENCE = /^=\s*\{\{\s*\$json((?:\.[A-Za-z_][A-Za-z0-9_]*|\[(?:'[^'\\]*'|"[^"\\]*")\])+)\s*\}\}\s*$/;
const STEP = /\.([A-Za-z_][A-Za-z0-9_]*)|\['([^']*)'\]|\["([^"]*)"\]/g;

/**
 * `={{ $json.a['b c'] }}` as a walk through the item; undefined for any other expression. What isn't a plain field
 * (a text's length, a date's year, a prototype's name) is left to n8n.
 */
function referenceOf(expression: string, engine: Engine): Getter | undefined {
	const steps = REFERENCE.exec(expression)?.[1];
	if (steps === undefined || /^=\s|\}\}\s+$/.test(expression)) return undefined;
	const path = [...steps.matchAll(STEP)].map((step) => step[1] ?? step[2] ?? step[3]);
	if (!path.every(isSafeObjectProperty)) return undefined;
	return (json, item) => {
		let value: unknown = json;
		for (const name of path) {
			if (value === null || value === undefined) return undefined;
			if (typeof value !== 'object' || (name in value && !Object.hasOwn(value, name))) return engine(expression, item);
			value = (value as IDataObject)[name];
		}
		return value;
	};
}
