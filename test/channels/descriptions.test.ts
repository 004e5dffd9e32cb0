import fc from 'fast-check';
import { seed } from '../kit/seed';
import { arbitraryOf } from './kit/arbitrary';
import { descriptionsAreThere, judgeBy } from './kit/check/description';
import { changed, misspelt } from './kit/check/spoil';
import { everyProvider, fixtureOf, messagesOf } from './kit/fixture';
import { onWire } from './kit/wire';

const described = everyProvider.filter(([channel, name]) => fixtureOf(channel, name).description);
const [each, why] = descriptionsAreThere ? [describe.each, ''] : [describe.skip.each, ' (skipped: the vendors\' descriptions are not there)'];

test('providers without a description are those whose vendors publish none', () => {
	const without = everyProvider.filter((one) => !described.includes(one)).map(([channel, name]) => `${channel}/${name}`);
	const KNOWN = ['email/brevo', 'push/apns', 'push/web-push', 'sms/46elks', 'sms/messagebird', 'sms/plivo', 'sms/sinch'];
	expect(without.filter((one) => !KNOWN.includes(one))).toEqual([]);
});

each(described)(`%s: %s by the vendor's own description${why}`, (channel, name, provider) => {
	const fixture = fixtureOf(channel, name);
	const description = fixture.description!;
	const { account, send, lookUp = [], cancel = [] } = fixture;
	const right = async () => await onWire(provider, provider.requests(messagesOf(fixture, send[0].messages), account)[0], account);

	test.each(send.map((one) => [one.name, one] as const))('%s may be sent', async (_, { messages, account: other }) => {
		const asked = { ...account, ...other };
		for (const request of provider.requests(messagesOf(fixture, messages), asked)) expect(judgeBy(description, await onWire(provider, request, asked))).toEqual([]);
	});

	test('what is asked later may be asked', async () => {
		const requests = [
			...lookUp.flatMap(({ message }) => provider.lookUp?.request(message, account) ?? []),
			...cancel.map(({ providerMessageId }) => provider.cancel!({ providerMessageId }, account)),
		];
		for (const request of requests) expect(judgeBy(description, await onWire(provider, request, account))).toEqual([]);
	});

	test(`any other batch may be sent (seed ${seed})`, async () => {
		await fc.assert(fc.asyncProperty((await arbitraryOf(channel))(provider), async (messages) => {
			for (const request of provider.requests(messages, account)) expect(judgeBy(description, await onWire(provider, request, account))).toEqual([]);
		}), { seed, numRuns: 50 });
	});

	test('the check sees another method, host, path, content type, query and header, and a missing login', async () => {
		const wire = await right();
		const spoilt = {
			method: { ...wire, method: 'PATCH' },
			host: { ...wire, url: wire.url.replace('//', '//other.') },
			path: { ...wire, url: `${wire.url}x/y` },
			'content type': { ...wire, contentType: 'text/csv' },
			query: { ...wire, query: { ...wire.query, mode: 'x' } },
			header: { ...wire, headers: { ...wire.headers, 'x-mode': 'x' } },
			...(description.loginInBody ? {} : { login: { ...wire, headers: Object.fromEntries(Object.entries(wire.headers).filter(([one]) => !/^authorization$|key|token/.test(one))) } }),
		};
		expect(Object.entries(spoilt).filter(([, one]) => judgeBy(description, one).length === 0).map(([one]) => one)).toEqual([]);
	});

	test('the check sees every misspelt name', async () => {
		const wire = await right();
		const spoilt = misspelt(wire.body);
		expect(spoilt.length).toBeGreaterThan(1);
		const free = description.free ?? [];
		expect(spoilt.filter(({ at }) => !free.some((one) => at.startsWith(one))).filter(({ body }) => judgeBy(description, { ...wire, body }).length === 0).map(({ at }) => at)).toEqual([]);
	});

	test.each(description.wrong.map((one) => [one.name, one] as const))('the check sees %s', async (_, { at, to }) => {
		const wire = await right();
		expect(judgeBy(description, { ...wire, body: changed(wire.body, at, to) })).not.toEqual([]);
	});
});
