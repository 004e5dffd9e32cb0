import {
	DEFAULT_KIT, getBrandKits, getMessages, listBrandKits, listMessages, readBrandKit, readBrief, removeBrandKits, removeMessages, saveBrandKits, saveMessages,
} from '../../../marketing/messages';
import { migrate } from '../../../marketing/store';
import { databases, freshWork, MINUTE, NOON, workFor, type TestWork } from '../../kit/databases';
import { good, reasonOf } from '../../kit/outcomes';
import { LAUNCH, BRAND } from '../kit/sample';

const brief = (name: string, headline = 'Hello') => good(readBrief({ name, texts: { en: { headline } } }));

describe.each(databases)('what is kept on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	const statuses = async (...names: [string, string?][]) => (await saveMessages(work, names.map(([name, headline]) => brief(name, headline)))).map((one) => good(one).status);

	test('a message comes back as it was, in all its languages', async () => {
		await saveMessages(work, [LAUNCH]);
		expect((await getMessages(work.database, ['Autumn launch', 'nobody', ''])).get('Autumn launch')).toEqual(LAUNCH);
		expect((await getMessages(work.database, ['nobody'])).size).toBe(0);
	});

	test('a message is created, updated as a whole, or unchanged; twice in a batch ends as the last says', async () => {
		expect(await statuses(['a'], ['b'])).toEqual(['created', 'created']);
		expect(await statuses(['a'], ['b', 'New'], ['b', 'Newer'], ['c'], ['c'])).toEqual(['unchanged', 'updated', 'updated', 'created', 'unchanged']);
		expect((await getMessages(work.database, ['b'])).get('b')?.texts.en.headline).toBe('Newer');
	});

	test('messages are listed by name, found by a part of it, with the time of their last change', async () => {
		await statuses(['Spring'], ['autumn'], ['Autumn %']);
		work.clock.at += MINUTE;
		await statuses(['Spring', 'New'], ['autumn']);
		const list = async (search: string, limit = 10) => (await listMessages(work.database, { search, limit })).map(({ document, updatedAt }) => `${document.name} ${(updatedAt - NOON) / MINUTE}`).sort();
		expect(await list('')).toEqual(['Autumn % 0', 'Spring 1', 'autumn 0']);
		expect([await list('AUT'), await list('%'), await list('x'), (await list('', 2)).length]).toEqual([['Autumn % 0', 'autumn 0'], ['Autumn % 0'], [], 2]);
	});

	test('messages are removed, and one that nobody made is refused', async () => {
		await statuses(['a'], ['b']);
		const [gone, twice, unknown] = await removeMessages(work, ['a', 'a', 'x']);
		expect([good(gone), good(twice), reasonOf(unknown)]).toMatchObject([{ name: 'a' }, { name: 'a' }, { code: 'unknown-name', message: 'There is no message "x"' }]);
		expect([...(await getMessages(work.database, ['a', 'b'])).keys()]).toEqual(['b']);
	});

	test('a thousand messages and more are kept in one call', async () => {
		const many = Array.from({ length: 1_500 }, (_, at) => brief(`m${at}`));
		expect((await saveMessages(work, many)).every((one) => good(one).status === 'created')).toBe(true);
		expect((await listMessages(work.database, { search: '', limit: 5_000 })).length).toBe(1_500);
	});

	test('brand kits are kept beside them, and the default one is always there until somebody makes it', async () => {
		const kits = async (...names: string[]) => [...(await getBrandKits(work.database, names)).values()];
		expect(await kits('Default', 'Northwind')).toEqual([DEFAULT_KIT]);
		await saveBrandKits(work, [BRAND, good(readBrandKit({ name: 'Default', company: 'Ours' }))]);
		expect(await kits('Northwind')).toEqual([BRAND]);
		expect((await kits('Default')).map(({ company }) => company)).toEqual(['Ours']);
		expect((await listBrandKits(work.database, { search: 'north', limit: 5 })).map(({ document }) => document.name)).toEqual(['Northwind']);
		expect((await listMessages(work.database, { search: '', limit: 5 })).length).toBe(0);
		expect(reasonOf((await removeBrandKits(work, ['Northwind', 'x']))[1])).toMatchObject({ field: 'Brand Kit', message: 'There is no brand kit "x"' });
	});

	test('two that make one message at once: one creates, the other finds it', async () => {
		const place = kind.place();
		const [one, other] = [workFor(await place.open()), workFor(await place.open())];
		await migrate(one.database, NOON);
		const saved = await Promise.all([saveMessages(one, [brief('a')]), saveMessages(other, [brief('a')])]);
		expect(saved.flat().map((outcome) => good(outcome).status).sort()).toEqual(['created', 'unchanged']);
	});
});
