import type { Wire } from '../wire';
import { violations, type Lookup, type Schema } from './schema';

/** A value that travels beside the body. */
export interface Parameter {
	in: 'query' | 'header' | 'path';
	name: string;
	required: boolean;
	schema: Schema;
}

/** A way of showing who asks: every header or query parameter named has to be there, and to look like this. */
export type Proof = { in: 'header' | 'query'; name: string; looks: RegExp }[];

/** What a description says of one request, whatever its format. */
export interface Operation {
	/** As people name it, e.g. `POST /v3/mail/send`. */
	name: string;
	method: string;
	hosts: RegExp[];
	path: RegExp;
	parameters: Parameter[];
	body?: { required: boolean; types: Record<string, Schema> };
	/** One of them is enough; none at all when the description says nothing. */
	proofs: Proof[];
	look: Lookup;
}

// Headers of HTTP itself and of the signature, which descriptions leave out.
const OF_HTTP = /^(?:accept|content-type|content-length|user-agent|authorization|x-amz-(?:date|security-token|target))$/;

/** What is wrong with a request, judged by the operations of its vendor. An empty list: it may be sent. */
export function judge(wire: Wire, operations: readonly Operation[]): string[] {
	const operation = operationOf(wire, operations);
	if (typeof operation === 'string') return [operation];
	return [...beside(wire, operation), ...proof(wire, operation), ...ofBody(wire, operation)];
}

/** The operation that a request is, or what is wrong with its method or address. */
export function operationOf({ method, url, headers }: Wire, operations: readonly Operation[]): Operation | string {
	const { host, pathname } = new URL(url);
	const here = operations.filter(({ path, parameters }) => path.test(pathname) && parameters.every((one) => !isTarget(one) || headers['x-amz-target'] === one.schema.const));
	// A path without gaps is meant before one with gaps that fits too.
	const found = here.filter((one) => one.method === method).toSorted((one, other) => one.path.source.split('[^/]+').length - other.path.source.split('[^/]+').length)[0];
	if (!found) return here.length > 0 ? `${method} is not a method of ${pathname}` : `${pathname} is not a path of the description`;
	return found.hosts.some((one) => one.test(host)) ? found : `${host} is not a host of the description`;
}

const isTarget = ({ in: where, name, schema }: Parameter) => where === 'header' && name.toLowerCase() === 'x-amz-target' && schema.const !== undefined;

function beside({ query, headers, url }: Wire, { parameters, path, proofs, look }: Operation): string[] {
	const groups = path.exec(new URL(url).pathname)?.groups ?? {};
	const given: Record<Parameter['in'], Record<string, string>> = { query, header: headers, path: {} };
	const wrong = parameters.flatMap(({ in: where, name, required, schema }) => {
		const value = where === 'path' ? decodeURIComponent(groups[gapName(name)] ?? '') : given[where][where === 'header' ? name.toLowerCase() : name];
		if (value === undefined || value === '') return required ? [`${where} ${name} is missing`] : [];
		return violations(schema, value, { look, form: true }).map((one) => `${where} ${name}: ${one}`);
	});
	const names = (where: string) => [
		...parameters.filter((one) => one.in === where).map(({ name }) => name),
		...proofs.flat().filter((one) => one.in === where).map(({ name }) => name),
	].map((name) => (where === 'header' ? name.toLowerCase() : name));
	const unknown = (['query', 'header'] as const).flatMap((where) => Object.keys(given[where])
		.filter((name) => !names(where).includes(name) && !(where === 'header' && OF_HTTP.test(name)))
		.map((name) => `${where} ${name} is not a name of the description`));
	return [...wrong, ...unknown];
}

/** Gaps of a path get names that a regular expression takes. */
export const gapName = (name: string) => `gap_${name.replaceAll(/\W/g, '_')}`;

/** A path with `{gaps}` as a regular expression over the whole path. */
export function pathOf(template: string): RegExp {
	const seen = new Set<string>();
	const parts = template.split(/(\{[^}]+\})/).map((part) => {
		if (!part.startsWith('{')) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
		const name = gapName(part.slice(1, -1).replace(/^\+/, ''));
		const group = seen.has(name) ? '[^/]+' : `(?<${name}>[^/]+)`;
		seen.add(name);
		return group;
	});
	return new RegExp(`^${parts.join('')}$`);
}

function proof({ headers, query }: Wire, { proofs }: Operation): string[] {
	const shown = (one: Proof) => one.every(({ in: where, name, looks }) => looks.test((where === 'header' ? headers[name.toLowerCase()] : query[name]) ?? ''));
	if (proofs.length === 0 || proofs.some(shown)) return [];
	return [`nothing shows who asks: ${proofs.map((one) => one.map(({ name }) => name).join(' and ')).join(', or ')}`];
}

function ofBody({ body, contentType }: Wire, operation: Operation): string[] {
	if (body === undefined) return operation.body?.required ? ['the body is missing'] : [];
	if (!operation.body) return ['there is a body where none is described'];
	const schema = operation.body.types[contentType];
	if (!schema) return [`${contentType || 'no content type'} is not ${Object.keys(operation.body.types).join(' or ')}`];
	return violations(schema, body, { look: operation.look, form: !contentType.includes('json') });
}
