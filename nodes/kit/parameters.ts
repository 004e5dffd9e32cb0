import type { IDataObject, IExecuteFunctions, NodeParameterValueType } from 'n8n-workflow';
import type { Read } from './operation';

type Getter = (json: IDataObject, item: number) => unknown;

/**
 * Reads a node's parameters for one item after another. A value that is the same for all items is read once, and a
 * plain reference to a field (`{{ $json.email }}`, what dragging a column makes) is taken from the item directly:
 * n8n's expression engine costs some 50 µs a value, which a hundred thousand items would feel.
 */
export function parameterReader(context: IExecuteFunctions, now: number): (item: IDataObject, position: number) => Read {
	const raw = context.getNode().parameters;
	const getters = new Map<string, Getter>();
	return (json, position) => {
		const read = <Value>(name: string): Value => {
			let getter = getters.get(name);
			if (!getter) {
				getter = getterOf(raw[name]) ?? ((_, place) => context.getNodeParameter(name, place, undefined, { rawExpressions: false }));
				if (!(name in raw)) getter = constant(context.getNodeParameter(name, 0, ''));
				getters.set(name, getter);
			}
			return getter(json, position) as Value;
		};
		return Object.assign(read, { item: json, now });
	};
}

/** How to read a parameter without the expression engine; undefined where only the engine can. */
function getterOf(raw: NodeParameterValueType | undefined): Getter | undefined {
	if (typeof raw === 'string') return raw.startsWith('=') ? referenceOf(raw) : constant(raw);
	if (raw === null || typeof raw !== 'object') return constant(raw);
	if ('__rl' in raw) return getterOf((raw as unknown as IDataObject).value as NodeParameterValueType);
	return nested(raw);
}

function constant(value: unknown): Getter {
	return () => value;
}

function nested(raw: object): Getter | undefined {
	if (!holdsExpression(raw)) return constant(raw);
	const names = Object.keys(raw);
	const getters: Getter[] = [];
	for (const value of Object.values(raw)) {
		const getter = getterOf(value as NodeParameterValueType);
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

/** `={{ $json.a['b c'] }}` as a walk through the item; undefined for any other expression. */
function referenceOf(expression: string): Getter | undefined {
	const steps = REFERENCE.exec(expression)?.[1];
	if (steps === undefined || /^=\s|\}\}\s+$/.test(expression)) return undefined;
	const path = [...steps.matchAll(STEP)].map((step) => step[1] ?? step[2] ?? step[3]);
	return (json) => {
		let value: unknown = json;
		for (const name of path) {
			if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined;
			value = (value as IDataObject)[name];
		}
		return value;
	};
}
