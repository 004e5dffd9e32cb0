import { check } from '../../marketing/outreach';
import { readSuppression, release, tombstoneOf } from '../../marketing/consent';
import { Progress } from '../../marketing/deliveries';
import { auditTrail, erasePeople, type ErasureAsk } from '../../marketing/privacy';
import { readPerson, type WrittenPerson } from '../../marketing/profiles';
import { migrate, sql } from '../../marketing/store';
import { databases, freshWork, NOON, workFor, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met } from '../profiles/people';
import { ANN, ANN_TOO, ANNS, BEN, BENS, count, everything, INFO, PHONE, tablesOf, town } from './town';

const KEY = 'a key that never leaves the store';
const named = (person: WrittenPerson, simulate = false): ErasureAsk => ({ person: good(readPerson(person)), simulate });
const annByMail: WrittenPerson = { kind: 'email', value: 'ann.orchid@SHOP.test' };

describe.each(databases)('erasing on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
		await town(work);
	});

	const erase = async (...asks: ErasureAsk[]) => await erasePeople(work, asks, () => KEY);
	const verdictOf = async (person: WrittenPerson, purpose: 'marketing' | 'transactional' = 'transactional') => {
		const [outcome] = await check(work, [{ person: good(readPerson(person)), terms: { channel: 'email', purpose, campaign: '' } }]);
		const { verdict, reasons } = good(outcome);
		return [verdict, ...reasons.map(({ code }) => code).filter((code) => code !== 'no-consent').sort()];
	};
	const free = async (who: WrittenPerson) => good((await release(work, [{ who: good(readSuppression({ who, channel: 'all', reason: 'manual', source: '', note: '' }, NOON)).who, channel: 'any' }]))[0]).removed;

	test('nothing about the person is left in any table, and nothing of anybody else is missing', async () => {
		expect(ANNS.filter((text) => text !== ANN_TOO).length).toBeGreaterThan(15);
		const before = await everything(work.database);
		expect(ANNS.filter((text) => !before.includes(text))).toEqual([]);
		const [outcome] = await erase(named(annByMail));
		expect(good(outcome)).toEqual({
			status: 'erased', profileId: ANN, erasedAt: NOON, ids: [ANN, ANN_TOO], tombstones: 3,
			counts: {
				profiles: 2, identifiers: 5, aliases: 1, changes: 2, decisions: 1, duplicatePairs: 1, events: 1, consents: 1, preferences: 1,
				deliveries: 3, holds: 1, audiences: 1, refusals: 1, suppressions: 3, auditEntries: 1,
			},
			warnings: [expect.stringContaining('1 of the addresses also belong to other people'), expect.stringContaining('1 of the addresses belong to too many people')],
		});
		const after = await everything(work.database);
		expect(ANNS.filter((text) => after.includes(text))).toEqual([]);
		expect(BENS.filter((text) => !after.includes(text))).toEqual([]);
		expect(after).toContain(INFO);
	});

	test('deliveries stay as numbers, under ids that lead nowhere; what was not handed over yet is taken back', async () => {
		await erase(named({ profileId: ANN_TOO }));
		const rows = await work.database.rows<Record<string, unknown>>(sql`select * from deliveries where profile_id like 'erased:%' order by state`);
		expect(rows.map(({ state, campaign, address, run, content }) => [state, campaign, address, run, content]))
			.toEqual([['failed', 'spring', '', '', null], ['sent', 'spring', '', '', null]]);
		expect(new Set(rows.flatMap((row) => [row.id, row.profile_id])).size).toBe(4);
		expect(await count(work.database, 'deliveries')).toBe(4);
	});

	test('visits of links stay as numbers with the delivery\'s, short links lead nowhere', async () => {
		await erase(named({ profileId: ANN_TOO }));
		const rows = await work.database.rows<{ state: string | null; machine: number }>(sql`select d.state, c.machine from clicks c left join deliveries d on d.id = c.delivery_id`);
		expect(rows).toEqual([{ state: 'sent', machine: 0 }, { state: 'sent', machine: 0 }]);
		expect(await work.database.rows(sql`select code from short_links`)).toEqual([{ code: 'birch000' }]);
	});

	test('a run that is sending to the person meanwhile is told no, and what it hears later is not written', async () => {
		await work.database.rows(sql`update deliveries set state = 'unknown', settled_at = null where state = 'failed'`);
		const [waiting, leaving] = ['01a00000-0000-7000-8000-00000000000c', '01a00000-0000-7000-8000-00000000000b'];
		const progress = new Progress(work, 'run-1');
		await erase(named(annByMail));
		expect([...await progress.handOver([waiting])]).toEqual([]);
		progress.settle(leaving, { kind: 'sent', providerMessageId: 'orchid-message-id' }, { text: 'Dear Orchid' });
		await progress.finish();
		expect(await everything(work.database)).not.toMatch(/orchid/i);
	});

	test('what was said against contact holds on, under hashes only', async () => {
		expect(await verdictOf(annByMail)).toEqual(['suppress', 'suppressed:complaint', 'suppressed:hard-bounce']);
		await erase(named(annByMail));
		expect(await verdictOf(annByMail)).toEqual(['suppress', 'suppressed:complaint', 'suppressed:hard-bounce']);
		expect(await verdictOf(annByMail, 'marketing')).toEqual(['suppress', 'suppressed:complaint', 'suppressed:erased', 'suppressed:hard-bounce']);
		const rows = await work.database.rows<{ value: string }>(sql`select distinct value from suppressions where kind in ('email', 'card')`);
		const hashes = [['email', 'ann.orchid@shop.test'], ['card', 'card-7788-orchid']].map(([addressKind, value]) => tombstoneOf({ kind: addressKind, value }, KEY));
		expect(rows.map(({ value }) => value).sort()).toEqual(hashes.sort());
	});

	test.each<[string, string]>([['the same address', 'email:ann.orchid@shop.test'], ['a new address and the old card', 'email:new@shop.test card:card-7788-orchid']])('a later import with %s is blocked for marketing', async (_, identifiers) => {
		await erase(named(annByMail));
		const profileId = await met(work, identifiers, { first_name: 'Somebody' });
		expect(await verdictOf({ profileId }, 'marketing')).toEqual(['suppress', ...(identifiers.includes('new') ? [] : ['suppressed:complaint']), 'suppressed:erased', ...(identifiers.includes('new') ? [] : ['suppressed:hard-bounce'])]);
	});

	test('a stranger is not blocked, nor who shares only an address of too many people', async () => {
		await erase(named(annByMail));
		expect(await verdictOf({ kind: 'email', value: 'else@shop.test' }, 'marketing')).toEqual(['suppress']);
		expect(await verdictOf({ kind: 'email', value: INFO }, 'transactional')).toEqual(['allow']);
		expect(await verdictOf({ profileId: BEN }, 'transactional')).toEqual(['allow']);
	});

	test('who comes back on their own request is let in by one address, under all of them', async () => {
		await erase(named(annByMail));
		expect(await free(annByMail)).toBe(5);
		const profileId = await met(work, 'email:ann.orchid@shop.test card:card-7788-orchid');
		expect(await verdictOf({ profileId }, 'marketing')).toEqual(['suppress']);
		expect(await free(annByMail)).toBe(0);
	});

	test('a simulation counts and changes nothing', async () => {
		const before = await everything(work.database);
		const [outcome] = await erase(named(annByMail, true));
		expect(good(outcome)).toMatchObject({ status: 'simulated', profileId: ANN, tombstones: 3, counts: { profiles: 2, deliveries: 3 } });
		expect(await everything(work.database)).toBe(before);
	});

	test('erased twice says so, by address and by profile ID; an unknown person is refused', async () => {
		await erase(named(annByMail));
		work.clock.at += 1_000;
		const again = await erase(named(annByMail), named({ profileId: ANN }), named({ kind: 'email', value: 'nobody@shop.test' }), named({ profileId: 'nobody' }));
		expect(again.slice(0, 2).map(good)).toEqual([1, 2].map(() => expect.objectContaining({ status: 'erased-before', erasedAt: NOON, ids: [] })));
		expect(again.slice(2).map(reasonOf)).toEqual([1, 2].map(() => expect.objectContaining({ code: 'unknown-person' })));
	});

	test('an address that several people have names none of them', async () => {
		const [outcome] = await erase(named({ kind: 'phone', value: PHONE }));
		expect(reasonOf(outcome)).toMatchObject({ code: 'several-people', advice: expect.stringContaining(BEN) });
		expect(await count(work.database, 'profiles')).toBe(3);
	});

	test('an address of nobody we know is forgotten too', async () => {
		await work.database.rows(sql`update deliveries set profile_id = 'email:guest@shop.test', address = 'guest@shop.test' where profile_id = ${BEN}`);
		const [outcome] = await erase(named({ kind: 'email', value: 'guest@shop.test' }));
		expect(good(outcome)).toMatchObject({ status: 'erased', profileId: undefined, ids: [], tombstones: 1, counts: { deliveries: 1 } });
		expect(await everything(work.database)).not.toContain('guest@shop.test');
		expect(await verdictOf({ kind: 'email', value: 'guest@shop.test' }, 'marketing')).toEqual(['suppress', 'suppressed:erased']);
	});

	test('the audit trail keeps that it happened, and nothing about the person', async () => {
		await erase(named(annByMail));
		const lines = good((await auditTrail(work, [{ person: { profileId: ANN }, since: 0, limit: 10 }]))[0]);
		expect(lines.map(({ action, actor, profileId }) => [action, actor, profileId])).toEqual([['erase', 'test', ANN], ['merge', 'workflow "Nightly"', ANN]]);
		expect(lines.map(({ details }) => details)).toEqual([{ counts: expect.objectContaining({ profiles: 2, events: 1 }), tombstones: 3 }, {}]);
	});

	test('the same person twice in a batch, and two hundred at once', async () => {
		for (let n = 0; n < 3; n++) await met(work, `email:many.${n}@shop.test`);
		const asks = Array.from({ length: 450 }, (_, n) => named(n < 2 ? annByMail : { kind: 'email', value: `many.${n % 3}@shop.test` }));
		const outcomes = await erase(...asks);
		expect(outcomes.slice(0, 200).every((outcome) => good(outcome).status === 'erased')).toBe(true);
		expect(outcomes.slice(200).every((outcome) => good(outcome).status === 'erased-before')).toBe(true);
		expect(await count(work.database, 'profiles')).toBe(1);
	});

	test('every table of the store is known to this room: a new one has to be thought of here', async () => {
		expect(await tablesOf(work.database)).toEqual([
			'audit_log', 'brand_kits', 'campaign_audience', 'campaigns', 'clicks', 'consent_chains', 'consents', 'contact_rule_overrides', 'control_groups', 'deliveries', 'duplicate_pairs', 'dynamic_lists',
			'events', 'frequency_caps', 'holds', 'identifiers', 'identity_changes', 'identity_decisions', 'identity_rules', 'links', 'messages', 'migrations', 'preferences', 'profile_aliases',
			'profiles', 'provider_pace', 'refusals', 'registers', 'settings', 'shared_identifiers', 'short_links', 'suppressions',
		]);
	});
});

describe.each(databases)('two processes erasing on $name', (kind) => {
	test('at once end as one after the other', async () => {
		const place = kind.place();
		const [one, other] = [await place.open(), await place.open()];
		await migrate(one, NOON);
		const works = [workFor(one), workFor(other)];
		await town(works[0]);
		const outcomes = await Promise.all(works.map(async (work) => good((await erasePeople(work, [named(annByMail)], () => KEY))[0])));
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['erased', 'erased-before']);
		const left = await everything(other);
		expect(ANNS.filter((text) => left.includes(text))).toEqual([]);
	});
});
