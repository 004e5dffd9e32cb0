import { readStatement, topicKey, type WrittenStatement } from '../../marketing/consent';
import { DAY, databases, freshWork, MINUTE, NOON, type TestWork } from '../kit/databases';
import { good, reasonOf } from '../kit/outcomes';
import { met } from '../profiles/people';
import { say, statement } from './stage';

const read = (change: Partial<WrittenStatement>) => readStatement({
	person: { profileId: 'p' }, channel: 'email', purpose: 'marketing', status: 'yes', source: 'form', wording: '', ...change,
}, NOON);

test.each<[string, Partial<WrittenStatement>, string, string]>([
	['an unknown channel', { channel: 'fax' as never }, 'unknown-channel', 'Channel'],
	['an unknown purpose', { purpose: 'fun' as never }, 'unknown-purpose', 'Purpose'],
	['an unknown ground', { basis: 'because' }, 'unknown-legal-basis', 'Legal Basis'],
	['an unknown method', { method: 'telepathy' }, 'unknown-method', 'Method'],
	['a word that is no answer', { status: 'perhaps' }, 'unclear-consent', 'Status'],
	['a country that is none', { jurisdiction: 'Germany' }, 'unknown-jurisdiction', 'Jurisdiction'],
	['an end that is none', { validUntil: Number.NaN }, 'no-time', 'Valid Until'],
	['a soft opt-in without a sale or an inquiry', { basis: 'soft-opt-in' }, 'no-sale', 'Sale At'],
	['a sale at no time', { evidence: { saleAt: 'yesterday' } }, 'no-time', 'Sale At'],
	['an inquiry at no time', { evidence: { inquiryAt: 1.5 } }, 'no-time', 'Inquiry At'],
])('%s is refused, with what to do', (_, change, code, field) => {
	const reason = reasonOf(read(change));
	expect([reason.code, reason.field, (reason.advice ?? '').length > 10]).toEqual([code, field, true]);
});

test('what is not said has its default', () => {
	expect(good(read({}))).toMatchObject({ topic: '', basis: 'consent', method: '', jurisdiction: '', validUntil: undefined, evidence: {}, saidAt: 0, dated: false });
	expect(good(read({ basis: null, method: '', jurisdiction: undefined, topic: null }))).toMatchObject({ basis: 'consent', topic: '' });
});

test('texts are trimmed and bounded, countries upper case, empty evidence left out', () => {
	const said = good(read({ topic: '  Hiking\n BOOTS ', jurisdiction: ' us-fl ', evidence: { ip: ' 192.0.2.1 ', userAgent: 'x'.repeat(9_999), agent: '', formId: 17, noticeShown: false, sender: null } }));
	expect(said).toMatchObject({ topic: 'hiking boots', jurisdiction: 'US-FL' });
	expect(said.evidence).toEqual({ ip: '192.0.2.1', userAgent: 'x'.repeat(500), formId: '17', noticeShown: false });
});

test('a soft opt-in is as old as its sale, else its inquiry; a withdrawal of one needs neither', () => {
	expect(good(read({ basis: 'soft-opt-in', evidence: { saleAt: NOON - DAY, inquiryAt: NOON - 2 * DAY } }))).toMatchObject({ saidAt: NOON - DAY, dated: true });
	expect(good(read({ basis: 'soft-opt-in', evidence: { inquiryAt: NOON - 2 * DAY } }))).toMatchObject({ saidAt: NOON - 2 * DAY });
	expect(good(read({ basis: 'soft-opt-in', status: 'no' }))).toMatchObject({ saidAt: NOON, status: 'withdrawn' });
});

test.each([['ﬁsh  Ώ', 'fish ώ'], ['', ''], [undefined, ''], [7, '7'], ['a\u0000b', 'a b'], ['x'.repeat(200), 'x'.repeat(100)]])('the topic %p is %p', (written, key) => {
	expect(topicKey(written)).toBe(key);
});

describe.each(databases)('the same words on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
		await met(work, 'card:7');
	});
	const recorded = async (...said: Parameters<typeof statement>[3][]) => (await say(work, ...said.map((change) => statement(work, '7', 'yes', change)))).map((one) => one.recorded);

	test('with another ground, another way or another topic are other words', async () => {
		const saleAt = NOON - DAY;
		const words: Partial<WrittenStatement>[] = [{}, { basis: 'soft-opt-in', evidence: { saleAt } }, { method: 'written' }, { topic: 'boots' }];
		expect(await recorded(...words)).toEqual([true, true, true, true]);
		work.clock.at += MINUTE;
		expect(await recorded(...words.map((one) => ({ ...one, saidAt: NOON })))).toEqual([false, false, false, false]);
	});

	test('about a sale are known; about the next one they are new', async () => {
		const sale = (saleAt: number): Partial<WrittenStatement> => ({ saidAt: undefined, basis: 'soft-opt-in', evidence: { saleAt } });
		expect(await recorded(sale(NOON - DAY), sale(NOON - DAY), sale(NOON - MINUTE))).toEqual([true, false, true]);
	});

	test('a question without a date, asked again after a no, is written once', async () => {
		const question = () => statement(work, '7', 'pending', { saidAt: undefined });
		await say(work, statement(work, '7', 'no'));
		work.clock.at += MINUTE;
		expect((await say(work, question(), question())).map((one) => [one.recorded, one.status])).toEqual([[true, 'withdrawn'], [false, 'withdrawn']]);
	});
});
