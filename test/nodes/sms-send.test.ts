import type { IDataObject } from 'n8n-workflow';
import { jsonOf, outputsOf, runNode } from '../kit/engine';
import { consent, errorOf, ownStore, profiles, sms } from './stage';

const ANN = { phone: '+4915112345678', firstName: 'Ann' };
const BEN = { phone: '+12015550123', firstName: 'Ben' };
const text = (operation: string, parameters: IDataObject = {}) => sms(operation, { campaign: 'spring', sender: 'OUTDOOR', text: 'Hello {{ profile.firstName }}', purpose: 'transactional', ...parameters });

/** Makes profiles of people by their numbers, who agreed to advertising by text message and confirmed it. */
async function readers(...items: IDataObject[]): Promise<void> {
	await jsonOf(profiles('identify', { traitMode: 'all' }), items);
	await jsonOf(said('granted', { method: 'double-opt-in', saidAt: new Date(Date.now() - 60_000).toISOString() }), items);
}

/** What people said about text messages. */
const said = (status: string, options: IDataObject = {}) => consent('record', { personBy: 'phone', personValue: '={{ $json.phone }}', channel: 'sms', status, options });

/** Where each item went: its output, and what is told of it. */
async function delivered(parameters: IDataObject, items: IDataObject[]): Promise<[number, IDataObject][]> {
	const outputs = await jsonOf(text('send', parameters), items);
	return outputs.flatMap((output, place) => output.map((item): [number, IDataObject] => [place, item.delivery as IDataObject]));
}

const why = ([, { reasons }]: [number, IDataObject]) => (reasons as { text: string }[])[0]?.text;

beforeEach(async () => {
	ownStore();
	await readers(ANN, BEN);
});

test('a text goes into the sandbox, with its sender, segments and cost', async () => {
	const options = { pricePerSegment: 0.07, prices: { row: [{ country: 'us', price: 0.0079 }] }, senders: { row: [{ country: 'US', sender: '+12015550199' }] } };
	const ends = await delivered({ options }, [ANN, BEN]);
	expect(ends).toMatchObject([
		[0, { status: 'sent', provider: 'sandbox', address: ANN.phone, sender: 'OUTDOOR', segments: 1, encoding: 'GSM-7', cost: 0.07, currency: 'EUR' }],
		[0, { status: 'sent', address: BEN.phone, sender: '+12015550199', segments: 1, cost: 0.0079 }],
	]);
});

test('the summary counts segments and adds up what they cost', async () => {
	const run = await runNode(text('send', { text: `{{ profile.firstName }} ${'x'.repeat(200)}`, sender: '+4915799912345', options: { pricePerSegment: 0.07 } }), [ANN, BEN]);
	expect(JSON.stringify(run.data.resultData.runData.Node[0].hints)).toContain('2 sent, 0 not sent, 0 failed. 4 segments, about 0.28 EUR');
});

test('the summary item has them too', async () => {
	const outputs = await jsonOf(text('send', { sender: '+4915799912345', options: { pricePerSegment: 0.07, summary: true } }), [ANN, BEN]);
	expect(outputs.flat().flatMap(({ summary }) => (summary ? [summary] : []))).toMatchObject([{ sent: 2, notSent: 0, failed: 0, segments: 2, cost: 0.14, currency: 'EUR' }]);
});

test('a test goes to oneself, marked, and is counted as it goes', async () => {
	const [[{ delivery }]] = await jsonOf(text('send', { text: 'x'.repeat(155), options: { testTo: '+4915100000000' } }), [ANN]);
	expect(delivery).toMatchObject({ status: 'sent', address: '+4915100000000', segments: 2 });
});

describe('a sender that the number\'s country doesn\'t take', () => {
	test('fails that person and nobody else, and says what to do', async () => {
		const ends = await delivered({}, [BEN, ANN]);
		expect(ends.map(([output]) => output).sort()).toEqual([0, 2]);
		const failed = ends.find(([output]) => output === 2)!;
		expect(why(failed)).toContain('Numbers of the United States can\'t be written to from the name OUTDOOR. Add a number or short code for US under Senders by Country.');
	});

	test('may be mended, and then the same message goes', async () => {
		expect((await delivered({}, [BEN]))[0][0]).toBe(2);
		expect((await delivered({ options: { senders: { row: [{ country: 'US', sender: '12345' }] } } }, [BEN]))[0]).toMatchObject([0, { sender: '12345' }]);
	});
});

test('a landline gets no text', async () => {
	await readers({ phone: '+493012345678' });
	expect(why((await delivered({}, [{ phone: '+493012345678' }]))[0])).toContain('+493012345678 is a landline, which takes no text messages');
});

describe('a text', () => {
	test.each<[string, IDataObject, string]>([
		['that is empty for this person', { text: '{{ profile.nothing }}' }, 'The text is empty: give its fields a default'],
		['of more than ten segments', { text: 'x'.repeat(1_531) }, 'The text takes 11 segments (GSM-7), and 10 are allowed: shorten it, or allow more under Most Segments'],
		['of more segments than allowed, for one letter that makes it long', { text: `ł${'x'.repeat(140)}`, options: { mostSegments: 2 } }, 'The text takes 3 segments (UCS-2), and 2 are allowed'],
	])('%s is not sent', async (_, parameters, reason) => {
		const [end] = await delivered(parameters, [ANN]);
		expect(end[0]).toBe(2);
		expect(why(end)).toContain(reason);
	});

	test('of ten segments is', async () => expect((await delivered({ text: 'x'.repeat(1_530) }, [ANN]))[0]).toMatchObject([0, { segments: 10 }]));

	test('is written in plain letters where that needs fewer segments', async () => {
		const long = `Zażółć gęślą jaźń ${'x'.repeat(80)}`;
		expect((await delivered({ text: long }, [ANN]))[0][1]).toMatchObject({ encoding: 'UCS-2', segments: 2 });
		expect((await delivered({ text: long, options: { occurrence: '2', transliterate: true } }, [ANN]))[0][1]).toMatchObject({ encoding: 'GSM-7', segments: 1 });
	});
});

describe('advertising', () => {
	const shown = async (parameters: IDataObject) => {
		const [[{ json }]] = await outputsOf(text('preview', { purpose: 'marketing', ...parameters }), [ANN]);
		return json.preview as { text: string; from: string };
	};

	test('says how to leave, in the person\'s language', async () => {
		expect((await shown({ sender: '+4915799912345' })).text).toBe('Hello Ann\nStop: reply STOP');
		expect((await shown({ sender: '+4915799912345', options: { language: 'de' } })).text).toBe('Hello Ann\nAbmelden: STOP');
	});

	test('from a name, which nobody can answer, ends with a signed link of the person\'s own', async () => {
		expect((await shown({ options: { unsubscribePage: 'https://shop.test/leave' } })).text).toMatch(/^Hello Ann\nStop: https:\/\/shop\.test\/leave\?t=preview\.[\w-]{22}$/);
	});

	test('ends with the sender\'s own words where there are some', async () => {
		expect((await shown({ options: { wayOut: 'STOP an 36123' } })).text).toBe('Hello Ann\nSTOP an 36123');
	});

	test('is not needed in other texts', async () => expect((await shown({ purpose: 'transactional' })).text).toBe('Hello Ann'));

	test('goes out, but not to who said no', async () => {
		expect((await delivered({ purpose: 'marketing' }, [ANN]))[0][0]).toBe(0);
		await jsonOf(said('withdrawn'), [ANN]);
		expect((await delivered({ purpose: 'marketing', options: { occurrence: '2' } }, [ANN]))[0][0]).toBe(1);
	});
});

test('a preview is the text on a phone, escaped, from the sender it would have', async () => {
	await readers({ phone: '+972502345678', firstName: 'שלום <b>', language: 'he' });
	const options = { senders: { row: [{ country: 'IL', sender: 'OUTDOOR' }] }, pricePerSegment: 0.1 };
	const [[{ json, binary }]] = await outputsOf(text('preview', { text: '{{ profile.firstName }}', options }), [{ phone: '+972502345678' }]);
	expect(json.preview).toEqual({ to: '+972502345678', from: 'OUTDOOR', text: 'שלום <b>', encoding: 'UCS-2', segments: 1, cost: 0.1, currency: 'EUR' });
	const page = Buffer.from(binary?.preview.data ?? '', 'base64').toString('utf8');
	expect([binary?.preview.fileName, binary?.preview.mimeType]).toEqual(['preview.html', 'text/html']);
	expect(page).toContain('dir="rtl"');
	expect(page).toContain('שלום &lt;b&gt;');
	expect(page).toContain('OUTDOOR');
	expect(page).not.toContain('שלום <b>');
});

describe('what is wrong with the form stops the node before anything is sent', () => {
	test.each<[string, IDataObject, RegExp, RegExp]>([
		['no text', { text: ' ' }, /^'Text': There is no text/, /Write what the message says/],
		['no sender', { sender: ' ' }, /^'Sender': There is no sender/, /11 letters/],
		['a sender with too long a name', { sender: 'OUTDOORSHOP24' }, /^'Sender': "OUTDOORSHOP24" has 13 characters/, /11 letters/],
		['a sender of a country with a bad name', { options: { senders: { row: [{ country: 'PL', sender: 'Żółw' }] } } }, /^'Senders by Country': "Żółw"/, /11 letters/],
		['a sender of no country', { options: { senders: { row: [{ country: 'XX', sender: '12345' }] } } }, /^'Senders by Country': "XX" is no country/, /two letters/],
		['a price for no country', { options: { prices: { row: [{ country: 'Poland', price: 1 }] } } }, /^'Prices by Country': "POLAND" is no country/, /two letters/],
		['no number of segments', { options: { mostSegments: 'few' } }, /^'Most Segments': "NaN" is no number/, /number from 1/],
		['a way out without a way', { options: { wayOut: 'Bye!' } }, /^'Way Out Text': "Bye!" doesn't say how to leave/, /word STOP/],
		['a way out that is no page', { options: { unsubscribePage: 'shop.test' } }, /^'Unsubscribe Page': "shop\.test" is no web address/, /https:\/\//],
		['a brand kit that nobody saved', { options: { brandKit: 'Spring' } }, /^'Brand Kit': There is no brand kit "Spring"/, /Message node/],
		['a broken text', { text: 'Hello {{ profile.firstName' }, /can't be read/, /\{\{ needs its \}\}/],
		['a provider without an account', { provider: 'twilio' }, /^'Credential': No account of Twilio is chosen/, /credential for Twilio/],
	])('%s', async (_, parameters, message, advice) => {
		const one = text('send', { ...parameters });
		const results = await jsonOf({ ...one, onError: 'continueErrorOutput' }, [ANN]).catch(() => []);
		expect(results[0] ?? []).toEqual([]);
		const shown = await errorOf(one, [ANN]).catch(async () => {
			const [, , [failed]] = await jsonOf(one, [ANN]);
			return { message: String(failed.failure), description: String((failed.reason as IDataObject).advice) };
		});
		expect(shown.message).toMatch(message);
		expect(shown.description).toMatch(advice);
	});
});
