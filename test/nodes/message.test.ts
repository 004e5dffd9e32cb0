import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { searchBrandKits, searchMessages } from '../../nodes/kit';
import { jsonOf, outputsOf, runNode } from '../kit/engine';
import { about, ANN, BEN, ENGLISH, HANNA, HEBREW, launch } from './message-stage';
import { brandKit, message, ownPostgres, ownStore, people } from './stage';

const stores = [{ store: 'SQLite', open: () => void ownStore() }, { store: 'PostgreSQL', open: ownPostgres }];
const items = async (node: ReturnType<typeof message>, ...rows: IDataObject[]) => (await jsonOf(node, rows.length > 0 ? rows : [{}]))[0];

describe.each(stores)('Message on $store', ({ open }) => {
	beforeEach(() => open());

	test('is kept, listed, changed and taken away', async () => {
		const { language, ...hebrew } = HEBREW;
		const kept = { message: 'Launch', defaultLanguage: 'en', languages: ['en', language], texts: { en: ENGLISH, he: hebrew }, overrides: {} };
		expect(await launch()).toEqual({ ...kept, messageStatus: 'created' });
		expect(await launch()).toMatchObject({ messageStatus: 'unchanged' });
		expect(await launch({ offer: '30% off' })).toMatchObject({ texts: { en: { offer: '30% off' } }, messageStatus: 'updated' });
		await items(message('createOrUpdate', { messageName: 'Aftercare', text: 'Oil them.' }));
		expect((await items(message('getMany'), {}, {})).map((one) => [one.message, one.languages, typeof one.updatedAt])).toEqual([['Aftercare', ['en'], 'string'], ['Launch', ['en', 'he'], 'string']]);
		expect((await items(message('getMany', { filters: { search: 'laun' } }))).map((one) => one.message)).toEqual(['Launch']);
		expect(await items(message('getMany', { limit: 1 }))).toHaveLength(1);
		expect(await items(message('delete', { message: { __rl: true, mode: 'name', value: '={{ $json.name }}' } }), { name: 'Launch' })).toEqual([{ message: 'Launch', deleted: true }]);
		expect((await items(message('getMany'))).map((one) => one.message)).toEqual(['Aftercare']);
	});

	test('can be given back as JSON the way Get Many shows it', async () => {
		const { messageStatus, ...made } = await launch();
		expect(messageStatus).toBe('created');
		for (const json of [JSON.stringify(made), '={{ $json }}']) {
			expect(await items(message('createOrUpdate', { messageName: 'Launch', specify: 'json', json }), made)).toMatchObject([{ messageStatus: 'unchanged' }]);
		}
	});

	test('has words of its own for a channel, as the form asks for them', async () => {
		const rows = [
			{ form: 'email', language: 'en', subject: 'Psst', preheader: '' },
			{ form: 'email', language: 'en', plainText: 'plain' },
			{ form: 'push', language: 'he', title: 'כותרת', link: 'myshop://trail' },
			{ form: 'post', language: 'en', hashtags: 'trail, outdoor' },
			{ form: 'script', language: 'en', neverSay: 'Last chance\n\nHurry', objections: 'Too dear => It is 20% off => today' },
			{ form: 'sms', language: 'en', message: '' },
			{ form: 'whatsapp', language: 'en', templateName: 'launch', approved: 'Hello {{1}}', parameters: '{{ profile.firstName }}\ntoday', headerKind: 'image', headerValue: 'https://shop.test/a.jpg', buttons: 'url: trail?a=b:c\ncopy-code: SAVE20' },
		];
		expect((await launch({ wordings: { row: rows } })).overrides).toEqual({
			email: { en: { subject: 'Psst', plainText: 'plain' } },
			push: { he: { title: 'כותרת', link: 'myshop://trail' } },
			post: { en: { hashtags: ['trail', 'outdoor'] } },
			script: { en: { neverSay: ['Last chance', 'Hurry'], objections: [{ says: 'Too dear', answer: 'It is 20% off => today' }] } },
			whatsapp: { en: { template: {
				name: 'launch', language: 'en', approved: 'Hello {{1}}', parameters: ['{{ profile.firstName }}', 'today'],
				header: { kind: 'image', link: 'https://shop.test/a.jpg' }, buttons: [{ kind: 'url', value: 'trail?a=b:c' }, { kind: 'copy-code', value: 'SAVE20' }],
			} } },
		});
	});

	test('brand kits are kept, read, listed and taken away; without one there is the default', async () => {
		await launch();
		const [kit] = await items(brandKit('get', { brandKit: 'Outdoor' }));
		expect(kit).toMatchObject({ brandKit: 'Outdoor', company: 'Outdoor Shop', senders: { email: { name: 'Outdoor Shop', address: 'news@shop.test' }, sms: { '*': 'Outdoor', PL: '+48600000000' } } });
		expect(await items(brandKit('get'))).toMatchObject([{ brandKit: 'Default', company: '' }]);
		expect(await items(brandKit('createOrUpdate', { kitName: '={{ $json.brandKit }}', specify: 'json', json: '={{ $json }}' }), kit)).toMatchObject([{ ...kit, brandKitStatus: 'unchanged' }]);
		expect((await items(brandKit('getMany'))).map((one) => one.brandKit)).toEqual(['Outdoor']);
		expect(await items(brandKit('delete', { brandKit: 'Outdoor' }))).toEqual([{ brandKit: 'Outdoor', deleted: true }]);
		expect(await items(brandKit('getMany'))).toEqual([]);
	});

	test('is composed for each person in their language, which is stated with its reason; a bad item harms no other', async () => {
		await launch();
		const [annId] = await people(ANN, HANNA);
		const node = about('compose', ['email', 'sms'], { options: { purpose: 'transactional' } });
		const outputs = await outputsOf({ ...node, onError: 'continueErrorOutput' }, [HANNA, { email: 'nobody at all' }, { ...ANN, row: 7 }, { email: 'new@shop.test' }]);
		expect(outputs.map((output) => output.map(({ pairedItem }) => pairedItem))).toEqual([[{ item: 0 }, { item: 2 }, { item: 3 }], [{ item: 1 }]]);
		const [hanna, ann, stranger] = outputs[0].map(({ json }) => json as { row?: number; message: { because: string; email: IDataObject; sms: IDataObject } & IDataObject });
		expect(hanna.message).toMatchObject({ name: 'Launch', brandKit: 'Outdoor', language: 'he', because: expect.stringContaining('he'), email: { language: 'he', subject: 'היא כאן' }, sms: { encoding: 'UCS-2' } });
		expect(ann).toMatchObject({ row: 7, message: { language: 'en', email: { subject: 'It is here, Ann', html: expect.stringContaining('Your size is back.'), text: expect.stringContaining('Your size is back.') } } });
		expect(ann.message.sms.text).toContain('It is here, Ann');
		expect(Object.keys(ann.message)).not.toContain('push');
		expect(stranger.message).toMatchObject({ language: 'en', because: expect.stringContaining('default') });
		expect(annId).not.toBe('');
	});

	test('can be set to one language, and read fields of the item', async () => {
		await launch({ headline: 'For {{ item.size }}', translations: { row: [HEBREW] } });
		await people(ANN, HANNA);
		const [both, set] = [await items(about('compose', ['push']), { ...ANN, size: 42 }), await items(about('compose', ['push'], { options: { language: 'he' } }), ANN)];
		expect(both).toMatchObject([{ message: { push: { title: 'For 42' } } }]);
		expect(set).toMatchObject([{ message: { language: 'he', because: 'it is set in this node', push: { title: 'היא כאן' } } }]);
	});

	test('Check tells once for all people what they lack, which languages they get, what it costs, and what to mend', async () => {
		await launch({ imageAlt: '' });
		const ids = await people(ANN, HANNA, BEN);
		const run = await runNode(about('check', ['email', 'sms']), [ANN, HANNA, BEN]);
		const [{ hints = [], data }] = run.data.resultData.runData.Node;
		const [found, ...more] = data?.main[0] ?? [];
		expect(more).toEqual([]);
		expect(found.json).toMatchObject({
			message: 'Launch', people: 3, complete: 2,
			languages: [{ language: 'en', people: 2 }, { language: 'he', people: 1, because: [{ people: 1 }] }],
			missing: [{ variable: 'profile.firstName', language: 'en', channels: ['email', 'sms'], people: 1, examples: [{ profileId: ids[2], person: BEN.email }] }],
			channels: [{ channel: 'email', people: 3, withoutAddress: 0, largestBytes: expect.any(Number) }, { channel: 'sms', people: 3, withoutAddress: 2, segments: { total: expect.any(Number), mostPerPerson: expect.any(Number) } }],
		});
		expect(found.json.warnings).toContainEqual({ channel: 'email', language: 'en', code: 'no-alt', text: expect.stringContaining('description') });
		expect(hints).toMatchObject([{ message: expect.stringMatching(/^"Launch" for 3 people in 2 languages, 1 person lacks profile\.firstName, \d+ SMS segments, \d+ warnings?\.$/) }]);
	});

	test('Check leaves out warnings about languages that nobody gets, and sums up each message for itself', async () => {
		await launch();
		await items(message('createOrUpdate', { messageName: 'Plain', text: 'Hello', callToAction: 'Go' }));
		await people(ANN);
		const found = await items(about('check', ['whatsapp'], { message: '={{ $json.which }}' }), { ...ANN, which: 'Plain' }, { ...ANN, which: 'Launch' }, { ...ANN, which: 'Plain' });
		expect(found).toMatchObject([{ message: 'Plain', people: 2 }, { message: 'Launch', people: 1 }]);
		expect((found[1].warnings as IDataObject[]).filter(({ language }) => language === 'he')).toEqual([]);
	});

	test('Check warns of a mail that is too large only once it is filled', async () => {
		await launch({ headline: 'Hi', text: '{{ item.story }}' });
		await people(ANN);
		const codes = async (story: string) => ((await items(about('check', ['email', 'sms']), { ...ANN, story }))[0].warnings as IDataObject[]).map(({ code }) => code);
		expect(await codes('word '.repeat(25_000))).toContain('gmail-clips');
		expect(await codes('word')).not.toContain('gmail-clips');
	});

	test('the editor lists messages and kits by name', async () => {
		await launch();
		await items(message('createOrUpdate', { messageName: 'Aftercare', text: 'Oil them.' }));
		const { credentials = {} } = message('getMany');
		const names = Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }]));
		const editor = { getNode: () => ({ name: 'Node', parameters: {}, credentials: names }), getCredentials: async (type: string) => credentials[type] } as unknown as ILoadOptionsFunctions;
		expect(await searchMessages.call(editor)).toEqual({ results: [{ name: 'Aftercare', value: 'Aftercare' }, { name: 'Launch', value: 'Launch' }] });
		expect(await searchMessages.call(editor, ' laun ')).toEqual({ results: [{ name: 'Launch', value: 'Launch' }] });
		expect(await searchBrandKits.call(editor)).toEqual({ results: [{ name: 'Outdoor', value: 'Outdoor' }] });
	});
});
