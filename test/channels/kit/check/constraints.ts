import { fullFormats } from 'ajv-formats/dist/formats';

/** As much of JSON Schema as the vendors' descriptions use. */
export interface Schema {
	$ref?: string;
	type?: string | string[];
	properties?: Record<string, Schema>;
	patternProperties?: Record<string, Schema>;
	additionalProperties?: boolean | Schema;
	required?: string[];
	items?: Schema;
	allOf?: Schema[];
	oneOf?: Schema[];
	anyOf?: Schema[];
	discriminator?: { propertyName: string; mapping?: Record<string, string> };
	enum?: unknown[];
	const?: unknown;
	nullable?: boolean;
	format?: string;
	pattern?: string;
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	minItems?: number;
	maxItems?: number;
}

const FORMATS = ['email', 'uri', 'uuid', 'date-time', 'date'];

/** The one type that a schema wants, by what it says or by what it holds; undefined where it takes several or any. */
export function typed({ type, properties, items, required }: Schema): string | undefined {
	const types = [type].flat().filter((one) => one && one !== 'null');
	if (types.length > 1) return undefined;
	return types[0] ?? (properties || required ? 'object' : items ? 'array' : undefined);
}

/** What is wrong with the value itself: type, list of values, length, size, pattern. */
export function constraints(schema: Schema, value: unknown, form: boolean, at: string): string[] {
	const here = at || '/';
	const types = [schema.type].flat().filter((one): one is string => one !== undefined);
	const fits = types.length === 0 ? fitsHolding(schema, value) : types.some((type) => isOf(type, value, form, schema));
	if (!fits) return [`${here} is not of type ${types.join(' or ') || typed(schema)}`];
	const wrong: string[] = [];
	const same = (one: unknown) => one === value || (form && String(one) === value) || JSON.stringify(one) === JSON.stringify(value);
	if (schema.enum && !Array.isArray(value) && !schema.enum.some(same)) wrong.push(`${here} "${String(value)}" is none of ${schema.enum.join(', ')}`);
	if (schema.const !== undefined && !same(schema.const)) wrong.push(`${here} is not "${String(schema.const)}"`);
	if (typeof value === 'string') wrong.push(...ofText(schema, value, here));
	if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum) wrong.push(`${here} is less than ${schema.minimum}`);
	if (typeof value === 'number' && schema.maximum !== undefined && value > schema.maximum) wrong.push(`${here} is more than ${schema.maximum}`);
	if (Array.isArray(value) && value.length < (schema.minItems ?? 0)) wrong.push(`${here} has fewer than ${schema.minItems} entries`);
	if (Array.isArray(value) && value.length > (schema.maxItems ?? Infinity)) wrong.push(`${here} has more than ${schema.maxItems} entries`);
	return wrong;
}

function ofText({ minLength = 0, maxLength = Infinity, pattern, format }: Schema, value: string, here: string): string[] {
	const length = [...value].length;
	const check = format && FORMATS.includes(format) ? fullFormats[format as keyof typeof fullFormats] : undefined;
	return [
		...(length < minLength ? [`${here} is shorter than ${minLength}`] : []),
		...(length > maxLength ? [`${here} is longer than ${maxLength}`] : []),
		...(pattern && !matches(pattern, value) ? [`${here} does not match ${pattern}`] : []),
		...(check && !passes(check, value) ? [`${here} is no ${format}`] : []),
	];
}

function matches(pattern: string, value: string): boolean {
	try {
		return new RegExp(pattern, 'u').test(value);
	} catch {
		return new RegExp(pattern).test(value);
	}
}

function passes(check: unknown, value: string): boolean {
	if (check instanceof RegExp) return check.test(value);
	if (typeof check === 'function') return Boolean(check(value));
	return passes((check as { validate: unknown }).validate, value);
}

function isOf(type: string, value: unknown, form: boolean, schema: Schema): boolean {
	const text = typeof value === 'string';
	switch (type) {
		case 'string': return text || isFile(value);
		case 'integer': return Number.isInteger(form && text && value !== '' ? Number(value) : value);
		case 'number': return typeof value === 'number' || (form && text && value !== '' && Number.isFinite(Number(value)));
		case 'boolean': return typeof value === 'boolean' || (form && (value === 'true' || value === 'false'));
		case 'array': return Array.isArray(value) || (form && schema.items !== undefined);
		case 'object': return typeof value === 'object' && value !== null && !Array.isArray(value);
		case 'null': return value === null;
		default: return true;
	}
}

/** Schemas without a type still say by `properties` or `items` what they are for. */
function fitsHolding(schema: Schema, value: unknown): boolean {
	const holds = typed(schema);
	return holds === undefined || isOf(holds, value, false, schema);
}

/** Whether a value stands for a file of a multipart form. */
export const isFile = (value: unknown) => typeof value === 'object' && value !== null && 'file' in value && 'fileName' in value;
