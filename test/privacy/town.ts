import { document, join, sql, Sql, type Database, type Work } from '../../marketing/store';
import { DAY, NOON } from '../kit/databases';

/** Ann, known through two records that became one; Ben, who shares a phone with her; the rest is Ann's. */
export const ANN = 'a0000000-0000-7000-8000-000000000001';
export const ANN_TOO = 'a0000000-0000-7000-8000-000000000002';
export const BEN = 'b0000000-0000-7000-8000-000000000003';

/** The messages that each of them got. */
export const ANN_MAIL = '01a00000-0000-7000-8000-00000000000a';
export const BEN_MAIL = '01a00000-0000-7000-8000-00000000000d';

/** Texts that are about Ann alone: after her erasure none of them may be anywhere. */
export const ANNS = [
	'ann.orchid@shop.test', 'Ann.Orchid@Shop.test', 'card-7788-orchid', 'Annabelle', 'Orchidson', 'Lilac Lane 12', 'Former Street 9',
	'receipt-orchid-1', 'orchid boots', 'wording for Orchid', 'Dear Orchid', 'orchid-message-id', 'orchid mailbox full', 'order-orchid-77',
	'orchid club', '198.51.100.77', 'orchid wish page', 'orchid hold', 'orchid audience', 'orchid chain end',
	'colleague on orchid', 'decided about orchid', 'cause orchid', 'orchid evidence', 'reasons of orchid', 'trail of orchid', 'why orchid got nothing', 'https://shop.test/own/orchid', 'orchid00', ANN_MAIL, ANN_TOO,
];

/** Texts about Ben: they stay, and never show up in Ann's export. */
export const BENS = ['ben.birch@shop.test', 'Benjamin Birch', 'birch tent', 'Hello Birch', 'birch chain end', 'birch wish page', 'birch hold', 'birch audience', 'visit of birch', 'https://shop.test/own/birch', BEN];
export const PHONE = '+48601234567';
export const INFO = 'info@shop.test';

type Row = Record<string, unknown>;

async function insert(database: Database, table: string, rows: Row[]): Promise<void> {
	for (const row of rows) {
		const names = Object.keys(row);
		const values = names.map((name) => (typeof row[name] === 'object' && row[name] !== null ? sql`${document(row[name])}` : sql`${row[name]}`));
		await database.rows(new Sql([`insert into ${table} (${names.join(', ')}) values (`, ')'], [join(values, ', ')]));
	}
}

const profile = (id: string, source: string, traits: Row, facts?: Row) => ({
	id, source, trust: 'verified', record_key: `${source} ${JSON.stringify(traits)}`, traits, facts: facts ?? null,
	created_at: NOON - 90 * DAY, updated_at: NOON - DAY, seen_at: NOON - 10 * DAY,
});
const identifier = (kind: string, value: string, profile_id: string, original = value) => ({ kind, value, profile_id, original, source: 'till', first_seen_at: NOON - 80 * DAY });
const event = (id: string, profile_id: string, properties: Row) => ({
	id, profile_id, name: 'Order Completed', channel: 'store', source: 'till', occurred_at: NOON - 20 * DAY, received_at: NOON - 20 * DAY, properties,
});
const delivery = (id: string, profile_id: string, address: string, more: Row = {}) => ({
	id, campaign: 'spring', step: 'mail', profile_id, channel: 'email', occurrence: '', address, purpose: 'marketing', provider: 'sandbox', state: 'sent',
	run: 'run-1', lease_until: 0, claimed_at: NOON - 5 * DAY, settled_at: NOON - 5 * DAY, ...more,
});
const suppression = (id: string, kind: string, value: string, reason: string, more: Row = {}) => ({
	id, kind, value, channel: 'email', reason, source: 'desk', note: '', created_at: NOON - 3 * DAY, ...more,
});
const consent = (id: string, profile_id: string, wording: string, more: Row = {}) => ({
	id, profile_id, channel: 'email', purpose: 'marketing', status: 'granted', source: 'form', wording, occurred_at: NOON - 30 * DAY, recorded_at: NOON - 30 * DAY, ...more,
});

/** Fills every table of the store with facts about Ann and Ben. */
export async function town({ database }: Pick<Work, 'database'>): Promise<void> {
	const seen = NOON - 10 * DAY;
	await insert(database, 'profiles', [
		profile(ANN, 'till', { first_name: 'Annabelle', last_name: 'Orchidson', address: 'Lilac Lane 12' }, { address: [['Former Street 9', seen - DAY, seen - DAY], ['Lilac Lane 12', seen, seen]], last_name: [] }),
		profile(ANN_TOO, 'web shop', { last_name: 'Orchidson' }),
		profile(BEN, 'till', { name: 'Benjamin Birch' }),
	]);
	await insert(database, 'identifiers', [
		identifier('email', 'ann.orchid@shop.test', ANN, 'Ann.Orchid@Shop.test'), identifier('card', 'card-7788-orchid', ANN_TOO), identifier('email', 'ann.orchid@shop.test', ANN_TOO),
		identifier('phone', PHONE, ANN_TOO), identifier('phone', PHONE, BEN), identifier('email', 'ben.birch@shop.test', BEN),
		identifier('email', INFO, ANN), identifier('email', INFO, BEN),
	]);
	await insert(database, 'shared_identifiers', [{ value: INFO, kind: 'email', people: 12, since: NOON }]);
	await insert(database, 'profile_aliases', [{ alias_id: ANN_TOO, profile_id: ANN, merged_at: NOON - 40 * DAY, evidence: { through: { kind: 'email', value: 'orchid evidence' } } }]);
	await insert(database, 'identity_changes', [
		{ id: 'c1', at: NOON, change: 'merge', profile_id: ANN, other_id: ANN_TOO, cause: { by: 'cause orchid' } },
		{ id: 'c2', at: NOON, change: 'split', profile_id: BEN, other_id: ANN, cause: { with: 'cause orchid', his: 'Benjamin Birch' } },
	]);
	await insert(database, 'identity_decisions', [
		{ id: 'd1', verdict: 'different', one_id: BEN, other_id: ANN, kind: null, value: null, reason: 'decided about orchid and Benjamin Birch', decided_by: 'desk', decided_at: NOON },
		{ id: 'd2', verdict: 'detached', one_id: BEN, other_id: null, kind: 'email', value: 'ann.orchid@shop.test', reason: 'not his', decided_by: 'desk', decided_at: NOON },
	]);
	await insert(database, 'duplicate_pairs', [{ one_id: ANN, other_id: BEN, score: 0.5, reasons: [{ field: 'reasons of orchid', theirs: 'Benjamin Birch' }], state: 'open', found_at: NOON, decided_at: null, decided_by: '' }]);
	await insert(database, 'events', [
		event('receipt-orchid-1', ANN_TOO, { products: [{ name: 'orchid boots' }], total: 90 }), event('e2', BEN, { products: [{ name: 'birch tent' }] }),
	]);
	await insert(database, 'consents', [
		consent('k1', ANN, 'wording for Orchid', { topic: 'orchid club', method: 'double-opt-in', jurisdiction: 'PL', evidence: { ip: '198.51.100.77', saleAt: NOON - 50 * DAY }, expires_at: NOON + DAY }),
		consent('k2', BEN, 'other wording'),
	]);
	await insert(database, 'consent_chains', [{ profile_id: ANN, entries: 1, hash: 'orchid chain end' }, { profile_id: BEN, entries: 1, hash: 'birch chain end' }]);
	const wish = { kind: 'less-often', channel: 'all', topic: '', value: { count: 1, days: 7 }, said_at: NOON - DAY, recorded_at: NOON - DAY };
	await insert(database, 'preferences', [{ ...wish, id: 'w1', profile_id: ANN_TOO, source: 'orchid wish page' }, { ...wish, id: 'w2', profile_id: BEN, source: 'birch wish page' }]);
	const hold = { campaign: 'spring', step: '', channel: 'email', purpose: 'marketing', department: '', tags: '', made_at: NOON, until: NOON + DAY };
	await insert(database, 'holds', [{ ...hold, id: 'orchid hold', profile_id: ANN_TOO }, { ...hold, id: 'birch hold', profile_id: BEN }]);
	await insert(database, 'campaign_audience', [{ profile_id: ANN, campaign: 'orchid audience', channel: 'email', planned_at: NOON }, { profile_id: BEN, campaign: 'birch audience', channel: 'email', planned_at: NOON }]);
	await insert(database, 'deliveries', [
		delivery(ANN_MAIL, ANN, 'ann.orchid@shop.test', { provider_message_id: 'orchid-message-id', content: { subject: 'Dear Orchid', text: 'Dear Orchid, new boots', html: '<b>Dear Orchid</b>' }, occurrence: 'order-orchid-77' }),
		delivery('01a00000-0000-7000-8000-00000000000b', ANN_TOO, 'ann.orchid@shop.test', { state: 'failed', failure: { message: 'orchid mailbox full', again: true } }),
		delivery('01a00000-0000-7000-8000-00000000000c', 'email:ann.orchid@shop.test', 'ann.orchid@shop.test', { state: 'claimed', settled_at: null }),
		delivery(BEN_MAIL, BEN, 'ben.birch@shop.test', { content: { subject: 'Hello Birch' } }),
		delivery('01a00000-0000-7000-8000-00000000000e', `phone:${PHONE}`, PHONE, { channel: 'sms', content: { text: 'Hello Birch' } }),
	]);
	await insert(database, 'links', [{ id: 'spring-link-', campaign: 'spring', step: 'mail', url: 'https://shop.test/spring', label: 'https://shop.test/spring', made_at: NOON }]);
	const visit = { link_id: 'spring-link-', occurred_at: NOON - DAY, machine: 0 };
	await insert(database, 'clicks', [{ ...visit, id: 'v1', delivery_id: ANN_MAIL, why: '' }, { ...visit, id: 'v2', delivery_id: BEN_MAIL, why: 'visit of birch' }]);
	await insert(database, 'short_links', [
		{ code: 'orchid00', delivery_id: ANN_MAIL, link_id: 'own-1', url: 'https://shop.test/own/orchid', made_at: NOON }, { code: 'birch000', delivery_id: BEN_MAIL, link_id: 'own-2', url: 'https://shop.test/own/birch', made_at: NOON },
	]);
	await insert(database, 'suppressions', [
		suppression('s1', 'email', 'ann.orchid@shop.test', 'hard-bounce', { note: 'colleague on orchid' }),
		suppression('s2', 'profile', ANN_TOO, 'complaint', { channel: 'all', note: 'colleague on orchid' }),
		suppression('s3', 'email', 'ann.orchid@shop.test', 'paused', { note: 'colleague on orchid', removed_at: NOON - DAY }),
		suppression('s4', 'phone', PHONE, 'opt-out', { channel: 'sms', note: 'said Benjamin Birch' }),
	]);
	await insert(database, 'refusals', [
		{ campaign: 'spring', step: 'mail', profile_id: ANN, channel: 'email', verdict: 'suppress', reasons: [{ code: 'x', text: 'why orchid got nothing' }], decided_at: NOON },
	]);
	await insert(database, 'audit_log', [{ id: '0', at: NOON - DAY, actor: 'workflow "Nightly"', action: 'merge', profile_id: ANN, details: { note: 'trail of orchid' } }]);
}

/** Every row of every table of the store, as text. */
export async function everything(database: Database): Promise<string> {
	const tables = await tablesOf(database);
	const rows = await Promise.all(tables.map(async (table) => [table, await database.rows<Row>(new Sql([`select * from ${table}`], []))]));
	return JSON.stringify(rows).replaceAll('\\"', '"');
}

/** The tables that the store has. */
export async function tablesOf(database: Database): Promise<string[]> {
	const rows = await database.rows<{ name: string }>(database.dialect === 'sqlite'
		? sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`
		: sql`select tablename as name from pg_tables where schemaname = current_schema() order by 1`);
	return rows.map(({ name }) => name);
}

/** How many rows a table has. */
export async function count(database: Database, table: string): Promise<number> {
	return (await database.rows<{ n: number }>(new Sql([`select count(*) as n from ${table}`], [])))[0].n;
}
