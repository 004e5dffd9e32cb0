import type { Channel } from '../../marketing/consent';
import { setControlGroups } from '../../marketing/experiments';
import { check } from '../../marketing/outreach';
import type { WrittenPerson } from '../../marketing/profiles';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good, meet, named, say } from './people';

const COUNT = 40;
const CHANNELS: Channel[] = ['email', 'sms', 'whatsapp', 'phone', 'mail', 'web'];
const addressesOf = (place: number) => [`p${place}@shop.test`, `p${place}@home.test`, `+48601${String(100_000 + place)}`];
const nameOf = (value: string): WrittenPerson => ({ kind: value.includes('@') ? 'email' : 'phone', value });

describe.each(databases)('control groups on $name', (kind) => {
	let work: TestWork;
	let people: string[];
	beforeEach(async () => {
		work = await freshWork(kind);
		people = await meet(work, Array.from({ length: COUNT }, (_, place) => addressesOf(place)), { country: 'PL' });
		await say(work, people.map((profileId) => ({ profileId })), 'granted', { channel: 'all' });
	});

	/** Who is left alone as a control group, by their place; each is named like this. */
	async function leftAlone(channel: Channel, campaign: string, name: (place: number) => WrittenPerson): Promise<number[]> {
		const asked = people.map((_, place) => ({ person: named(name(place)), terms: { channel, purpose: 'marketing' as const, campaign } }));
		const decisions = (await check(work, asked)).map(good);
		return decisions.flatMap(({ reasons, verdict }, place) => {
			const held = reasons.some(({ code }) => code === 'control-group');
			if (held) expect(verdict).toBe('suppress');
			return held ? [place] : [];
		});
	}

	test.each(['', 'spring'])('the group "%s" leaves a person alone under every address and on every channel', async (group) => {
		good((await setControlGroups(work, [{ name: group, share: 0.5 }]))[0]);
		const expected = await leftAlone('email', 'spring', (place) => ({ profileId: people[place] }));
		expect(expected.length).toBeGreaterThan(0);
		expect(expected.length).toBeLessThan(COUNT);
		for (const channel of CHANNELS) {
			expect([channel, await leftAlone(channel, 'spring', (place) => ({ profileId: people[place] }))]).toEqual([channel, expected]);
			for (const which of [0, 1, 2]) expect([channel, which, await leftAlone(channel, 'spring', (place) => nameOf(addressesOf(place)[which]))]).toEqual([channel, which, expected]);
		}
		expect(await leftAlone('email', 'autumn', (place) => ({ profileId: people[place] }))).toEqual(group === '' ? expected : []);
	});

	test('a letter about an order goes out to a control group too', async () => {
		good((await setControlGroups(work, [{ name: '', share: 0.5 }]))[0]);
		const asked = people.map((profileId) => ({ person: named({ profileId }), terms: { channel: 'email' as const, purpose: 'transactional' as const, campaign: 'spring' } }));
		expect(new Set((await check(work, asked)).map((one) => good(one).verdict))).toEqual(new Set(['allow']));
	});
});
