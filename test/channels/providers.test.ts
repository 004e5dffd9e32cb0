import fc from 'fast-check';
import type { HttpAnswer, Receipt } from '../../marketing/channels';
import { seed } from '../kit/seed';
import { arbitraryOf, type Batches } from './kit/arbitrary';
import { everyFixture, everyProvider, fixtureOf, messagesOf, type ExpectedRequest } from './kit/fixture';
import { credentialOf, NOW, onWire, type Wire } from './kit/wire';

const answerOf = ({ status, headers = {}, body = '' }: Partial<HttpAnswer> & { status: number }): HttpAnswer => ({ status, headers, body });

/** Compares all that counts: headers only those that are expected. */
function expectRequest(wire: Wire, expected: ExpectedRequest): void {
	const { method, url, headers = {}, query = {}, body } = expected;
	expect({ method: wire.method, url: wire.url, query: wire.query, body: expected.encrypted ? undefined : wire.body }).toEqual({ method, url, query, body });
	const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	expect(wire.headers).toMatchObject(lower);
}

test('every provider has a fixture, and every fixture a provider', () => {
	expect(everyFixture().sort()).toEqual(everyProvider.map(([channel, name]) => `${channel}/${name}`).sort());
});

describe.each(everyProvider)('%s: %s', (channel, name, provider) => {
	const fixture = fixtureOf(channel, name);
	const { account, send, answers, lookUp = [], cancel = [] } = fixture;
	let batches: Batches;
	let secrets: string[];
	beforeAll(async () => {
		batches = await arbitraryOf(channel);
		const { properties } = await credentialOf(provider.credential);
		secrets = properties.filter(({ typeOptions }) => typeOptions?.password).map((one) => account[one.name]).filter(Boolean);
	});

	test.each(send.map((one) => [one.name, one] as const))('writes %s', async (_, { messages, expect: expected, account: other }) => {
		const asked = { ...account, ...other };
		const requests = provider.requests(messagesOf(fixture, messages), asked);
		expect(requests.map(({ carries }) => [...carries])).toEqual(expected.map(({ carries = [0] }) => carries));
		for (const [place, request] of requests.entries()) expectRequest(await onWire(provider, request, asked), expected[place]);
	});

	test.each(answers.map((one) => [one.name, one] as const))('reads %s', (_, { answer, messages = [{}], receipts }) => {
		expect(provider.receipts(answerOf(answer), messagesOf(fixture, messages), account)).toEqual(receipts);
	});

	test('has a case for every row of its error table, and no row for two things', () => {
		const told = [...answers.flatMap(({ receipts }) => receipts), ...lookUp.flatMap(({ receipt }) => receipt ?? [])];
		const seen = told.flatMap((one) => ('code' in one ? [`${one.code}: ${one.kind}`] : []));
		expect(provider.errors.map(({ code, kind }) => `${code}: ${kind}`).filter((one) => !seen.includes(one))).toEqual([]);
		expect(new Set(provider.errors.map(({ code }) => code)).size).toBe(provider.errors.length);
		expect(provider.errors.filter(({ source, text }) => !/^https:\/\/\S+$/.test(source) || text === '')).toEqual([]);
	});

	test('asks what became of a message, where it can be asked', async () => {
		for (const { name: what, message, expect: expected, answer, receipt } of lookUp) {
			const request = provider.lookUp?.request(message, account);
			if (expected) expectRequest(await onWire(provider, request!, account), expected);
			else expect([what, request]).toEqual([what, undefined]);
			if (answer) expect([what, provider.lookUp?.read(answerOf(answer), message) ?? null]).toEqual([what, receipt]);
		}
	});

	test('takes messages back, where it can', async () => {
		for (const { providerMessageId, expect: expected } of cancel) {
			expectRequest(await onWire(provider, provider.cancel!({ providerMessageId }, account), account), expected);
		}
	});

	test('has cases for all that it can do', async () => {
		expect([send.length > 0, answers.length > 0, lookUp.length > 0, cancel.length > 0]).toEqual([true, true, provider.lookUp !== undefined, provider.cancel !== undefined]);
		expect((await credentialOf(provider.credential)).name).toBe(provider.credential);
	});

	test(`carries every message once, in requests of at most its batch (seed ${seed})`, () => {
		fc.assert(fc.property(batches(provider), (messages) => {
			const requests = provider.requests(messages, account);
			expect(requests.flatMap(({ carries }) => [...carries]).sort((one, other) => one - other)).toEqual(messages.map((_, place) => place));
			expect(requests.filter(({ carries }) => carries.length === 0 || carries.length > provider.batch)).toEqual([]);
		}), { seed, numRuns: 50 });
	});

	test(`gives one receipt for each message, whatever comes back, and calls nothing sent that was refused (seed ${seed})`, () => {
		const status = fc.constantFrom(200, 201, 202, 204, 301, 400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503);
		const body = fc.oneof(fc.jsonValue(), fc.string(), fc.array(fc.object(), { maxLength: 3 }), fc.constantFrom(...answers.map(({ answer }) => answer.body ?? '')));
		fc.assert(fc.property(batches(provider), status, body, fc.dictionary(fc.constantFrom('retry-after', 'x-message-id'), fc.string()), (messages, code, content, headers) => {
			const [{ carries }] = provider.requests(messages, account);
			const receipts = provider.receipts({ status: code, headers, body: content }, carries.map((place) => messages[place]), account);
			expect(receipts).toHaveLength(carries.length);
			for (const one of receipts) expectReadable(one, code);
		}), { seed, numRuns: 100 });
	});

	function expectReadable(receipt: Receipt, status: number): void {
		// Where a key keeps the second request from doing anything, its refusal says that the first was taken.
		if (receipt.kind === 'sent') return expect(status < 300 || provider.idempotent).toBe(true);
		expect(receipt.message).toMatch(/\S/);
		expect(secrets.filter((secret) => receipt.message.includes(secret))).toEqual([]);
		if (receipt.retryAfter !== undefined) expect(receipt.retryAfter).toBeGreaterThanOrEqual(0);
	}

	test('takes a refused login for something to mend, and a full queue for something to try again', () => {
		const messages = messagesOf(fixture);
		const kinds = (status: number) => provider.receipts({ status, headers: {}, body: {} }, messages, account).map(({ kind }) => kind);
		expect([kinds(401), kinds(429)]).toEqual([['configuration'], ['retry']]);
	});

	test('signs at the moment it is given', () => {
		const [request] = provider.requests(messagesOf(fixture), account);
		if (provider.sign) expect(provider.sign(request, account, NOW)).toEqual(provider.sign(request, account, NOW));
		if (provider.token) expect(provider.token.request(account, NOW).method).toBe('POST');
	});
});
