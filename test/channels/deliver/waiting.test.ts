import fc from 'fast-check';
import { retryAfterOf, Tokens, type Provider } from '../../../marketing/channels';
import { MOST_TRIES, MOST_WAITING, Patience } from '../../../marketing/channels/deliver/patience';
import { NOON } from '../../kit/databases';
import { seed } from '../../kit/seed';
import { counter } from './counter';
import { answered, notes, post, taken, type Note } from './post';

test.each<[string, string | undefined, number | undefined]>([
	['seconds', '7', 7_000],
	['parts of a second', '0.25', 250],
	['a date', 'Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
	['a date that is over', 'Fri, 20 Nov 2026 11:00:00 GMT', 0],
	['nothing', undefined, undefined],
	['nonsense', 'soon', undefined],
	['less than nothing', '-5', undefined],
])('a wait given as %s', (_, written, expected) => {
	expect(retryAfterOf(written === undefined ? {} : { 'retry-after': written }, NOON)).toBe(expected);
});

test(`patience never waits longer in all, or tries more often, than it may (seed ${seed})`, () => {
	fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }), { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (asked, chance) => {
		const patience = new Patience(() => chance);
		let [waited, tries] = [0, 1];
		for (const one of asked) {
			const wait = patience.next(one);
			if (wait === undefined) break;
			if (one !== undefined) expect(wait).toBe(one);
			waited += wait;
			tries++;
		}
		expect(waited).toBeLessThanOrEqual(MOST_WAITING);
		expect(tries).toBeLessThanOrEqual(MOST_TRIES);
	}), { seed });
});

describe('a vendor that asks to wait', () => {
	test('is left alone for as long', async () => {
		const stage = counter([answered(429, {}, { 'retry-after': '12' }), taken]);
		expect(await stage.deliver(notes(1))).toMatchObject([{ kind: 'sent' }]);
		expect(stage.waited()).toBe(12_000);
	});

	test('for longer than a minute is not waited for: the message may go later, and says when', async () => {
		const stage = counter([answered(429, {}, { 'retry-after': '3600' })]);
		expect(await stage.deliver(notes(1))).toMatchObject([{ kind: 'retry', retryAfter: 3_600_000 }]);
		expect([stage.requests.length, stage.waited()]).toEqual([1, 0]);
	});

	test('is not waited for when the user stops the run', async () => {
		let stopped = false;
		const stage = counter([answered(503)], { stopped: () => stopped });
		stage.means.random = () => {
			stopped = true;
			return 0.9;
		};
		expect(await stage.deliver(notes(1))).toMatchObject([{ kind: 'retry' }]);
		expect([stage.requests.length, stage.waited()]).toEqual([1, 0]);
	});
});

describe('an account whose requests need a token', () => {
	const guarded: Provider<Note> = {
		...post,
		token: {
			request: (_, now) => ({ method: 'POST', url: 'https://post.test/token', body: { form: { at: String(now) } } }),
			read: ({ body }) => body as { token: string; seconds: number },
		},
	};
	const stageWith = (script: Parameters<typeof counter>[0]) => {
		let count = 0;
		const stage = counter([], { provider: guarded });
		const asked: string[] = [];
		let turn = 0;
		stage.means.transport = async (request) => {
			if (request.url.endsWith('/token')) return answered(200, { token: `t${++count}`, seconds: 3_600 });
			asked.push(request.headers?.authorization ?? '');
			const next = script[Math.min(turn++, script.length - 1)];
			return typeof next === 'function' ? next(request) : next;
		};
		return { ...stage, asked, fetched: () => count };
	};

	test('fetches one and keeps it until shortly before it ends', async () => {
		const stage = stageWith([taken]);
		await Promise.all([stage.deliver(notes(1)), stage.deliver(notes(1))]);
		stage.clock.at += 3_500_000;
		await stage.deliver(notes(1));
		expect([stage.asked, stage.fetched()]).toEqual([['Bearer t1', 'Bearer t1', 'Bearer t1'], 1]);
		stage.clock.at += 41_000;
		await stage.deliver(notes(1));
		expect([stage.asked.at(-1), stage.fetched()]).toEqual(['Bearer t2', 2]);
	});

	test('fetches another when it is refused, once', async () => {
		const stage = stageWith([answered(401), taken]);
		expect(await stage.deliver(notes(1))).toMatchObject([{ kind: 'sent' }]);
		expect(stage.asked).toEqual(['Bearer t1', 'Bearer t2']);
		const never = stageWith([answered(401)]);
		expect(await never.deliver(notes(1))).toMatchObject([{ kind: 'configuration' }]);
		expect(never.asked).toHaveLength(2);
	});

	test.each<[string, ReturnType<typeof answered>, string]>([
		['a refused login', answered(401), 'configuration'], ['an outage', answered(503), 'retry'], ['an answer without one', { ...answered(200), body: 'no' }, 'configuration'],
	])('hands nothing over without one: %s', async (_, answer, kind) => {
		const stage = counter([answer], { provider: { ...guarded, token: { ...guarded.token as NonNullable<typeof guarded.token>, read: () => undefined } }, tokens: new Tokens() });
		expect(await stage.deliver(notes(1))).toMatchObject([{ kind }]);
		expect(stage.handed).toEqual([]);
	});
});
