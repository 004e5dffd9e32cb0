import { withFallback, type Carrier, type Leaving, type Outgoing, type Receipt } from '../../../marketing/channels';
import { notes, type Note } from './post';

/** A carrier that says the same about every message, and remembers them. */
function carrier(provider: string, say: (message: Outgoing<Note>) => Receipt, batch = 10) {
	const asked: string[] = [];
	const made: Carrier<Note> = {
		provider, batch, parallel: 1,
		async deliver(messages, handOver) {
			await handOver();
			asked.push(...messages.map(({ deliveryId }) => deliveryId));
			return messages.map(say);
		},
	};
	return { made, asked };
}

const sent = (): Receipt => ({ kind: 'sent', providerMessageId: 'm' });

function stage(say: (message: Outgoing<Note>) => Receipt, saySecond: (message: Outgoing<Note>) => Receipt = sent) {
	const first = carrier('first', say);
	const second = carrier('second', saySecond, 2);
	const handed: Leaving[] = [];
	const both = withFallback(first.made, second.made);
	const deliver = async (count: number) => await both.deliver(notes(count), async (leaving = {}) => {
		handed.push(leaving);
		return new Set(notes(count).map(({ deliveryId }) => deliveryId));
	});
	return { first, second, handed, deliver };
}

test.each<[Receipt['kind'], boolean]>([
	['retry', true], ['configuration', true], ['sent', false], ['unknown', false], ['permanent', false], ['dead-address', false], ['opted-out', false], ['withheld', false],
])('what the first says is %s: the second is asked: %s', async (kind, passed) => {
	const { second, handed, deliver } = stage(() => (kind === 'sent' ? sent() : { kind, message: 'so' }));
	const [receipt] = await deliver(1);
	expect(second.asked).toEqual(passed ? ['d0'] : []);
	expect(receipt).toMatchObject(passed ? { kind: 'sent', provider: 'second' } : { kind });
	// The ledger knows through whom it leaves before it does.
	expect(handed).toEqual(passed ? [{}, { deliveryIds: ['d0'], provider: 'second' }] : [{}]);
});

test('a message that a stopped run held back stays held back', async () => {
	const { second, deliver } = stage(() => ({ kind: 'retry', code: 'stopped', message: 'stopped' }));
	expect(await deliver(1)).toMatchObject([{ code: 'stopped' }]);
	expect(second.asked).toEqual([]);
});

test('only those go on whom the first could not take, in batches of the second\'s size, and in their order', async () => {
	const { second, handed, deliver } = stage(({ deliveryId }) => (deliveryId === 'd1' ? sent() : { kind: 'retry', message: 'full' }));
	expect(await deliver(4)).toEqual([
		{ ...sent(), provider: 'second' }, sent(), { ...sent(), provider: 'second' }, { ...sent(), provider: 'second' },
	]);
	expect([second.asked, handed.slice(1)]).toEqual([['d0', 'd2', 'd3'], [{ deliveryIds: ['d0', 'd2'], provider: 'second' }, { deliveryIds: ['d3'], provider: 'second' }]]);
});

test('where both fail, both are told', async () => {
	const { deliver } = stage(() => ({ kind: 'retry', message: 'the first is full' }), () => ({ kind: 'permanent', message: 'too long' }));
	expect(await deliver(1)).toEqual([{ kind: 'permanent', provider: 'second', message: 'too long (and before that: the first is full)' }]);
});

test('a first provider whose account can\'t be used is not asked again in this run', async () => {
	const { first, second, deliver } = stage(() => ({ kind: 'configuration', message: 'refused' }));
	await deliver(1);
	await deliver(2);
	expect([first.asked, second.asked]).toEqual([['d0'], ['d0', 'd0', 'd1']]);
});

test('nor one that was away three times in a row; a message of its own fault doesn\'t count', async () => {
	let answer: Receipt = { kind: 'retry', message: 'away' };
	const { first, deliver } = stage(() => answer);
	await deliver(1);
	await deliver(1);
	answer = { kind: 'configuration', message: 'this sender', alone: true };
	await deliver(1);
	answer = { kind: 'retry', message: 'away' };
	for (let turn = 0; turn < 4; turn++) await deliver(1);
	expect(first.asked).toHaveLength(6);
});
