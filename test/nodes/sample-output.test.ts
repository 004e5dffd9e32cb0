import type { IDataObject } from 'n8n-workflow';
import { UnifiedProfile } from '../../nodes/UnifiedProfile/UnifiedProfile.node';
import { jsonOf, type OneNode } from '../kit/engine';
import { expectSample, operationsOf, shapeOf, type Shape } from './shapes';
import { duplicates, events, ownStore, privacy, profiles, rules } from './stage';

const ANN = { email: 'ann@shop.test', phone: '+48601234567', firstName: 'Ann', city: 'Sofia' };
const ANNA = { email: 'anna@work.test', firstName: 'Anna', city: 'Varna' };
const full = { simplify: false };
const both = { personEmail: ANN.email, otherBy: 'email', otherEmail: ANNA.email, reason: 'called and confirmed' };
/** Two rows of one person, and what a reviewer says. */
const DOUBLE = [{ email: 'bart@shop.test', firstName: 'Bartholomew', lastName: 'Quilliam', birthDate: '1960-11-02' }, { email: 'bq@work.test', firstName: 'Bart', lastName: 'Quilliam', birthDate: '1960-11-02' }];
const shared = { changes: { limits: { row: [{ kind: 'phone', links: 'never' }] } }, note: 'family phones' };
const bought = { occurredAt: '2026-11-18T10:00:00Z', orderId: 'A-1', total: 12.5, currency: 'EUR', products: { product: [{ sku: 'T-1', name: 'Tent', category: 'Outdoor', quantity: 1, price: 12.5 }] } };

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

const told = new Map<string, Shape>();
beforeAll(async () => {
	ownStore();
	await jsonOf(profiles('identify', { traitMode: 'all' }), DOUBLE);
	for (const [name, node, items] of STORY) {
		const [output] = await jsonOf(node(), items);
		const given = Object.keys(items[0]);
		const adds = output.map((item) => Object.fromEntries(Object.entries(item).filter(([field]) => !given.includes(field) || name === 'profile get')));
		told.set(name, shapeOf(adds));
	}
});

test.each(operationsOf(new UnifiedProfile()))('%s shows in the editor what it gives', (name) => expectSample('UnifiedProfile', name, told.get(name) as Shape));

test('Simplify leaves at most ten fields, and in full there are more', () => {
	const fields = (name: string) => Object.keys(told.get(name)?.properties ?? {});
	expect(fields('profile get')).toHaveLength(10);
	expect(fields('profile get in full')).toEqual([...fields('profile get').filter((name) => name !== 'email'), 'identifiers', 'aliases', 'traitOrigins', 'sources']);
});
