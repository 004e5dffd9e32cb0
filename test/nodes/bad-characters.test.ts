import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { consent, email, everybody, ownPostgres, ownStore, people, profiles, suppression } from './stage';

// PostgreSQL can't keep U+0000 or half of a surrogate pair (what is left of an emoji that somebody cut in two):
// one such text must not take the whole batch with it.
const BAD = 'a\u0000b\ud83d';
const GOOD = [{ email: 'ann@shop.test', name: 'Ann' }, { email: 'ben@shop.test', name: 'Ben' }];
const CLEO = { email: 'cleo@shop.test' };

const stores: { name: string; own: () => unknown }[] = [{ name: 'SQLite', own: ownStore }, { name: 'PostgreSQL', own: ownPostgres }];

describe.each(stores)('a null byte and half an emoji: on $name', ({ own }) => {
	beforeEach(async () => {
		own();
		await people(...GOOD, CLEO);
	});

	test('in traits leave the rest of them', async () => {
		await jsonOf(profiles('identify', { traitMode: 'all' }), [{ ...CLEO, name: 'Cl\u0000eo', 'co\u0000lour': 'red', half: 'a\ud83d', list: ['\u0000', { '\u0000x': BAD }] }, GOOD[0]]);
		expect((await everybody()).map(({ traits }) => (traits as IDataObject).name)).toEqual(['Ann', 'Ben', 'Cleo']);
		expect((await everybody())[2].traits).toMatchObject({ colour: 'red', half: expect.stringMatching(/^a.?$/u) });
	});

	test.each<[string, IDataObject]>([['event name', { eventName: BAD }], ['source', { source: BAD }], ['event ID', { options: { eventId: `=${BAD} {{ $json.email }}` } }], ['property', { properties: { property: [{ name: BAD, value: BAD }] } }]])(
		'in an event\'s %s are recorded without them', async (_, parameters) => {
			const [told] = await jsonOf(profiles('track', { eventType: 'custom', eventName: 'Looked', ...parameters }), [GOOD[0], CLEO]);
			expect(told.map(({ eventStatus }) => eventStatus)).toEqual(['recorded', 'recorded']);
			expect((await jsonOf(profiles('timeline'), [CLEO]))[0][0].timeline).toHaveLength(1);
		},
	);

	test.each<[string, IDataObject]>([['note', { note: BAD }], ['source', { source: BAD }]])('in a suppression\'s %s don\'t keep it from holding', async (_, parameters) => {
		await jsonOf(suppression('add', parameters), [CLEO]);
		expect((await jsonOf(suppression('check'), [GOOD[0], CLEO])).map((output) => output.length)).toEqual([1, 0, 1]);
	});

	test.each<[string, IDataObject]>([['wording', { options: { wording: BAD } }], ['source', { source: BAD }]])('in the %s of a no don\'t keep it from holding', async (_, parameters) => {
		await jsonOf(consent('record', { status: 'no', ...parameters }), [CLEO]);
		expect((await jsonOf(suppression('check'), [GOOD[0], CLEO])).map((output) => output.length)).toEqual([1, 0, 1]);
	});

	test('in a profile ID name nobody, and hurt nobody', async () => {
		const [{ profileId }] = await everybody();
		const [good, failed] = await jsonOf({ ...profiles('get', { personBy: 'profileId' }), onError: 'continueErrorOutput' }, [{ profileId }, { profileId: BAD }, { profileId: `${String(profileId)}\u0000` }]);
		expect([good.length, failed.length]).toEqual([1, 2]);
	});

	test.each(['campaign', 'step', 'occurrence'])('in the %s of a mail don\'t keep it from going out, once', async (name) => {
		const send = email('send', name === 'campaign' ? { campaign: BAD } : { campaign: 'spring', options: { [name]: BAD } });
		expect((await jsonOf(send, GOOD)).map((output) => output.length)).toEqual([2, 0, 0]);
		expect((await jsonOf(send, GOOD)).map((output) => output.length)).toEqual([0, 2, 0]);
		expect((await jsonOf(suppression('check', { campaign: BAD }), [CLEO, GOOD[0]]))[0]).toHaveLength(2);
	});

	test('in the words of a mail are kept in the sandbox', async () => {
		expect((await jsonOf(email('send', { subject: BAD, html: `<p>${BAD}{{ item.word }}</p>` }), [{ ...CLEO, word: BAD }])).map((output) => output.length)).toEqual([1, 0, 0]);
	});
});
