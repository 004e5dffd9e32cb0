import type { Document } from './openapi';
import { lookupIn } from './openapi';
import { pathOf, type Operation, type Parameter } from './operation';
import type { Schema } from './schema';

const SIGNED = [[{ in: 'header' as const, name: 'Authorization', looks: /^AWS4-HMAC-SHA256 Credential=\S+, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/ }]];
const PRIMITIVE: Record<string, Schema> = {
	string: { type: 'string' }, blob: { type: 'string' }, boolean: { type: 'boolean' }, timestamp: { type: 'number' },
	integer: { type: 'integer' }, long: { type: 'integer' }, float: { type: 'number' }, double: { type: 'number' },
};

/** The operations of an AWS service model that speaks JSON, by path or by target. */
export function awsService(document: Document): Operation[] {
	const { protocol, endpointPrefix, targetPrefix, jsonVersion } = document.metadata;
	if (protocol !== 'rest-json' && protocol !== 'json') throw new Error(`the protocol ${protocol} is not read`);
	const byTarget = protocol === 'json';
	const look = lookupIn({ shapes: Object.fromEntries(Object.entries<Document>(document.shapes).map(([name, shape]) => [name, schemaOf(shape)])) });
	return Object.entries<Document>(document.operations).map(([name, { http, input }]): Operation => {
		const shape = input ? document.shapes[input.shape] : { members: {} };
		const outside = byTarget ? [] : Object.entries<Document>(shape.members ?? {}).filter(([, one]) => one.location);
		const target: Parameter = { in: 'header', name: 'X-Amz-Target', required: true, schema: { const: `${targetPrefix}.${name}` } };
		return {
			name,
			method: http.method,
			hosts: [new RegExp(`^${endpointPrefix}\\.[a-z0-9-]+\\.amazonaws\\.com$`)],
			path: pathOf(http.requestUri.split('?')[0]),
			parameters: byTarget ? [target] : outside.map(([member, one]) => parameterOf(member, one, shape.required ?? [])),
			body: http.method === 'GET' || http.method === 'DELETE' ? undefined
				: { required: true, types: { [byTarget ? `application/x-amz-json-${jsonVersion}` : 'application/json']: withoutOutside(schemaOf(shape), outside.map(([member]) => member)) } },
			proofs: SIGNED,
			look,
		};
	});
}

function parameterOf(member: string, { location, locationName = member, shape }: Document, required: string[]): Parameter {
	const where = location === 'uri' ? 'path' : location === 'querystring' ? 'query' : 'header';
	return { in: where, name: locationName, required: required.includes(member), schema: { $ref: `#/shapes/${shape}` } };
}

function withoutOutside(schema: Schema, names: string[]): Schema {
	const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name));
	return { ...schema, properties: Object.fromEntries(properties), required: schema.required?.filter((name) => !names.includes(name)) };
}

function schemaOf({ type, members = {}, required, member, value, enum: words, min, max, pattern }: Document): Schema {
	const ref = (one: Document): Schema => ({ $ref: `#/shapes/${one.shape}` });
	switch (type) {
		case 'list': return { type: 'array', items: ref(member), ...(min === undefined ? {} : { minItems: min }), ...(max === undefined ? {} : { maxItems: max }) };
		case 'map': return { type: 'object', additionalProperties: ref(value) };
		case 'string': return { type: 'string', enum: words, minLength: min, maxLength: max, pattern: pattern && `^(?:${pattern})$` };
		case 'integer':
		case 'long':
			return { type: 'integer', minimum: min, maximum: max };
		case 'structure':
		case undefined:
			return { type: 'object', additionalProperties: false, required, properties: Object.fromEntries(Object.entries<Document>(members).map(([name, one]) => [one.locationName ?? name, ref(one)])) };
		default: return PRIMITIVE[type] ?? {};
	}
}
