import { createHash } from 'node:crypto';
import { loadLedger, proofOf, verifyConsent, type Proof, type Verified } from '../../marketing/consent';
import { auditTrail } from '../../marketing/privacy';
import { migrate, sql, type Sql } from '../../marketing/store';
import { DAY, databases, freshWork, MINUTE, NOON, workFor, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { by, merge, met, row, seen, unmerge } from '../profiles/people';
import { say, statement } from './stage';

describe.each(databases)('the chain of what was said, on $name', (kind) => {
	let work: TestWork;
	let ann: string;
	beforeEach(async () => {
		work = await freshWork(kind);
		ann = await met(work, 'card:7');
	});

	const verify = async (profileId = ann): Promise<Verified> => good((await verifyConsent(work, [{ profileId }]))[0]);
	const problems = async (profileId = ann) => (await verify(profileId)).chains.flatMap((chain) => chain.problems.map(({ why, place }) => [why, place]));
	const proof = async (profileId = ann): Promise<Proof> => good((await proofOf(work, [{ profileId }]))[0]);
	const tamper = async (statement: Sql) => await work.database.rows(statement);
	const fourWords = async () => {
		for (const status of ['yes', 'no', 'yes', 'no']) {
			work.clock.at += MINUTE;
			await say(work, statement(work, '7', status, { evidence: { ip: '192.0.2.1', saleAt: NOON, noticeShown: true }, topic: 'Boots' }));
		}
	};
	/** Words from before chains were kept. */
	const before = async (...ids: string[]) => {
		for (const [turn, id] of ids.entries()) {
			await tamper(sql`insert into consents (id, profile_id, channel, purpose, status, source, wording, occurred_at, recorded_at)
				values (${id}, ${ann}, 'email', 'marketing', 'granted', 'import', 'old', ${NOON - DAY + turn}, ${NOON - DAY + turn})`);
		}
	};

	test('is whole after words in one batch and in several', async () => {
		await fourWords();
		await say(work, statement(work, '7', 'yes', { channel: 'sms' }), statement(work, '7', 'no', { purpose: 'service', wording: 'Zażółć \u0000 \ud83d "q" \\ \u2028' }));
		expect(await verify()).toMatchObject({ profileId: ann, status: 'intact', entries: 6, chains: [{ recordId: ann, status: 'intact', entries: 6, sealed: 0, problems: [] }] });
	});

	test.each<[string, Sql]>([
		['status', sql`update consents set status = 'granted' where place = 2`], ['wording', sql`update consents set wording = 'Other' where place = 2`],
		['time', sql`update consents set occurred_at = occurred_at - 1 where place = 2`], ['topic', sql`update consents set topic = '' where place = 2`],
		['evidence', sql`update consents set evidence = null where place = 2`], ['end', sql`update consents set expires_at = 5 where place = 2`],
		['channel', sql`update consents set channel = 'sms' where place = 2`], ['ground', sql`update consents set basis = 'contract' where place = 2`],
	])('shows a changed %s, and where', async (_, change) => {
		await fourWords();
		await tamper(change);
		expect(await problems()).toEqual([['changed', 2]]);
		expect((await verify()).status).toBe('broken');
	});

	test('shows what was deleted: in the middle, at the end, all of it, and the note of its end', async () => {
		await fourWords();
		await tamper(sql`delete from consents where place = 2`);
		expect(await problems()).toEqual([['missing', 2]]);
		await tamper(sql`delete from consents where place = 4`);
		expect(await problems()).toEqual([['missing', 2], ['cut-short', 4]]);
		await tamper(sql`delete from consents`);
		expect(await problems()).toEqual([['cut-short', 1]]);
		await say(work, statement(work, '7', 'yes'));
		expect(await problems()).toEqual([['missing', 1], ['missing', 2], ['missing', 3], ['missing', 4]]);
		await tamper(sql`delete from consent_chains`);
		expect((await problems()).at(-1)).toEqual(['unsealed', 5]);
	});

	test('shows a last entry that was deleted together with a false note of the end', async () => {
		await fourWords();
		await tamper(sql`delete from consents where place = 4`);
		await tamper(sql`update consent_chains set entries = 3`);
		expect(await problems()).toEqual([['changed', 3]]);
	});

	test('takes evidence that somebody spoilt for a change, and nothing else suffers', async () => {
		await fourWords();
		// PostgreSQL takes nothing but JSON.
		await tamper(work.database.dialect === 'sqlite' ? sql`update consents set evidence = '{"saleAt" ' where place = 2` : sql`update consents set evidence = '"saleAt"' where place = 2`);
		expect(await problems()).toEqual([['changed', 2]]);
		expect((await proof()).entries[1]).toMatchObject({ evidence: {} });
		expect((await loadLedger(work.database, [ann], '')).standing(ann, 'email', 'marketing', 'boots')?.word.status).toBe('withdrawn');
	});

	test('seals what was said before: with the next word, whichever that is', async () => {
		await before('a1', 'a2', 'a3');
		expect(await verify()).toMatchObject({ status: 'unsealed', entries: 3, chains: [{ sealed: 3, entries: 0, problems: [] }] });
		await say(work, statement(work, '7', 'no'));
		await say(work, statement(work, '7', 'yes', { saidAt: NOON + 1 }));
		expect(await verify()).toMatchObject({ status: 'intact', chains: [{ sealed: 3, entries: 2 }] });
		await tamper(sql`update consents set wording = 'new' where id = 'a2'`);
		expect(await problems()).toEqual([['changed', 1]]);
		await tamper(sql`update consents set wording = 'old' where id = 'a2'`);
		await tamper(sql`delete from consents where id = 'a3'`);
		expect(await problems()).toEqual([['changed', 1]]);
	});

	test('belongs to the record: merge and unmerge leave each one whole, and break with one the whole person', async () => {
		const ben = await met(work, 'card:8');
		await fourWords();
		await say(work, statement(work, '8', 'yes'));
		work.clock.at += MINUTE;
		await merge(work, ann, ben);
		await say(work, statement(work, '8', 'no', { channel: 'sms' }), statement(work, '7', 'yes', { channel: 'push' }));
		expect(await verify()).toMatchObject({ status: 'intact', entries: 7, chains: [{ recordId: ann, entries: 5 }, { recordId: ben, entries: 2 }] });
		await unmerge(work, 'profile', ben);
		expect([await verify(), await verify(ben)]).toMatchObject([{ status: 'intact', entries: 5 }, { status: 'intact', entries: 2 }]);
		await tamper(sql`update consents set source = 'forged' where profile_id = ${ben} and place = 1`);
		expect([(await verify()).status, (await verify(ben)).status]).toEqual(['intact', 'broken']);
		await merge(work, ann, ben);
		expect((await verify()).status).toBe('broken');
	});

	test('keeps its order when the clock goes back', async () => {
		await fourWords();
		work.clock.at = NOON - 9 * DAY;
		await say(work, statement(work, '7', 'yes', { source: 'slow clock' }));
		expect((await proof()).entries.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
		expect((await verify()).status).toBe('intact');
	});

	test('holds when several workers write at the same time', async () => {
		const place = kind.place();
		const works = await Promise.all([0, 1, 2].map(async () => workFor(await place.open())));
		await migrate(works[0].database, NOON);
		await seen(works[0], row('card:7'));
		await Promise.all(works.map(async (one, worker) => await Promise.all([1, 2, 3, 4].map(async (turn) => await say(one, statement(one, '7', 'no', { source: `${worker} ${turn}` }))))));
		expect(good((await verifyConsent(works[0], [by('card:7')]))[0])).toMatchObject({ status: 'intact', entries: 12 });
	});

	test('is proven by a document that a stranger can check', async () => {
		await before('a1');
		await fourWords();
		const { format, entries, chains, howToCheck, status } = await proof();
		expect([format, status, howToCheck.length]).toEqual(['n8n-nodes-omnichannel/consent-proof/1', 'intact', 5]);
		const last = entries.reduce((previous, entry) => {
			const hash = createHash('sha256').update(`${previous}\n${entry.hashed}`).digest('hex');
			if (entry.place > 0) expect(hash).toBe(entry.hash);
			return hash;
		}, '');
		expect(chains).toMatchObject([{ lastHash: last, entries: 4 }]);
		expect(entries[1]).toMatchObject({
			place: 1, topic: 'boots', basis: 'consent', status: 'granted', wording: 'May we write to you?', validUntil: null,
			evidence: { ip: '192.0.2.1', saleAt: '2026-11-20T12:00:00.000Z', noticeShown: true }, saidAt: '2026-11-20T12:01:00.000Z',
		});
		expect(JSON.parse(entries[1].hashed)).toMatchObject({ evidence: { saleAt: NOON }, profile_id: ann, place: 1 });
	});

	test('is proven in the order asked, noted in the audit trail, and not for strangers', async () => {
		const ben = await met(work, 'card:8');
		await fourWords();
		const outcomes = await proofOf(work, [{ profileId: ben }, by('card:9'), { profileId: ann }]);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.entries.length : outcome.reason.code))).toEqual([0, 'unknown-person', 4]);
		expect(reasonOf((await verifyConsent(work, [by('card:9')]))[0]).code).toBe('unknown-person');
		const trail = good((await auditTrail(work, [{ person: { profileId: ann }, since: NOON, limit: 10 }]))[0]);
		expect(trail.map(({ action, details }) => [action, details])).toContainEqual(['consent-proof', { entries: 4, status: 'intact' }]);
	});
});
