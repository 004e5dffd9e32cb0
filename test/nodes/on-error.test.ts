import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { outputsOf, type OneNode } from '../kit/engine';
import { consent, email, errorOf, everybody, ownStore, people, privacy, profiles, suppression } from './stage';

interface Case {
	name: string;
	node: OneNode;
	/** How many outputs the node has, and on which the good items and the failed ones go. */
	outputs: number;
	good: number;
	failed: number;
	says: string;
}

const BAD_MAIL = 'E-mail "ann@@shop" is not an e-mail address [item 1]';
const cases: Case[] = [
	{ name: 'Unified Profile > Identify', node: profiles('identify'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Unified Profile > Get', node: profiles('get'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Unified Profile > Get Timeline', node: profiles('timeline'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Unified Profile > Track', node: profiles('track'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Unified Profile > Explain', node: profiles('explain'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Unified Profile > Update Traits', node: profiles('updateTraits', { traits: { trait: [{ name: 'city', value: 'Sofia' }] } }), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Unified Profile > Export', node: privacy('export'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Unified Profile > Erase (simulated)', node: privacy('erase'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Consent > Record', node: consent('record', { status: 'no' }), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Consent > Get', node: consent('get'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Suppression > Add', node: suppression('add'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Suppression > Remove', node: suppression('remove'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Suppression > Check', node: suppression('check'), outputs: 3, good: 0, failed: 2, says: BAD_MAIL },
	{ name: 'Email Channel > Preview', node: email('preview'), outputs: 1, good: 0, failed: 0, says: BAD_MAIL },
	{ name: 'Email Channel > Send', node: email('send'), outputs: 3, good: 0, failed: 2, says: BAD_MAIL },
];
const stopping = cases.filter(({ name }) => name !== 'Email Channel > Send');
const items: IDataObject[] = [{ email: 'ann@shop.test', row: 1 }, { email: 'ann@@shop', row: 2 }, { email: 'ben@shop.test', row: 3 }];
const rows = (output: INodeExecutionData[] = []) => output.map(({ json, pairedItem }) => [json.email, (pairedItem as { item: number }).item]);
const GOOD = [['ann@shop.test', 0], ['ben@shop.test', 2]];

beforeEach(async () => {
	ownStore();
	await people(items[0], items[2]);
});

test.each(stopping)('$name: a bad item stops the node, which names field and item and says what to do', async ({ node, says }) => {
	const { message, description } = await errorOf(node, items);
	expect(message).toBe(says);
	expect(description).toContain('To go on with the good ones, set \'On Error\' to \'Continue (using error output)\'.');
});

test.each(cases)('$name: with \'Continue (using error output)\' the bad item goes there, and only it', async ({ node, outputs, good }) => {
	const told = await outputsOf({ ...node, onError: 'continueErrorOutput' }, items);
	expect(told).toHaveLength(outputs + 1);
	const [{ json }, ...others] = told[outputs];
	expect(others).toEqual([]);
	expect(json).toMatchObject({ email: 'ann@@shop', row: 2, error: BAD_MAIL, details: { code: 'invalid-identifier', field: 'E-mail' } });
	expect(told[good].map(({ json: { error: none } }) => none)).toEqual([undefined, undefined]);
	expect(told.flat()).toHaveLength(3);
	expect(told[good].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
});

test.each(cases)('$name: with \'Continue\' the bad item goes on with its error, never where it would count as good', async ({ node, outputs, good, failed }) => {
	const told = await outputsOf({ ...node, onError: 'continueRegularOutput' }, items);
	expect(told).toHaveLength(outputs);
	const isBad = ({ json }: INodeExecutionData) => json.error !== undefined;
	expect(rows(told[failed].filter(isBad))).toEqual([['ann@@shop', 1]]);
	expect(told.flat().filter(isBad)).toHaveLength(1);
	expect(told[good].filter((item) => !isBad(item)).map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
});

test('Email Channel > Send has an output for bad items, so they never stop it', async () => {
	const [sent, notSent, failed] = await outputsOf(email('send'), items);
	expect([rows(sent), notSent, rows(failed)]).toEqual([GOOD, [], [['ann@@shop', 1]]]);
	expect(failed[0].json).toMatchObject({ row: 2, failure: BAD_MAIL, reason: { field: 'E-mail', code: 'invalid-identifier' } });
});

describe('in stop mode', () => {
	test('a bad item keeps everything of its batch from being written', async () => {
		ownStore();
		await errorOf(profiles('identify'), items);
		expect(await everybody()).toEqual([]);
	});

	test('several bad items are counted', async () => {
		const { description } = await errorOf(profiles('identify'), [...items, { email: 'ben@@shop' }]);
		expect(description).toContain('2 of 4 items can\'t be used. Nothing of this batch was written.');
	});

	test('somebody unknown is found out only while the others are done, and that is said', async () => {
		const { message, description } = await errorOf(consent('record', { status: 'no' }), [items[0], { email: 'eve@shop.test' }]);
		expect(message).toBe('\'Person\': Nobody in the store has the email eve@shop.test [item 1]');
		expect(description).toContain('The other items were done.');
		expect(description).toContain('Run Unified Profile > Identify for this person first.');
		const [[{ json }]] = await outputsOf(consent('get'), [items[0]]);
		expect(json.consents).toMatchObject([{ channel: 'email', purpose: 'marketing', status: 'withdrawn' }]);
	});
});

describe('when the store can\'t be used at all', () => {
	beforeEach(() => {
		const file = join(dirname(ownStore()), 'a file');
		writeFileSync(file, '');
		process.env.OMNICHANNEL_STORE_FILE = join(file, 'store.sqlite');
	});

	test.each(cases)('$name: with \'Continue (using error output)\' every item is there', async ({ node, outputs }) => {
		const told = await outputsOf({ ...node, onError: 'continueErrorOutput' }, [items[0], items[2]]);
		expect(told.map((output) => output?.length ?? 0)).toEqual([...Array<number>(outputs).fill(0), 2]);
	});

	test.each(cases)('$name: with \'Continue\' no item looks good', async ({ node, failed }) => {
		const told = await outputsOf({ ...node, onError: 'continueRegularOutput' }, [items[0], items[2]]);
		expect(told.flatMap((output, place) => output.map(({ json }) => [place, json.error !== undefined]))).toEqual([[failed, true], [failed, true]]);
	});
});
