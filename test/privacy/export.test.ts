import { readSuppression, suppress } from '../../marketing/consent';
import { auditTrail, erasePeople, exportPeople, LANGUAGES, personPage, type Language, type PersonExport } from '../../marketing/privacy';
import { readPerson, type WrittenPerson } from '../../marketing/profiles';
import { document, sql } from '../../marketing/store';
import { databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { ANN, ANN_MAIL, ANN_TOO, ANNS, BEN, BENS, PHONE, town } from './town';

const named = (person: WrittenPerson) => good(readPerson(person));
const annByMail: WrittenPerson = { kind: 'email', value: 'ann.orchid@shop.test' };

/** Kept from Ann too, since it is about Ben as well, a colleague's word about their pair, or nothing about her but a plan of ours. */
const NOT_HERS = ['orchid hold', 'orchid audience', 'orchid chain end', 'decided about orchid', 'reasons of orchid'];

describe.each(databases)('exporting on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
		await town(work);
	});

	const exported = async (person: WrittenPerson) => good((await exportPeople(work, [named(person)]))[0]);
	const pageOf = async (person: PersonExport, language: Language = 'en', contact = '') => (await personPage({ language, controller: 'Shop & Co', contact }))(person);

	test('holds everything about the person, by source and time', async () => {
		const ann = await exported({ profileId: ANN_TOO });
		const text = JSON.stringify(ann);
		expect([...ANNS, PHONE].filter((one) => !text.includes(one))).toEqual(NOT_HERS);
		expect(ann).toMatchObject({
			format: 'n8n-nodes-omnichannel/person-export/1', exportedAt: '2026-11-20T12:00:00.000Z',
			person: { profileId: ANN, recordIds: [ANN, ANN_TOO], traits: { first_name: 'Annabelle', address: 'Lilac Lane 12' } },
			identity: { joins: [{ recordId: ANN_TOO, into: ANN }], changes: [{ change: 'merge', cause: { by: 'cause orchid' } }, { change: 'split', recordIds: [ANN], withAnother: true }] },
			consents: [{
				status: 'granted', wording: 'wording for Orchid', saidAt: '2026-10-21T12:00:00.000Z', topic: 'orchid club', method: 'double-opt-in', basis: 'consent', jurisdiction: 'PL',
				evidence: { ip: '198.51.100.77', saleAt: '2026-10-01T12:00:00.000Z' }, validUntil: '2026-11-21T12:00:00.000Z', place: 0,
			}],
			preferences: [{ kind: 'less-often', channel: 'all', value: { count: 1, days: 7 }, source: 'orchid wish page', saidAt: '2026-11-19T12:00:00.000Z' }],
			notSent: [{ reasons: [{ text: 'why orchid got nothing' }] }],
			audit: [{ action: 'merge', actor: 'workflow "Nightly"' }],
		});
		expect([ann.records.length, ann.events.length, ann.messages.length, ann.suppressions.length, ann.identity.possibleDuplicates.length]).toEqual([2, 1, 3, 4, 1]);
		expect(new Set(ann.records[0].said)).toEqual(new Set([
			{ trait: 'first_name', value: 'Annabelle', firstSaidAt: '2026-11-10T12:00:00.000Z', lastSaidAt: '2026-11-10T12:00:00.000Z', current: true },
			expect.objectContaining({ trait: 'address', value: 'Former Street 9', current: false }),
			expect.objectContaining({ trait: 'address', value: 'Lilac Lane 12', current: true }),
		]));
	});

	test('holds nothing about anybody else, though they share a phone and may be one person', async () => {
		const ann = await exported(annByMail);
		const text = JSON.stringify(ann) + (await pageOf(ann));
		expect([...BENS, 'said Benjamin'].filter((one) => text.includes(one))).toEqual([]);
		expect(ann.person.addresses.filter(({ alsoOfOthers }) => alsoOfOthers).map(({ value }) => value).sort()).toEqual([PHONE, 'info@shop.test']);
	});

	test('is noted in the audit trail, in numbers', async () => {
		await exported(annByMail);
		const lines = good((await auditTrail(work, [{ person: named(annByMail), since: NOON, limit: 10 }]))[0]);
		expect(lines.map(({ action, details }) => [action, details])).toEqual([['export', { records: 2, events: 1, messages: 3 }]]);
	});

	test('many at once come in order; unknown, ambiguous and erased people are told apart', async () => {
		const asks: WrittenPerson[] = [{ profileId: BEN }, { profileId: 'nobody' }, { kind: 'phone', value: PHONE }, annByMail, { profileId: BEN }];
		const outcomes = await exportPeople(work, asks.map(named));
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.person.profileId : outcome.reason.code))).toEqual([BEN, 'unknown-person', 'several-people', ANN, BEN]);
		await erasePeople(work, [{ person: named(annByMail), simulate: false }], () => 'key');
		expect(reasonOf((await exportPeople(work, [named({ profileId: ANN })]))[0])).toMatchObject({ code: 'erased', message: expect.stringContaining('2026-11-20') });
	});

	test('of an erased person there is only what keeps them from being contacted', async () => {
		await erasePeople(work, [{ person: named(annByMail), simulate: false }], () => 'key');
		const { suppressions, ...rest } = await exported(annByMail);
		expect(suppressions.map(({ address, reason, note }) => [address, reason, note])).toEqual([
			['ann.orchid@shop.test', 'hard-bounce', ''], ['ann.orchid@shop.test', 'complaint', ''], ['ann.orchid@shop.test', 'erased', undefined],
		]);
		expect(rest).toMatchObject({ person: { profileId: null, recordIds: [], traits: {} }, records: [], events: [], messages: [], audit: [] });
	});

	test('an address of nobody we know shows what stands under it', async () => {
		good((await suppress(work, [good(readSuppression({ who: { kind: 'email', value: 'guest@shop.test' }, channel: 'email', reason: 'complaint', source: 'desk', note: 'called' }, NOON))]))[0]);
		const guest = await exported({ kind: 'email', value: 'guest@shop.test' });
		expect(guest).toMatchObject({ person: { profileId: null }, records: [], suppressions: [{ address: 'guest@shop.test', reason: 'complaint', note: 'called' }] });
		expect(await pageOf(guest)).toContain('guest@shop.test');
	});

	test('the page says everything that the export holds, in words', async () => {
		const page = await pageOf(await exported(annByMail));
		// The JSON file has them: numbers of machines.
		const notShown = [...NOT_HERS, 'orchid-message-id', 'receipt-orchid-1', 'https://shop.test/own/orchid', 'orchid00', ANN_MAIL];
		expect(ANNS.filter((one) => !page.includes(one))).toEqual(ANNS.filter((one) => notShown.includes(one)));
	});

	test('the page escapes whatever was said', async () => {
		const evil = '<script>alert(1)</script>"\'&{{ 7 | times: 7 }}';
		await work.database.rows(sql`update profiles set traits = ${document({ [evil]: evil })}, facts = null, source = ${evil}`);
		await work.database.rows(sql`update events set name = ${evil}, properties = ${document({ [evil]: [evil] })}`);
		const page = await pageOf(await exported(annByMail), 'he', evil);
		expect(page).not.toContain('<script');
		expect(page).not.toContain('7 | times: 7 }}"49');
		expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;{{ 7 | times: 7 }}');
	});

	test('ten thousand events are no trouble', async () => {
		const ann = await exported(annByMail);
		const page = await pageOf({ ...ann, events: Array.from({ length: 10_000 }, (_, n) => ({ ...ann.events[0], eventId: `e${n}`, name: `Event ${n}` })) });
		expect(page).toContain('Event 9999<');
		expect(page.match(/<tr role="row">/g)?.length).toBeGreaterThan(10_000);
	});
});

describe('the page', () => {
	const nobody: PersonExport = {
		format: 'n8n-nodes-omnichannel/person-export/1', exportedAt: '2026-11-20T12:00:00.000Z', person: { profileId: 'p', recordIds: ['p'], traits: {}, addresses: [] },
		records: [], identity: { joins: [], changes: [], decisions: [], possibleDuplicates: [] }, events: [], consents: [], preferences: [], suppressions: [], messages: [], visits: [], shortLinks: [], notSent: [], audit: [],
	};
	const languages = Object.keys(LANGUAGES) as Language[];

	test.each(languages)('in %s names its language and direction, its controller, and loads nothing', async (language) => {
		const page = (await personPage({ language, controller: 'Shop & Co', contact: 'privacy@shop.test' }))(nobody);
		expect(page).toContain(`<html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}">`);
		expect(page).toContain('Shop &amp; Co');
		expect(page).toContain('privacy@shop.test');
		expect(page).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/);
		expect(page).not.toMatch(/<script|<img|<link|@import|url\(|\son\w+=|https?:|style="/);
		expect(page).not.toMatch(/\{(?:when|controller|contact)\}|undefined|\[object/);
		expect(page.match(/<h1>/g)).toHaveLength(1);
	});

	test('says the same in every language', () => {
		const shape = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)])) : typeof value);
		for (const language of languages) expect([language, shape(LANGUAGES[language])]).toEqual([language, shape(LANGUAGES.en)]);
		const texts = languages.filter((language) => language !== 'en').flatMap((language) => Object.values(LANGUAGES[language].sections).map(({ title }) => title));
		expect(texts.filter((text) => Object.values(LANGUAGES.en.sections).some(({ title }) => title === text))).toEqual([]);
	});
});
