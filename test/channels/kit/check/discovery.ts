import type { Document } from './openapi';
import { pathOf, type Operation } from './operation';
import type { Schema } from './schema';

/** The operations of a Google discovery document. It has no lists of required names: those are rules of the fixture. */
export function discovery(document: Document): Operation[] {
	const { host } = new URL(document.rootUrl);
	return methodsOf(document.resources).map((method): Operation => ({
		name: method.id,
		method: method.httpMethod,
		hosts: [new RegExp(`^${host.replaceAll('.', '\\.')}$`)],
		path: pathOf(`/${document.servicePath}${method.flatPath ?? method.path}`),
		parameters: [...Object.entries<Document>(document.parameters ?? {}), ...Object.entries<Document>(method.parameters ?? {}).filter(([, one]) => one.location === 'query')]
			.map(([name, one]) => ({ in: 'query', name, required: one.required ?? false, schema: plain(one) })),
		body: method.request && { required: true, types: { 'application/json': { $ref: method.request.$ref } } },
		proofs: [[{ in: 'header', name: 'Authorization', looks: /^Bearer \S+$/ }]],
		look: (ref) => {
			if (!document.schemas[ref]) throw new Error(`${ref} leads nowhere in the description`);
			return plain(document.schemas[ref]);
		},
	}));
}

function methodsOf(resources: Document = {}): Document[] {
	return Object.values<Document>(resources).flatMap(({ methods = {}, resources: inner }) => [...Object.values<Document>(methods), ...methodsOf(inner)]);
}

/** Google writes `any`, and numbers of 64 bits as text with a pattern of its own. */
function plain(schema: Document): Schema {
	const { type, properties, items, additionalProperties, enum: words, $ref } = schema;
	if ($ref) return { $ref };
	return {
		...(type && type !== 'any' ? { type } : {}),
		...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, plain(one)])) } : {}),
		...(items ? { items: plain(items) } : {}),
		...(additionalProperties ? { additionalProperties: plain(additionalProperties) } : {}),
		...(words ? { enum: words } : {}),
	};
}
