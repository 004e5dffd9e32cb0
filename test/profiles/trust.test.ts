import { DEFAULT_RULES, isTrust, readRules, resolve, TRUST, updateRules, type Trust } from '../../marketing/profiles';
import { databases, freshWork, type TestWork } from '../kit/databases';
import { good } from '../kit/outcomes';
import { by, met, people, profileOf, row, rowWith, seen, suggested } from './people';

const FORMS = ['web form', 'Form', ' Landing Page '];
const SURE = ['till', 'call center', 'order', 'web shop', 'account', 'some file'];

describe.each(databases)('trust on $name', (kind) => {
	let work: TestWork;
	beforeEach(async () => {
		work = await freshWork(kind);
	});

	/** Ann by her e-mail address, Ben by his phone. */
	const annAndBen = async () => (await seen(work, row('email:ann@shop.test', { city: 'Sofia' }), row('phone:+48601234567'))).map(({ profileId }) => profileId);
	const both = 'email:ann@shop.test phone:+48601234567';

	test.each(FORMS)('a row of the source "%s" attaches to one person and never joins two', async (source) => {
		const [ann, ben] = await annAndBen();
		const [form] = await seen(work, row(both, { wants: 'news' }, source));
		expect(form).toMatchObject({ profileId: ann, status: 'matched', mergedProfileIds: [] });
		expect(await resolve(work.database, [by('phone:+48601234567'), { profileId: ben }])).toEqual([ben, ben]);
		expect((await profileOf(work, ann)).traits).toEqual({ city: 'Sofia', wants: 'news' });
	});

	test.each(SURE)('a row of the source "%s" joins them', async (source) => {
		const [ann, ben] = await annAndBen();
		expect((await seen(work, row(both, {}, source)))[0]).toMatchObject({ profileId: ann, status: 'merged', mergedProfileIds: [ben] });
	});

	test('what a web form says about two people is put on the list for somebody to look at', async () => {
		const [ann, ben] = await annAndBen();
		expect(await suggested(work)).toEqual([]);
		await seen(work, row(both, {}, 'web form'));
		expect(await suggested(work)).toEqual([{ pair: [ann, ben].sort(), reasons: expect.stringContaining('little trust') }]);
		await seen(work, row(both, {}, 'form'));
		expect(await suggested(work)).toHaveLength(1);
	});

	test('the form that came first attaches when the people come, and joins them neither', async () => {
		const [form] = await seen(work, row(both, {}, 'web form'));
		const [ann] = await seen(work, row('email:ann@shop.test'));
		const [ben] = await seen(work, row('phone:+48601234567'));
		expect(ann.profileId).toBe(form.profileId);
		expect(ben.profileId).not.toBe(form.profileId);
		expect(await suggested(work)).toMatchObject([{ pair: [ann.profileId, ben.profileId].sort() }]);
		expect(await people(work)).toBe(2);
	});

	test('two forms never join two people through each other', async () => {
		const [ann, ben] = await annAndBen();
		await seen(work, row('email:ann@shop.test card:1', {}, 'web form'), row('card:1 phone:+48601234567', {}, 'web form'));
		expect(await resolve(work.database, [by('email:ann@shop.test'), by('phone:+48601234567')])).toEqual([ann, ben]);
	});

	test('forms with the same address are one person, before and after somebody sure knows it', async () => {
		const [one, other] = await seen(work, row('email:new@shop.test', {}, 'web form'), row('email:new@shop.test card:5', {}, 'form'));
		expect(other.profileId).toBe(one.profileId);
		expect(await met(work, 'email:new@shop.test')).toBe(one.profileId);
		expect(await people(work)).toBe(1);
	});

	test('a form that lies can not attach to two customers of one address', async () => {
		await seen(work, rowWith('customer:shop=1 email:both@shop.test', {}), rowWith('customer:shop=2 email:both@shop.test', {}));
		const [form] = await seen(work, row('email:both@shop.test', { evil: true }, 'web form'));
		for (const number of ['1', '2']) {
			const [id] = await resolve(work.database, [by(`customer:shop=${number}`)]);
			expect(id).not.toBe(form.profileId);
			expect((await profileOf(work, id as string)).traits).toEqual({});
		}
	});

	test('the trust on the row beats the source\'s, both ways', async () => {
		const [ann, ben] = await annAndBen();
		await seen(work, rowWith(both, { source: 'till', trust: 'web-form' }));
		expect(await resolve(work.database, [by('phone:+48601234567')])).toEqual([ben]);
		const [sure] = await seen(work, rowWith(both, { source: 'web form', trust: 'logged-in' }));
		expect(sure).toMatchObject({ profileId: ann, mergedProfileIds: [ben] });
	});

	test('the same row of the same source, said with more trust, is heard anew', async () => {
		const [ann, ben] = await annAndBen();
		await seen(work, rowWith(both, { source: 'web form' }));
		expect((await seen(work, rowWith(both, { source: 'web form', trust: 'logged-in' })))[0]).toMatchObject({ profileId: ann, mergedProfileIds: [ben] });
	});

	test('mergesFrom says from where on sources join people: a change joins and splits those who are there', async () => {
		const [ann, ben] = await annAndBen();
		await seen(work, row(both, {}, 'web form'));
		expect(await updateRules(work, good(readRules({ mergesFrom: 'web-form' })), 'trusting')).toMatchObject({ joins: 1, splits: 0 });
		expect(await resolve(work.database, [by('phone:+48601234567')])).toEqual([ann]);
		expect(await updateRules(work, good(readRules({ mergesFrom: 'paid-order' })), 'careful')).toMatchObject({ joins: 0, splits: 1 });
		expect(await resolve(work.database, [by('phone:+48601234567')])).toEqual([ben]);
	});

	test.each(Object.keys(TRUST) as Trust[])('a source declared as %s joins if it is trusted enough', async (trust) => {
		const [ann, ben] = await annAndBen();
		const rules = { mergesFrom: 'call-center', sources: { ...DEFAULT_RULES.sources, 'Loyalty App': trust } };
		await updateRules(work, good(readRules(rules)), 'app');
		await seen(work, row(both, {}, 'LOYALTY app'));
		const joins = ['call-center', 'paid-order', 'logged-in'].includes(trust);
		expect(await resolve(work.database, [by('phone:+48601234567')])).toEqual([joins ? ann : ben]);
	});

	test.each(['admin', '', 'toString', '__proto__', 'Web Form', null, 3])('%p is no trust', (word) => expect(isTrust(word)).toBe(false));
});
