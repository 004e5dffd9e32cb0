import type { HttpAnswer, NoAnswer, Receipt } from '../../../marketing/channels';
import { counter } from './counter';
import { answered, notes, post, taken } from './post';

const kinds = (receipts: Receipt[]) => receipts.map(({ kind }) => kind);
const idempotent = { ...post, idempotent: true };
const page = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>Please log in</html>' };

/** What came back once, after which everything is taken; what becomes of the message; how often it was asked; idempotent or not. */
const FAULTS: [string, HttpAnswer | NoAnswer, string, number, string, number][] = [
	['a refused connection', { left: false, code: 'ECONNREFUSED', message: 'it refuses' }, 'sent', 2, 'sent', 2],
	['an unknown name', { left: false, code: 'ENOTFOUND', message: 'no such name' }, 'sent', 2, 'sent', 2],
	['a timeout', { left: true, code: 'ECONNABORTED', message: 'too long' }, 'unknown', 1, 'sent', 2],
	['a cut connection', { left: true, code: 'ECONNRESET', message: 'cut' }, 'unknown', 1, 'sent', 2],
	['too many requests', answered(429), 'sent', 2, 'sent', 2],
	['out of order', answered(503), 'sent', 2, 'sent', 2],
	['an error of the server', answered(500), 'unknown', 1, 'sent', 2],
	['a bad gateway with a page', { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' }, 'unknown', 1, 'sent', 2],
	['an error of the server that the vendor names as one of the box', answered(500, { error: { code: 'E6' } }), 'retry', 1, 'retry', 1],
	['a page where an answer should be', page, 'unknown', 1, 'unknown', 1],
	['an answer without what it should hold', answered(200, {}), 'unknown', 1, 'unknown', 1],
	['an answer for fewer messages than were sent', answered(200, { notes: [] }), 'unknown', 1, 'unknown', 1],
	['a code that is too fast', answered(400, { error: { code: 'E3' } }), 'sent', 2, 'sent', 2],
	['a code that may pass', answered(400, { error: { code: 'E6' } }), 'retry', 1, 'retry', 1],
	['a code of the message', answered(400, { error: { code: 'E5' } }), 'permanent', 1, 'permanent', 1],
	['a code of the address', answered(400, { error: { code: 'E1' } }), 'dead-address', 1, 'dead-address', 1],
	['a code of a no', answered(400, { error: { code: 'E2' } }), 'opted-out', 1, 'opted-out', 1],
	['a code of the set-up', answered(400, { error: { code: 'E4' } }), 'configuration', 1, 'configuration', 1],
	['a code that nobody knows', answered(400, { error: { code: 'E99' } }), 'retry', 1, 'retry', 1],
	['a refused login', answered(401), 'configuration', 1, 'configuration', 1],
	['something forbidden', answered(403), 'configuration', 1, 'configuration', 1],
	['a no of a person by 403', answered(403, { error: { code: 'E2' } }), 'opted-out', 1, 'opted-out', 1],
	['a redirect', { status: 302, headers: { location: 'https://elsewhere.test' }, body: '' }, 'configuration', 1, 'configuration', 1],
	['a page by 404', { ...page, status: 404 }, 'configuration', 1, 'configuration', 1],
	['a page by 413', { ...page, status: 413 }, 'permanent', 1, 'permanent', 1],
];

test.each(FAULTS)('after %s: %j', async (_, answer, plain, asked, keyed, askedKeyed) => {
	for (const [provider, kind, count] of [[post, plain, asked], [idempotent, keyed, askedKeyed]] as const) {
		const stage = counter([answer, taken], { provider });
		expect(kinds(await stage.deliver(notes(1)))).toEqual([kind]);
		expect(stage.requests).toHaveLength(count);
		expect(stage.handed).toEqual([['d0']]);
		// What is asked again is the very same request, its key included.
		for (const request of stage.requests) expect(request).toEqual(stage.requests[0]);
	}
});

test.each<[string, HttpAnswer | NoAnswer, string]>([
	['a refused connection', { left: false, code: 'ECONNREFUSED', message: 'it refuses' }, 'retry'],
	['too many requests', answered(429), 'retry'],
	['a code that is too fast', answered(400, { error: { code: 'E3' } }), 'retry'],
])('patience ends: %s every time is tried five times', async (_, answer, kind) => {
	const stage = counter([answer]);
	expect(kinds(await stage.deliver(notes(1)))).toEqual([kind]);
	expect(stage.requests).toHaveLength(5);
	// Half of 1, 2, 4 and 8 seconds.
	expect(stage.waited()).toBe(7_500);
});

test('a lost answer of an idempotent vendor stays unknown when every answer is lost', async () => {
	const stage = counter([{ left: true, code: 'ECONNABORTED', message: 'too long' }], { provider: idempotent });
	expect(kinds(await stage.deliver(notes(1)))).toEqual(['unknown']);
	expect(stage.requests).toHaveLength(5);
});

test.each<[string, HttpAnswer | NoAnswer]>([
	['is too fast', answered(429)], ['can\'t be reached', { left: false, code: 'ECONNREFUSED', message: 'it refuses' }], ['is refused its login', answered(401)],
])('what may have been taken once is not said to be free again when asking again %s', async (_, later) => {
	const stage = counter([{ left: true, code: 'ECONNRESET', message: 'cut' }, later], { provider: idempotent });
	expect(kinds(await stage.deliver(notes(1)))).toEqual(['unknown']);
	const told = counter([{ left: true, code: 'ECONNRESET', message: 'cut' }, answered(400, { error: { code: 'E1' } })], { provider: idempotent });
	expect(kinds(await told.deliver(notes(1)))).toEqual(['dead-address']);
});

test('only the messages of a batch that came too fast go again, in a request of their own', async () => {
	const stage = counter([answered(200, { notes: [{ code: 'E3' }, { id: 'm1' }] }), taken]);
	expect(await stage.deliver(notes(2))).toEqual([{ kind: 'sent', providerMessageId: 'm0' }, { kind: 'sent', providerMessageId: 'm1' }]);
	expect(stage.requests.map(({ headers }) => headers?.['x-key'])).toEqual(['d0+d1', 'd0']);
	expect(stage.handed).toEqual([['d0', 'd1']]);
});

test('only what is still ours leaves', async () => {
	const stage = counter([taken]);
	expect(kinds(await stage.deliver(notes(2), () => ['d1']))).toEqual(['withheld', 'sent']);
	expect(stage.requests.map(({ headers }) => headers?.['x-key'])).toEqual(['d1']);
	const none = counter([taken]);
	expect(kinds(await none.deliver(notes(2), () => []))).toEqual(['withheld', 'withheld']);
	expect(none.requests).toEqual([]);
});

test('a message that can\'t be written harms no other, and is not handed over', async () => {
	const stage = counter([taken]);
	const [one, other] = notes(2);
	const receipts = await stage.deliver([one, { ...other, content: { text: 'unwritable' } }]);
	expect(receipts).toMatchObject([{ kind: 'sent' }, { kind: 'configuration', alone: true, message: 'The message can\'t be written for Post: it has no words' }]);
	expect(stage.handed).toEqual([['d0']]);
});

test('an address of another kind, and a message that the vendor never takes, stay where they are', async () => {
	const provider = { ...post, refuses: ({ content }: { content: { text: string } }): Receipt | undefined => (content.text === 'note 1' ? { kind: 'permanent', message: 'too large' } : undefined) };
	const stage = counter([taken], { provider });
	const [one, other] = notes(2);
	expect(await stage.deliver([{ ...one, address: '+48601234567' }, other])).toMatchObject([{ kind: 'retry', code: 'wrong-address' }, { kind: 'permanent' }]);
	expect([stage.handed, stage.requests]).toEqual([[], []]);
});

test('a fault of the set-up is about one message, until it is about twenty in a row', async () => {
	const stage = counter([answered(400, { error: { code: 'E4' } })]);
	const receipts: Receipt[] = [];
	for (const note of notes(20)) receipts.push(...await stage.deliver([note]));
	expect(receipts.map((receipt) => 'alone' in receipt && receipt.alone)).toEqual([...Array<boolean>(19).fill(true), false]);
});

test('what the table doesn\'t know is marked, and a refused login is about everybody', async () => {
	expect(await counter([answered(400, { error: { code: 'E99', text: 'odd' } })]).deliver(notes(1))).toMatchObject([{ code: 'E99', guessed: true, message: 'Post did not take it: odd (E99)' }]);
	expect(await counter([answered(401)]).deliver(notes(1))).toEqual([{ kind: 'configuration', code: '401', message: expect.stringContaining('refuses the login') }]);
});

test('a transport that breaks is taken for an answer that was lost', async () => {
	const stage = counter([], { transport: async () => await Promise.reject(new Error('broken')) });
	expect(kinds(await stage.deliver(notes(1)))).toEqual(['unknown']);
});
