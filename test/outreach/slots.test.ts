import { keepCaps, readCap, reserve, type ContactTerms, type FrequencyCap, type Reserved } from '../../marketing/outreach';
import { migrate, type Work } from '../../marketing/store';
import { DAY, databases, MINUTE, NOON, workFor, type Place, type TestWork } from '../kit/databases';
import { fans, good, named } from './people';
import { ends, FakeCarrier, sendTo } from './sending';

const cap = (some: Partial<FrequencyCap> = {}): FrequencyCap => good(readCap({
	name: 'one a day', count: 1, period: { hours: 24 }, channels: [], departments: [], tags: [], purposes: ['marketing'], exemptTags: [], ...some,
}));

describe.each(databases)('slots on $name', (kind) => {
	let place: Place;
	let work: TestWork;
	let ann: { profileId: string };

	const worker = async (): Promise<Work> => ({ ...work, database: await place.open() });

	async function hold(on: Work, campaign: string, more: Partial<ContactTerms> = {}, minutes = 60): Promise<Reserved> {
		return good((await reserve(on, [{ person: named(ann), terms: { channel: 'email', purpose: 'marketing', campaign, ...more }, holdFor: minutes * MINUTE }]))[0]);
	}

	const codes = ({ verdict, reasons }: Reserved) => (verdict === 'allow' ? 'allow' : reasons.map(({ code }) => code).join(' '));

	beforeEach(async () => {
		place = kind.place();
		work = workFor(await place.open());
		await migrate(work.database, NOON);
		[ann] = (await fans(work, ['ann@shop.test'])).map((profileId) => ({ profileId }));
		good((await keepCaps(work, [cap()]))[0]);
	});

	test('one free slot, eight contenders at the same time: exactly one is allowed', async () => {
		const workers = await Promise.all(Array.from({ length: 8 }, worker));
		const answers = await Promise.all(workers.map(async (one, turn) => codes(await hold(one, `campaign ${turn}`))));
		expect(answers.sort()).toEqual(['allow', ...Array<string>(7).fill('frequency-cap')]);
	});

	test('eight campaigns that send at the same time: one letter leaves', async () => {
		const workers = await Promise.all(Array.from({ length: 8 }, worker));
		const carrier = new FakeCarrier();
		const sent = await Promise.all(workers.map(async (one, turn) => ends(await sendTo(one, [ann], carrier, { terms: { campaign: `campaign ${turn}` } }))[0]));
		expect(sent.sort()).toEqual([...Array<string>(7).fill('frequency-cap'), 'sent']);
		expect(carrier.addresses).toEqual(['ann@shop.test']);
	});

	test('a held slot is kept for its campaign, and used up when its message is sent', async () => {
		expect(codes(await hold(work, 'spring'))).toBe('allow');
		const carrier = new FakeCarrier();
		expect(ends(await sendTo(work, [ann], carrier, { terms: { campaign: 'summer' } }))).toEqual(['frequency-cap']);
		expect(ends(await sendTo(work, [ann], carrier))).toEqual(['sent']);
		expect(codes(await hold(work, 'summer'))).toBe('frequency-cap');
		work.clock.at += DAY;
		expect(codes(await hold(work, 'summer'))).toBe('allow');
	});

	test('asking again puts off the end of one\'s own slot and takes no second one', async () => {
		const first = await hold(work, 'spring');
		work.clock.at += 30 * MINUTE;
		const second = await hold(work, 'spring');
		expect([second.holdId, second.heldUntil]).toEqual([first.holdId, (first.heldUntil ?? 0) + 30 * MINUTE]);
		expect(codes(await hold(work, 'summer'))).toBe('frequency-cap');
	});

	test('a slot that nobody used is free again when its time is over', async () => {
		await hold(work, 'spring', {}, 60);
		expect(codes(await hold(work, 'summer'))).toBe('frequency-cap');
		work.clock.at += 61 * MINUTE;
		expect(codes(await hold(work, 'summer'))).toBe('allow');
	});

	test('a claim that is given back was no attempt', async () => {
		const stop = { aborted: false };
		const carrier = new FakeCarrier(1);
		carrier.before = () => {
			stop.aborted = true;
		};
		const others = (await fans(work, ['bob@shop.test'])).map((profileId) => ({ profileId }));
		expect(ends(await sendTo(work, [ann, ...others], carrier, { stop }))).toEqual(['sent', 'stopped']);
		const [{ verdict }] = (await reserve(work, others.map((person) => ({ person: named(person), terms: { channel: 'email', purpose: 'marketing', campaign: 'summer' }, holdFor: MINUTE })))).map(good);
		expect(verdict).toBe('allow');
	});

	test('two people of one batch don\'t take each other\'s slots', async () => {
		const more = (await fans(work, ['bob@shop.test', 'cid@shop.test'])).map((profileId) => ({ profileId }));
		const terms: ContactTerms = { channel: 'email', purpose: 'marketing', campaign: 'spring' };
		const held = (await reserve(work, [ann, ...more, ann].map((person) => ({ person: named(person), terms, holdFor: MINUTE })))).map(good);
		expect(held.map(codes)).toEqual(['allow', 'allow', 'allow', 'allow']);
		expect(held[3].holdId).toBe(held[0].holdId);
	});

	test('a clock that goes back frees nothing', async () => {
		await hold(work, 'spring');
		work.clock.at -= DAY / 2;
		expect(codes(await hold(work, 'summer'))).toBe('frequency-cap');
	});
});
