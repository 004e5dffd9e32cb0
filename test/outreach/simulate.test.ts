import { suppress } from '../../marketing/consent';
import { mergePeople } from '../../marketing/profiles';
import { simulate, type ContactTerms, type Simulation } from '../../marketing/outreach';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { fans, good, meet, named } from './people';

const ABOUT = { examples: 100, costOfOne: 0.5 };

describe.each(databases)('simulating everybody on $name', (kind) => {
	let work: TestWork;
	let people: string[];

	beforeEach(async () => {
		work = await freshWork(kind);
		people = [
			...await fans(work, ['one@shop.test', ['two@shop.test', 'second@shop.test'], ['gone@shop.test', '+48600000001']], { country: 'DE' }),
			// A number of one country is preferred to that of another by when it was known first.
			...await fans(work, [['+33612345678', '+4915112345678'], ['+12125550123'], 'card:1'], {}),
			...await meet(work, ['silent@shop.test', 'nothing said']),
		];
		for (const value of ['gone@shop.test', 'second@shop.test', '+33612345678']) {
			good((await suppress(work, [{ who: named({ kind: value.includes('@') ? 'email' : 'phone', value }), channel: 'all', reason: 'hard-bounce', source: 'desk', note: '' }]))[0]);
		}
		const [kept, other] = await fans(work, ['kept@shop.test', 'other@shop.test'], { country: 'US' });
		good((await mergePeople(work, [{ one: { profileId: kept }, other: { profileId: other }, reason: 'the same' }]))[0]);
		people.push(kept);
	});

	test.each<[ContactTerms['channel'], ContactTerms['purpose']]>([
		['email', 'marketing'], ['email', 'transactional'], ['sms', 'marketing'], ['sms', 'transactional'], ['ads', 'marketing'], ['whatsapp', 'marketing'], ['mail', 'marketing'],
	])('comes to the same as simulating each of them by name: %s, %s', async (channel, purpose) => {
		const terms: ContactTerms = { channel, purpose, campaign: '' };
		const everyone = await simulate(work, 'everyone', terms, ABOUT);
		const byName = await simulate(work, people.map((profileId) => ({ person: { profileId } })), terms, ABOUT);
		expect(everyone.people).toBe(people.length);
		expect(inOrder(everyone)).toEqual(inOrder(byName));
	});
});

/** The same, whatever the order in which people came. */
function inOrder({ reasons, cautions, rules, ...counts }: Simulation) {
	const tallies = [reasons, cautions].map((list) => list.map((one) => ({ ...one, example: '', profileIds: one.profileIds.toSorted() })).sort((one, other) => (one.code < other.code ? -1 : 1)));
	return { ...counts, tallies, rules: rules.toSorted((one, other) => (one.rule < other.rule ? -1 : 1)), allowedProfileIds: counts.allowedProfileIds.toSorted() };
}
