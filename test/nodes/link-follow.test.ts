import type { IDataObject } from 'n8n-workflow';
import { jsonOf } from '../kit/engine';
import { errorOf, ownStore } from './stage';
import { contents, follow, GO, keep, LINK, linksIn, meet, READERS, visit } from './saved-stage';

const [ANN, DIRK] = READERS;
/** A visit with something changed about it. */
const changed = (link: string, more: IDataObject): IDataObject => {
	const given = visit(link);
	return { ...given, ...more, headers: typeof more.headers === 'string' ? more.headers : { ...given.headers as IDataObject, ...more.headers as IDataObject }, query: { ...given.query as IDataObject, ...more.query as IDataObject } };
};
const linkOf = ({ link }: IDataObject) => link as IDataObject;
const failures = async (...items: IDataObject[]) => (await jsonOf({ ...follow(), onError: 'continueErrorOutput' }, items)).map((output) => output.map(({ details, link }) => (link as IDataObject | undefined)?.url ?? (details as IDataObject).code));

describe('a link that somebody follows', () => {
	let ann: string;
	let dirk: string;
	beforeEach(async () => {
		ownStore();
		await meet(ANN, DIRK);
		await keep();
		[ann, dirk] = (await contents('email', { options: { linkPage: GO } }, [ANN, DIRK])).map(({ html }) => linksIn(html, GO)[0]);
	});

	test('leads on, with what the visit was, beside what the Webhook gave', async () => {
		const given = visit(ann);
		const [[item]] = await jsonOf(follow(), [given]);
		expect(item).toMatchObject({ ...given, link: { url: expect.stringContaining(`${LINK}?utm_`), machine: expect.any(Number), deliveryId: (given.query as { t: string }).t.split('.')[0], visitId: expect.any(String) } });
		// The message left within these seconds.
		expect(linkOf(item).reasons).toEqual([expect.stringContaining('seconds of sending')]);
	});

	test.each<[string, IDataObject, IDataObject, string]>([
		['a prefetching browser', { headers: { 'sec-purpose': 'prefetch' } }, {}, 'it fetched the page beforehand'],
		['names of headers in capitals', { headers: { 'Sec-Purpose': 'prefetch' } }, {}, 'it fetched the page beforehand'],
		['headers as JSON', { headers: '{"user-agent": "Mozilla/5.0", "purpose": "prefetch"}' }, {}, 'it fetched the page beforehand'],
		['nobody in particular', { headers: { 'user-agent': '' } }, {}, 'it does not say what it is'],
		['a link preview', { headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } }, {}, 'it is '],
		['who asks without looking', {}, { options: { method: 'HEAD' } }, 'HEAD asks without looking'],
	])('%s is led on and does not count', async (_, more, parameters, why) => {
		const [[item]] = await jsonOf(follow(parameters), [changed(dirk, more)]);
		expect(linkOf(item)).toMatchObject({ counts: false, url: expect.stringContaining(LINK) });
		expect((linkOf(item).reasons as string[]).some((one) => one.startsWith(why))).toBe(true);
	});

	test('that is forged, changed or none goes to the error output, its neighbours are led on', async () => {
		const { t } = visit(ann).query as { t: string };
		const ends = await failures(
			visit(ann), changed(ann, { query: { t: `${t.slice(0, -1)}` } }), changed(ann, { query: { t: t.replace(/\.[^.]+\./, '.AAAAAAAAAAAAAAAAAAAAAA.') } }), { headers: {} },
			{ query: {}, params: { code: 'abcdefgh' } }, { query: { t: 'x', u: 'https://evil.test/' } }, { ...visit(ann), headers: '[]' }, visit(dirk),
		);
		expect(ends).toEqual([[expect.stringContaining(LINK), expect.stringContaining(LINK)], ['unknown-link', 'unknown-link', 'no-link', 'unknown-link', 'unknown-link', 'no-json']]);
	});

	test('that is forged stops the node where nobody says otherwise, and says what to do', async () => {
		const { message, description } = await errorOf(follow(), [{ query: { t: 'x.y.z' } }]);
		expect(`${message} ${description}`).toMatch(/was not made here.*home page/s);
	});

	test('of one person\'s own goes with its address, and with no other', async () => {
		await keep({ defaultLanguage: 'en', texts: { en: { headline: 'Hi', callToAction: 'OK', link: 'https://shop.test/order/{{ profile.name }}' } } });
		const [{ html }] = await contents('email', { campaign: 'own', options: { linkPage: GO } }, [ANN]);
		const [own] = linksIn(html, GO);
		expect(await failures(visit(own), changed(own, { query: { u: 'https://evil.test/' } }))).toEqual([[expect.stringMatching(/^https:\/\/shop\.test\/order\/Ann\?utm_/)], ['unknown-link']]);
	});
});
