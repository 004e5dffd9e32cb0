import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { UnifiedProfile } from '../../nodes/UnifiedProfile/UnifiedProfile.node';
import { jsonOf, type OneNode } from '../kit/engine';
import { ROOT } from '../kit/sources';
import { duplicates, events, ownStore, privacy, profiles, rules } from './stage';

/** What the editor shows of a node before its first run. Written anew with WRITE_SAMPLE_OUTPUT=1. */
const FOLDER = join(ROOT, 'nodes/UnifiedProfile/__schema__/v1.0.0');
const ANN = { email: 'ann@shop.test', phone: '+48601234567', firstName: 'Ann', city: 'Sofia' };
const ANNA = { email: 'anna@work.test', firstName: 'Anna', city: 'Varna' };
const full = { simplify: false };
const both = { personEmail: ANN.email, otherBy: 'email', otherEmail: ANNA.email, reason: 'called and confirmed' };
/** Two rows of one person, and what a reviewer says. */
const DOUBLE = [{ email: 'bart@shop.test', firstName: 'Bartholomew', lastName: 'Quilliam', birthDate: '1960-11-02' }, { email: 'bq@work.test', firstName: 'Bart', lastName: 'Quilliam', birthDate: '1960-11-02' }];
const shared = { changes: { limits: { row: [{ kind: 'phone', links: 'never' }] } }, note: 'family phones' };
const bought = { occurredAt: '2026-11-18T10:00:00Z', orderId: 'A-1', total: 12.5, currency: 'EUR', products: { product: [{ sku: 'T-1', name: 'Tent', category: 'Outdoor', quantity: 1, price: 12.5 }] } };

type Schema = { type: string; properties?: Record<string, Schema>; items?: Schema };

/** Every operation once, in an order in which each has something to show. Its own step; the items it is run with. */
const STORY: [string, () => OneNode, IDataObject[]][] = [
	['profile identify', () => profiles('identify', { traitMode: 'all' }), [ANN, { ...ANNA, phone: '12' }, { ...ANN, email: 'ann.example@work.test' }]],
	['event track', () => profiles('track', bought), [{ email: ANN.email }]],
	['event getMany', () => events('getMany'), [{ email: ANN.email }]],
	['profile merge', () => profiles('merge', both), [{}]],
	['profile updateTraits', () => profiles('updateTraits', { traits: { trait: [{ name: 'city', value: 'Ruse' }] } }), [{ email: ANN.email }]],
	['profile explain', () => profiles('explain', { ...both, question: 'two' }), [{}]],
	['profile get', () => profiles('get'), [{ email: ANN.email }]],
	['profile get in full', () => profiles('get', full), [{ email: ANN.email }]],
	['profile getMany', () => profiles('getMany'), [{}]],
	['profile search', () => profiles('search', { searchText: 'ann' }), [{}]],
	['profile timeline', () => profiles('timeline'), [{ email: ANN.email }]],
	['privacy export', () => privacy('export', { files: [] }), [{ email: ANN.email }]],
	['privacy audit', () => privacy('audit'), [{}]],
	['privacy retention', () => privacy('retention'), [{}]],
	['duplicate find', () => duplicates('find'), [{}]],
	['duplicate getMany', () => duplicates('getMany'), [{}]],
	['duplicate resolve', () => duplicates('resolve', { pairBy: 'people', decision: 'reject', personBy: 'email', otherBy: 'email', personEmail: DOUBLE[0].email, otherEmail: DOUBLE[1].email }), [{}]],
	['profile unmerge', () => profiles('unmerge'), [{ email: ANNA.email }]],
	['rule preview', () => rules('preview', shared), [{}]],
	['rule update', () => rules('update', shared), [{}]],
	['rule get', () => rules('get'), [{}]],
	['privacy erase', () => privacy('erase', { simulate: false }), [{ email: ANN.email }]],
];

/** The shape of some values of one place: the first that says more than null counts. */
function schemaOf(values: unknown[]): Schema {
	const [value = null] = values.filter((one) => one !== null && one !== undefined);
	if (Array.isArray(value)) return { type: 'array', items: schemaOf(values.flat()) };
	if (typeof value !== 'object' || value === null) return { type: value === null ? 'null' : typeof value };
	const objects = values.filter((one) => typeof one === 'object' && one !== null) as object[];
	const names = [...new Set(objects.flatMap(Object.keys))];
	return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, schemaOf(objects.map((one) => (one as IDataObject)[name]))])) };
}

const told = new Map<string, Schema>();
beforeAll(async () => {
	ownStore();
	await jsonOf(profiles('identify', { traitMode: 'all' }), DOUBLE);
	for (const [name, node, items] of STORY) {
		const [output] = await jsonOf(node(), items);
		const given = Object.keys(items[0]);
		const adds = output.map((item) => Object.fromEntries(Object.entries(item).filter(([field]) => !given.includes(field) || name === 'profile get')));
		told.set(name, schemaOf(adds));
	}
});

const outer = ({ properties = {} }: Schema) => Object.entries(properties).map(([name, { type }]) => `${name}: ${type}`);
const fileOf = (name: string) => join(FOLDER, `${name.replace(' ', '/')}.json`);
const operations = new UnifiedProfile().description.properties.filter(({ name }) => name === 'operation')
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

test('Simplify leaves at most ten fields, and in full there are more', () => {
	const fields = (name: string) => Object.keys(told.get(name)?.properties ?? {});
	expect(fields('profile get')).toHaveLength(10);
	expect(fields('profile get in full')).toEqual([...fields('profile get').filter((name) => name !== 'email'), 'identifiers', 'aliases', 'traitOrigins', 'sources']);
});
