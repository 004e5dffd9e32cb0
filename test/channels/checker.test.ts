import { awsService } from './kit/check/aws';
import { discovery } from './kit/check/discovery';
import { openApi } from './kit/check/openapi';
import { judge, type Operation } from './kit/check/operation';
import { applyOverlay } from './kit/check/overlay';
import { changed, misspelt } from './kit/check/spoil';
import type { Wire } from './kit/wire';

/** A description that uses all that the vendors' use. */
const letter = {
	type: 'object', required: ['to', 'kind'],
	properties: {
		to: { type: 'string', format: 'email' }, kind: { type: 'string', enum: ['loud', 'quiet'] }, pages: { type: 'integer', minimum: 1, nullable: true },
		lines: { type: 'array', maxItems: 2, items: { type: 'string', maxLength: 5 } }, tags: { type: 'object' },
		text: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
		part: { oneOf: [{ $ref: '#/components/schemas/Song' }, { $ref: '#/components/schemas/Poem' }], discriminator: { propertyName: 'is', mapping: { song: '#/components/schemas/Song', poem: '#/components/schemas/Poem' } } },
		sized: { allOf: [{ type: 'object', properties: { width: { type: 'number' } } }, { type: 'object', properties: { height: { type: 'number' } }, required: ['height'] }] },
		payed: { anyOf: [{ type: 'object', properties: { card: { type: 'string' } }, required: ['card'] }, { type: 'object', properties: { cash: { type: 'boolean' } }, required: ['cash'] }] },
	},
	patternProperties: { '^x-': { type: 'string' } },
	additionalProperties: true,
};
const document = {
	openapi: '3.0.0', servers: [{ url: 'https://api.post.example/v1' }], security: [{ key: [] }],
	paths: { '/people/{id}/letters': { post: { parameters: [{ in: 'query', name: 'fast', required: true, schema: { type: 'boolean' } }, { in: 'header', name: 'X-Trace', schema: { type: 'string', maxLength: 3 } }], requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Letter' } } } } } } },
	components: {
		securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
		schemas: {
			Letter: letter,
			Part: { type: 'object', properties: { is: { type: 'string' } }, required: ['is'], discriminator: { propertyName: 'is', mapping: { song: '#/components/schemas/Song', poem: '#/components/schemas/Poem' } } },
			Song: { allOf: [{ $ref: '#/components/schemas/Part' }, { type: 'object', properties: { notes: { type: 'string' } } }] },
			Poem: { allOf: [{ $ref: '#/components/schemas/Part' }, { type: 'object', properties: { verses: { type: 'integer' } } }] },
		},
	},
};
const right: Wire = {
	method: 'POST', url: 'https://api.post.example/v1/people/7/letters', query: { fast: 'true' }, headers: { 'content-type': 'application/json', 'x-key': 'k', 'x-trace': 'abc' }, contentType: 'application/json',
	body: {
		to: 'ann@shop.example', kind: 'loud', pages: null, lines: ['one'], tags: { any: 1 }, text: ['a'], 'x-own': 'y',
		part: { is: 'song', notes: 'do' }, sized: { width: 1, height: 2 }, payed: { cash: true },
	},
};
const operations = openApi(document);

test('a right request passes', () => expect(judge(right, operations)).toEqual([]));

test('every misspelt name is seen, but in a map of free names', () => {
	const unseen = misspelt(right.body).filter(({ body }) => judge({ ...right, body }, operations).length === 0);
	expect(unseen.map(({ at }) => at)).toEqual(['/tags/any', '/x-own']);
});

test.each([
	['a missing name', '/to', undefined],
	['a missing name in a part of several', '/sized/height', undefined],
	['a word that is none of a list', '/kind', 'blue'],
	['a text for a number', '/pages', 'two'],
	['a number below the least', '/pages', 0],
	['a fraction for a whole number', '/pages', 1.5],
	['null where it may not be', '/kind', null],
	['an object for a text', '/to', {}],
	['a text that is no address', '/to', 'ann'],
	['a text that is too long', '/lines/0', 'longer'],
	['a list that is too long', '/lines', ['a', 'b', 'c']],
	['a wrong entry of a list in one of two forms', '/text', [1]],
	['a kind of part that does not exist', '/part/is', 'play'],
	['the names of another kind of part', '/part', { is: 'song', verses: 3 }],
	['a wrong type in a part of its own kind', '/part/notes', 5],
	['neither of two ways', '/payed', { cheque: 1 }],
])('%s is seen', (_, at, to) => expect(judge({ ...right, body: changed(right.body, at, to) }, operations)).not.toEqual([]));

test.each<[string, Partial<Wire>, RegExp]>([
	['another method', { method: 'GET' }, /not a method/],
	['another path', { url: 'https://api.post.example/v1/people/letters' }, /not a path/],
	['another host', { url: right.url.replace('post', 'mail') }, /not a host/],
	['another content type', { contentType: 'application/x-www-form-urlencoded' }, /is not application\/json/],
	['a missing body', { body: undefined }, /body is missing/],
	['a missing query', { query: {} }, /query fast is missing/],
	['a wrong query', { query: { fast: 'maybe' } }, /query fast/],
	['an unknown query', { query: { fast: 'true', slow: 'no' } }, /query slow is not a name/],
	['an unknown header', { headers: { ...right.headers, 'x-tracer': 'a' } }, /header x-tracer is not a name/],
	['a header that is too long', { headers: { ...right.headers, 'x-trace': 'abcd' } }, /header X-Trace/],
	['nobody who asks', { headers: {} }, /who asks: X-Key/],
])('%s is seen', (_, changes, words) => expect(judge({ ...right, ...changes }, operations).join('\n')).toMatch(words));

const swagger = openApi({
	swagger: '2.0', host: 'api.post.example', basePath: '/v2', consumes: ['application/x-www-form-urlencoded'],
	paths: { '/send': { post: { parameters: [{ in: 'formData', name: 'to', type: 'string', required: true }, { in: 'formData', name: 'pages', type: 'integer' }] } } },
});
const aws = awsService({
	metadata: { protocol: 'json', endpointPrefix: 'post', targetPrefix: 'Post', jsonVersion: '1.0' },
	operations: { Send: { http: { method: 'POST', requestUri: '/' }, input: { shape: 'Letter' } } },
	shapes: { Letter: { type: 'structure', required: ['To'], members: { To: { shape: 'Text' }, Map: { shape: 'Map' } } }, Text: { type: 'string', max: 3, pattern: '[a-z]+' }, Map: { type: 'map', key: { shape: 'Text' }, value: { shape: 'Text' } } },
});
const google = discovery({
	rootUrl: 'https://post.example/', servicePath: '', parameters: { alt: { type: 'string', enum: ['json'] } },
	resources: { people: { resources: { letters: { methods: { send: { id: 'send', httpMethod: 'POST', path: 'v1/{+parent}/letters:send', flatPath: 'v1/people/{peopleId}/letters:send', request: { $ref: 'Letter' } } } } } } },
	schemas: { Letter: { type: 'object', properties: { to: { type: 'string' }, more: { $ref: 'Letter' } } } },
});
const signature = `AWS4-HMAC-SHA256 Credential=a, SignedHeaders=b, Signature=${'0'.repeat(64)}`;

test.each<[string, Operation[], Partial<Wire>, [body: unknown, fine: boolean][]]>([
	['Swagger 2.0 with a form', swagger, { url: 'https://api.post.example/v2/send', headers: {}, contentType: 'application/x-www-form-urlencoded' },
		[[{ to: 'a', pages: '2' }, true], [{ pages: '2' }, false], [{ to: 'a', pages: 'two' }, false], [{ to: 'a', page: '2' }, false]]],
	['an AWS service', aws, { url: 'https://post.eu-west-1.amazonaws.com/', headers: { authorization: signature, 'x-amz-target': 'Post.Send' }, contentType: 'application/x-amz-json-1.0' },
		[[{ To: 'ab', Map: { any: 'b' } }, true], [{ Map: {} }, false], [{ To: 'abcd' }, false], [{ To: 'AB' }, false], [{ To: 'ab', Too: 'b' }, false], [{ To: 'ab', Map: { any: 1 } }, false]]],
	['an AWS service asked for something else', aws, { url: 'https://post.eu-west-1.amazonaws.com/', headers: { authorization: signature, 'x-amz-target': 'Post.Drop' }, contentType: 'application/x-amz-json-1.0' },
		[[{ To: 'ab' }, false]]],
	['a Google service', google, { url: 'https://post.example/v1/people/7/letters:send', headers: { authorization: 'Bearer x' } },
		[[{ to: 'a', more: { to: 'b' } }, true], [{ to: 1 }, false], [{ to: 'a', more: { too: 'b' } }, false]]],
])('%s is read', (_, found, wire, cases) => {
	expect(cases.map(([body]) => [body, judge({ ...right, query: {}, ...wire, body }, found).length === 0])).toEqual(cases);
});

describe('an overlay', () => {
	const about = { file: 'a.json', why: 'because' };
	test('takes away, sets and adds', () => {
		expect(applyOverlay({ a: { b: 1, c: ['x', 'y'] } }, [{ ...about, at: '/a/b', remove: true }, { ...about, at: '/a/d', set: 2 }, { ...about, at: '/a/c', add: ['z', 'x'] }, { ...about, at: '/a/c', drop: ['y'] }])).toEqual({ a: { c: ['x', 'z'], d: 2 } });
	});
	test('that leads nowhere or changes nothing is no longer needed, and says so', () => {
		expect(() => applyOverlay({ a: {} }, [{ ...about, at: '/b/c', set: 1 }])).toThrow('leads nowhere');
		expect(() => applyOverlay({ a: {} }, [{ ...about, at: '/a/c', remove: true }])).toThrow('leads nowhere');
		expect(() => applyOverlay({ a: { c: 1 } }, [{ ...about, at: '/a/c', set: 1 }])).toThrow('not needed');
	});
});
