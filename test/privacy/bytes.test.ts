import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readStatement, recordConsent, readSuppression, suppress } from '../../marketing/consent';
import { readEvent, track } from '../../marketing/events';
import { erasePeople } from '../../marketing/privacy';
import { readPerson } from '../../marketing/profiles';
import { migrate, type Database } from '../../marketing/store';
import { openSqlite } from '../../marketing/store/sqlite';
import { closedLater, freshFolder, MINUTE, NOON, workFor, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { row, seen } from '../profiles/people';
import { ANN, ANNS, town } from './town';

const bytesOf = (file: string) => ['', '-wal', '-shm'].map((ending) => (existsSync(file + ending) ? readFileSync(file + ending, 'latin1') : '')).join('\n');
const found = (file: string, texts: string[]) => {
	const bytes = bytesOf(file);
	return texts.filter((text) => bytes.includes(Buffer.from(text, 'utf8').toString('latin1')));
};

async function store(): Promise<{ file: string; database: Database; work: TestWork }> {
	const file = join(freshFolder(), 'store.sqlite');
	const database = closedLater(openSqlite(file));
	await migrate(database, NOON);
	return { file, database, work: workFor(database) };
}

/** A life in the store: told again and again, each time a little differently. */
async function live(work: TestWork, name: string, turns: number): Promise<string[]> {
	const email = `${name}@shop.test`;
	const texts = [email, `card-${name}`];
	const person = { kind: 'email', value: email };
	for (let turn = 0; turn < turns; turn++) {
		work.clock.at += MINUTE;
		const traits = { name: `Zażółć ${name} ${turn}`, city: `city ${turn} of ${name}`, note: `${name} `.repeat(turn * 40) };
		texts.push(traits.name, traits.city);
		await seen(work, row(`email:${email} card:card-${name}`, traits, turn % 2 ? 'till' : 'web shop'));
		const event = good(readEvent({ person, name: 'Order Completed', channel: 'store', source: 'till', occurredAt: new Date(work.now()).toISOString(), properties: { products: [{ name: `boots ${turn} for ${name}` }] } }, work.now()));
		good((await track(work, [event]))[0]);
		good((await recordConsent(work, [good(readStatement({ person, channel: 'email', purpose: 'marketing', status: turn % 2 ? 'granted' : 'withdrawn', source: 'form', wording: `asked ${name} ${turn}`, saidAt: work.now() }, work.now()))]))[0]);
		texts.push(`boots ${turn} for ${name}`, `asked ${name} ${turn}`);
	}
	good((await suppress(work, [good(readSuppression({ who: person, channel: 'email', reason: 'manual', source: 'desk', note: `about ${name}` }, work.now()))]))[0]);
	return [...texts, `about ${name}`];
}

const erase = async (work: TestWork, ...emails: string[]) => (await erasePeople(work, emails.map((value) => ({ person: good(readPerson({ kind: 'email', value })), simulate: false })), () => 'key')).map(good);

describe('the bytes of the embedded store', () => {
	test('hold nothing of an erased person, whatever table it was in', async () => {
		const { file, work } = await store();
		await town(work);
		expect(found(file, ANNS)).toEqual(ANNS);
		const [{ warnings }] = await erase(work, 'ann.orchid@shop.test');
		expect(warnings.filter((warning) => warning.includes('bytes'))).toEqual([]);
		expect(found(file, ANNS)).toEqual([]);
		expect(bytesOf(file)).toContain('Benjamin Birch');
		expect(bytesOf(file)).toContain(ANN);
	});

	test('hold no earlier version of a row that was overwritten, among the lives of others', async () => {
		const { file, work } = await store();
		const texts = await live(work, 'wanderer', 12);
		for (let n = 0; n < 40; n++) await seen(work, ...Array.from({ length: 50 }, (_, place) => row(`email:other.${(n * 37 + place * 11) % 997}@shop.test`, { n, text: 'x'.repeat((n * place) % 300) })));
		texts.push(...await live(work, 'wanderer', 6));
		expect(found(file, texts).length).toBeGreaterThan(30);
		const [{ status, counts }] = await erase(work, 'wanderer@shop.test');
		expect([status, counts.events]).toEqual(['erased', 18]);
		expect(found(file, [...texts, 'wanderer'])).toEqual([]);
		expect(bytesOf(file)).toContain('other.37@shop.test');
	});

	test('of five hundred people at once are gone, also those that SQLite had moved from page to page', async () => {
		const { file, work } = await store();
		const emails = Array.from({ length: 20_000 }, (_, n) => `p${((n * 7_919) % 20_011).toString(36)}.${n}@shop.test`);
		for (let from = 0; from < emails.length; from += 1_000) await seen(work, ...emails.slice(from, from + 1_000).map((email, n) => row(`email:${email}`, { name: `name of ${email}`, text: 'y'.repeat(n % 90) })));
		const gone = emails.filter((_, n) => n % 40 === 0);
		expect((await erase(work, ...gone)).every(({ status, warnings }) => status === 'erased' && warnings.length === 0)).toBe(true);
		expect(found(file, gone)).toEqual([]);
		expect(found(file, emails.slice(1, 10))).toHaveLength(9);
	}, 60_000);

	test('may stay while another program reads the old ones: every erasure says so, and the next one clears them', async () => {
		const { file, work } = await store();
		await town(work);
		const reader = new DatabaseSync(file);
		reader.exec('begin');
		reader.prepare('select count(*) from profiles').get();
		const [{ status, warnings }] = await erase(work, 'ann.orchid@shop.test');
		expect([status, warnings.at(-1)]).toEqual(['erased', expect.stringMatching(/old bytes may remain .* another program was reading/)]);
		reader.exec('rollback');
		reader.close();
		expect((await erase(work, 'ann.orchid@shop.test'))[0]).toMatchObject({ status: 'erased-before', warnings: [] });
		expect(found(file, ANNS)).toEqual([]);
	}, 60_000);

	test('are scrubbed by the next run where one was stopped after it had deleted', async () => {
		const { file, work } = await store();
		await town(work);
		await expect(erase({ ...work, database: { ...work.database, scrub: async () => await Promise.reject(new Error('killed')) } }, 'ann.orchid@shop.test')).rejects.toThrow('killed');
		expect(found(file, ANNS)).not.toEqual([]);
		expect((await erase(work, 'ann.orchid@shop.test'))[0]).toMatchObject({ status: 'erased-before', warnings: [] });
		expect(found(file, ANNS)).toEqual([]);
		const scrub = jest.fn();
		await erase({ ...work, database: { ...work.database, scrub } }, 'ann.orchid@shop.test');
		expect(scrub).not.toHaveBeenCalled();
	}, 60_000);
});
