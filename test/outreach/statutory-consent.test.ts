import { overrideRule, readOverride, type WrittenStatement } from '../../marketing/consent';
import { DAY, databases, freshWork, NOON, type TestWork } from '../kit/databases';
import { ask, askRegister, listNumber, person, setClock, short, willing } from './law';
import { good, say } from './people';

const UNCHECKED = 'suppress register-unchecked';
const LISTED = 'suppress suppressed:register';

describe.each(databases)('consent by the law on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	/** What somebody of a country hears after saying this, and the cautions. */
	async function afterSaying(country: string, words: Partial<WrittenStatement>): Promise<[string, ...string[]]> {
		const profileId = await person(work, ['ann@shop.test'], country === '' ? {} : { country });
		await say(work, [{ profileId }], words.status as 'granted' ?? 'granted', words);
		const decision = await ask(work, { profileId }, 'email');
		return [short(decision), ...decision.cautions.map(({ code }) => code)];
	}

	test.each<[string, string, Partial<WrittenStatement>, string[]]>([
		['Germany, a confirmed yes', 'DE', { method: 'double-opt-in' }, ['allow']],
		['Germany, a plain yes', 'DE', { method: 'single' }, ['allow', 'consent-unconfirmed-recommended']],
		['Germany, a question without an answer', 'DE', { status: 'pending' }, ['suppress consent-pending']],
		['Canada, a plain yes', 'CA', { method: 'single' }, ['allow']],
		['no country known, a plain yes', '', { method: 'single' }, ['suppress consent-unconfirmed']],
		['no country known, a confirmed yes', '', { method: 'double-opt-in' }, ['allow']],
		['no country known, a confirmed yes of two years ago', '', { saidAt: NOON - 730 * DAY }, ['suppress consent-expired']],
		['a country that is none', 'Atlantis', { method: 'single' }, ['suppress consent-unconfirmed']],
	])('%s', async (_, country, words, expected) => {
		expect(await afterSaying(country, words)).toEqual(expected);
	});

	test('Germany, where the house insists on confirmation: a plain yes is none, a confirmed one is', async () => {
		const override = good(readOverride({ jurisdiction: 'DE', channel: 'email', changes: { doubleOptIn: 'required' }, reason: 'our counsel wants it' }));
		good((await overrideRule(work, [override]))[0]);
		expect(await afterSaying('DE', { method: 'single' })).toEqual(['suppress consent-unconfirmed']);
		expect(await afterSaying('DE', { method: 'double-opt-in' })).toEqual(['allow']);
	});

	test('of several words none of which is enough the newest is named', async () => {
		const profileId = await person(work, ['ann@shop.test']);
		await say(work, [{ profileId }], 'granted', { saidAt: NOON - 900 * DAY });
		await say(work, [{ profileId }], 'granted', { method: 'single', saidAt: NOON - DAY });
		const { reasons } = await ask(work, { profileId }, 'email');
		expect(reasons.map(({ code }) => code)).toEqual(['consent-unconfirmed']);
	});

	test.each<[string, string, object, number, string]>([
		['Canada, a sale', 'CA', { saleAt: 730 }, 730, 'soft-opt-in-lapsed'],
		['Canada, an inquiry', 'CA', { inquiryAt: 183 }, 183, 'soft-opt-in-lapsed'],
		['Canada, a sale and an old inquiry', 'CA', { saleAt: 730, inquiryAt: 730 }, 730, 'soft-opt-in-lapsed'],
		['Ireland, a sale', 'IE', { saleAt: 365, noticeShown: true }, 365, 'soft-opt-in-lapsed'],
	])('%s: carries until the day it lapses, %j', async (_, country, evidence, days, after) => {
		const profileId = await person(work, ['ann@shop.test'], { country });
		const proof = Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, typeof value === 'number' ? NOON : value as boolean]));
		await say(work, [{ profileId }], 'granted', { basis: 'soft-opt-in', method: '', evidence: proof, saidAt: undefined });
		for (const [day, expected] of [[0, 'allow'], [days - 1, 'allow'], [days, `suppress ${after}`], [days + 1, `suppress ${after}`]] as const) {
			setClock(work, NOON + day * DAY);
			expect([day, short(await ask(work, { profileId }, 'email'))]).toEqual([day, expected]);
		}
	});

	test.each<[string, string, object, string]>([
		['Ireland, an inquiry is no sale', 'IE', { inquiryAt: NOON, noticeShown: true }, 'suppress soft-opt-in-incomplete'],
		['Ireland, a sale without a notice', 'IE', { saleAt: NOON }, 'suppress soft-opt-in-incomplete'],
		['no country known', '', { saleAt: NOON, noticeShown: true }, 'suppress basis-not-enough'],
	])('an existing customer: %s', async (_, country, evidence, expected) => {
		expect(await afterSaying(country, { basis: 'soft-opt-in', method: '', evidence, saidAt: undefined })).toEqual([expected]);
	});

	test('United States: the register is asked, an entry counts, and their own later yes counts more', async () => {
		const number = '+13072345678';
		const profileId = await person(work, [number]);
		setClock(work, '2026-11-20T18:00Z');
		const answer = async () => short(await ask(work, { profileId }, 'phone'));
		expect(await answer()).toBe(UNCHECKED);
		await askRegister(work, 'US', 31);
		expect(await answer()).toBe('allow');
		setClock(work, '2026-12-21T18:00Z');
		expect(await answer()).toBe(UNCHECKED);
		await askRegister(work, 'US', 31);
		await listNumber(work, number);
		expect(await answer()).toBe(LISTED);
		work.clock.at += 1_000;
		await say(work, [{ profileId }], 'granted', { channel: 'phone', method: 'written' });
		expect(await answer()).toBe('allow');
		await say(work, [{ profileId }], 'withdrawn', { channel: 'phone' });
		expect(await answer()).toBe(`${LISTED} said-no`);
	});

	test('Italy: an entry ends the yes before it, a yes after it counts, and the register is asked in any case', async () => {
		const number = '+393123456789';
		setClock(work, '2026-11-19T10:00Z');
		const profileId = await willing(work, [number], 'phone');
		const answer = async () => short(await ask(work, { profileId }, 'phone'));
		expect(await answer()).toBe(UNCHECKED);
		await askRegister(work, 'IT', 15);
		expect(await answer()).toBe('allow');
		setClock(work, '2026-11-20T10:00Z');
		await listNumber(work, number);
		expect(await answer()).toBe(LISTED);
		work.clock.at += 1_000;
		await say(work, [{ profileId }], 'granted', { channel: 'phone' });
		expect(await answer()).toBe('allow');
	});

	test('Australia: a yes counts more than an entry for ninety days; after that the register decides again', async () => {
		const number = '+61412345678';
		setClock(work, '2026-08-12T03:00Z');
		const profileId = await willing(work, [number], 'phone', { country: 'AU' });
		const start = work.clock.at;
		const answer = async () => short(await ask(work, { profileId }, 'phone'));
		expect(await answer()).toBe('allow');
		await listNumber(work, number);
		setClock(work, start + 89 * DAY);
		expect(await answer()).toBe('allow');
		setClock(work, start + 90 * DAY);
		expect(await answer()).toContain(LISTED);
	});

	test('Australia: an old yes does not spare one the register', async () => {
		setClock(work, '2026-08-12T03:00Z');
		const profileId = await willing(work, ['+61412345678'], 'phone', { country: 'AU' });
		work.clock.at += 90 * DAY;
		expect(short(await ask(work, { profileId }, 'phone'))).toBe(UNCHECKED);
		await askRegister(work, 'AU', 30);
		expect(short(await ask(work, { profileId }, 'phone'))).toBe('allow');
	});
});
