import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { everybody, ownStore, profiles } from './stage';

const EMAIL = { kind: 'email', value: '={{ $json.email }}' };
const identified = async (items: IDataObject[], parameters: IDataObject) => (await jsonOf(profiles('identify', parameters), items))[0];
const kindsOf = async () => (await everybody()).map(({ identifiers }) => (identifiers as IDataObject[]).map(({ kind, value }) => [kind, value]).sort());

beforeEach(() => void ownStore());

describe('Row Time', () => {
	const dated = (options: IDataObject) => ({ traitMode: 'all', options: { rowTime: '={{ $json.at }}', ...options } });
	const city = async () => ((await everybody())[0].traits as IDataObject).city;

	test('makes the most recent row count, in whatever order they come', async () => {
		await identified([{ email: 'ann@shop.test', city: 'Varna', at: '2026-05-01' }], dated({}));
		await identified([{ email: 'ann@shop.test', city: 'Sofia', at: '2025-05-01' }], dated({}));
		expect(await city()).toBe('Varna');
		await identified([{ email: 'ann@shop.test', city: 'Ruse', at: '' }], dated({}));
		expect(await city()).toBe('Ruse');
	});

	test('is read as the source writes it', async () => {
		await identified([{ email: 'ann@shop.test', at: '01.05.2026 00:30' }], dated({ timeFormat: 'dd.MM.yyyy HH:mm', timeZone: 'Europe/Sofia' }));
		const [[{ sources }]] = await jsonOf(profiles('get', { simplify: false }), [{ email: 'ann@shop.test' }]);
		expect(sources).toMatchObject([{ seenAt: '2026-04-30T21:30:00.000Z' }]);
	});

	test('that can\'t be read is an error item', async () => {
		const [good, [failed]] = await jsonOf({ ...profiles('identify', dated({})), onError: 'continueErrorOutput' as const }, [{ email: 'ann@shop.test', at: '01.05.2026' }, { email: 'ben@shop.test', at: '2026-05-01' }]);
		expect(good).toHaveLength(1);
		expect(failed).toMatchObject({ email: 'ann@shop.test', error: '\'Row Time\': "01.05.2026" is no time in the past [item 0]', details: { code: 'no-row-time', advice: expect.stringContaining('Time Format') } });
	});
});

describe('How Sure Is the Source', () => {
	const PHONE = '+48601234567';
	const rows = [{ email: 'ann@shop.test' }, { phone: PHONE }, { email: 'ann@shop.test', phone: PHONE }];

	test.each([['web-form', 2], ['paid-order', 1], ['', 1]])('%s: %d people', async (trust, count) => {
		await identified(rows.slice(0, 2), {});
		await identified(rows.slice(2), { options: { trust } });
		expect(await everybody()).toHaveLength(count);
	});

	test('by the rules a web form joins nobody', async () => {
		await identified(rows.slice(0, 2), {});
		await identified(rows.slice(2), { source: 'Web Form' });
		expect(await everybody()).toHaveLength(2);
	});

	test('by a column, where it must be one of the levels', async () => {
		const node = profiles('identify', { options: { trust: '={{ $json.trust }}' } });
		const [good, [failed]] = await jsonOf({ ...node, onError: 'continueErrorOutput' as const }, [{ email: 'ann@shop.test', trust: 'till' }, { email: 'ben@shop.test', trust: 'very' }]);
		expect([good.length, failed.details]).toEqual([1, expect.objectContaining({ code: 'no-trust', field: 'How Sure Is the Source' })]);
	});
});

describe('kinds of identifiers', () => {
	test.each<[string, IDataObject, [string, string]]>([
		['Anonymous ID', { kind: 'anonymous', value: 'A-1' }, ['anonymous', 'a-1']],
		['Card', { kind: 'card', value: 'A-1' }, ['card', 'a-1']],
		['Customer Number', { kind: 'customer', system: 'Shop', value: 'A-1' }, ['customer:shop', 'a-1']],
		['Device', { kind: 'device', value: 'A-1' }, ['device', 'a-1']],
		['National ID', { kind: 'national-id', value: '80-01-01' }, ['national-id', '80-01-01']],
		['Other', { kind: 'other', name: ' Badge ', value: 'A-1' }, ['badge', 'a-1']],
		['Social ID', { kind: 'social', network: 'Facebook', value: 'A-1' }, ['facebook', 'a-1']],
		['Social ID without a network', { kind: 'social', value: 'A-1' }, ['social', 'a-1']],
		['WhatsApp', { kind: 'whatsapp', value: '48601234567' }, ['whatsapp', '+48601234567']],
		['Name + Birth Date + Address', { kind: 'person', personName: 'Łucja Nowak', birthDate: '1980-05-17', address: 'ul. Długa 7, Kraków' }, ['person', 'łucja nowak 1980 05 17 ul długa 7 krakow']],
	])('%s', async (_, identifier, key) => {
		const [first, second] = await identified([{}, {}], { identifiers: { identifier: [identifier] } });
		expect([first.profileStatus, second.profileStatus]).toEqual(['created', 'matched']);
		expect(await kindsOf()).toEqual([[key]]);
	});

	test('name, birth date and address count only together, and only suggest', async () => {
		const person = { kind: 'person', personName: '={{ $json.name }}', birthDate: '={{ $json.born }}', address: '={{ $json.address }}' };
		const whole = { name: 'Ann Example', born: '1980-05-17', address: 'Long Street 7' };
		await identified([{ email: 'ann@shop.test', ...whole }, { email: 'ann@work.test', ...whole }, { email: 'ben@shop.test', ...whole, born: '' }], { identifiers: { identifier: [EMAIL, person] } });
		expect((await kindsOf()).map((kinds) => kinds.map(([kind]) => kind))).toEqual([['email', 'person'], ['email', 'person'], ['email']]);
	});
});
