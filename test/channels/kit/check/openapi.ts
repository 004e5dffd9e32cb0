import { pathOf, type Operation, type Parameter, type Proof } from './operation';
import type { Lookup, Schema } from './schema';

/** A description as it was parsed: anything may be in it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- files of many vendors
export type Document = any;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Follows `#/a/b` in a document. */
export function lookupIn(document: Document): Lookup {
	return (ref) => {
		const found = ref.replace(/^#\//, '').split('/').reduce<Document>((inside, key) => inside?.[decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')], document);
		if (found === undefined) throw new Error(`${ref} leads nowhere in the description`);
		return found as Schema;
	};
}

/** The operations of an OpenAPI 3 or Swagger 2.0 description. `hosts` stand in where it names no servers. */
export function openApi(document: Document, hosts: readonly string[] = []): Operation[] {
	const look = lookupIn(document);
	const deref = (one: Document): Document => (one?.$ref ? deref(look(one.$ref)) : one);
	return Object.entries<Document>(document.paths).flatMap(([template, item]) => METHODS.filter((method) => item[method]).map((method): Operation => {
		const written = item[method];
		const parameters = [...(item.parameters ?? []), ...(written.parameters ?? [])].map(deref);
		const servers = serversOf(document, item, written, hosts);
		return {
			name: `${method.toUpperCase()} ${template}`,
			method: method.toUpperCase(),
			hosts: servers.map(({ host }) => new RegExp(`^${host.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`)),
			path: pathOf(`${servers[0].prefix}${template}`),
			parameters: parameters.filter((one) => ['query', 'header', 'path'].includes(one.in)).map(parameterOf),
			body: document.swagger ? swaggerBody(parameters, written.consumes ?? document.consumes) : bodyOf(deref(written.requestBody)),
			proofs: proofsOf(written.security ?? document.security ?? [], document.components?.securitySchemes ?? document.securityDefinitions ?? {}),
			look,
		};
	}));
}

function serversOf(document: Document, item: Document, written: Document, hosts: readonly string[]): { host: string; prefix: string }[] {
	if (document.swagger) return [{ host: document.host ?? hosts[0], prefix: (document.basePath ?? '').replace(/\/$/, '') }];
	const servers: { url: string }[] = written.servers ?? item.servers ?? document.servers ?? [];
	const split = servers.map(({ url }) => /^(?:https?:\/\/)?([^/]*)(.*?)\/?$/.exec(url)!).map(([, host, prefix]) => ({ host, prefix }));
	const named = hosts.map((host) => ({ host, prefix: split[0]?.prefix ?? '' }));
	if (named.length + split.length === 0) throw new Error('the description names no server: give hosts');
	return named.length > 0 ? named : split;
}

function parameterOf(one: Document): Parameter {
	const { name, in: where, required = false, schema, content } = one;
	return { in: where, name, required: where === 'path' || required, schema: schema ?? Object.values<Document>(content ?? {})[0]?.schema ?? one };
}

function bodyOf(written: Document): Operation['body'] {
	if (!written) return undefined;
	const types = Object.entries<Document>(written.content).map(([type, { schema = {} }]) => [type.split(';')[0].trim(), schema as Schema]);
	return { required: written.required ?? false, types: Object.fromEntries(types) as Record<string, Schema> };
}

function swaggerBody(parameters: Document[], consumes: string[] = ['application/json']): Operation['body'] {
	const body = parameters.find((one) => one.in === 'body');
	const fields = parameters.filter((one) => one.in === 'formData');
	if (body) return { required: body.required ?? false, types: Object.fromEntries(consumes.map((type) => [type, body.schema as Schema])) };
	if (fields.length === 0) return undefined;
	const schema: Schema = {
		type: 'object',
		properties: Object.fromEntries(fields.map((one) => [one.name, one])),
		required: fields.filter((one) => one.required).map((one) => one.name),
	};
	return { required: true, types: Object.fromEntries(consumes.map((type) => [type, schema])) };
}

function proofsOf(security: Record<string, unknown>[], schemes: Record<string, Document>): Proof[] {
	if (security.some((one) => Object.keys(one).length === 0)) return [];
	return security.map((one) => Object.keys(one).map((name) => {
		const { type, scheme = '', in: where = 'header', name: header } = schemes[name] ?? {};
		if (type === 'apiKey') return { in: where, name: header, looks: /./ };
		if (type === 'basic' || /^basic$/i.test(scheme)) return { in: 'header', name: 'Authorization', looks: /^Basic [\w+/]+=*$/ };
		return { in: 'header', name: 'Authorization', looks: /^Bearer \S+$/ };
	}));
}
