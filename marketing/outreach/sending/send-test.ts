import type { Carrier } from '../../channels';
import { claimTests } from '../../deliveries';
import { accepted, type Outcome } from '../../outcome';
import type { Work } from '../../store';
import { byTerms } from '../terms';
import type { Report, SendAsk, Sending, Stop } from './ask';
import type { Claim } from './claims';
import { introduce } from './introduce';
import { Run } from './run';

/** More messages than this say nothing new, and somebody's own inbox is not the place for a hundred thousand. */
export const MOST_TESTS = 20;

/**
 * Sends each message as its person would get it, but to one address of the sender's. Nobody is contacted, so nothing is
 * decided; the ledger holds them under a campaign of tests, and the real one stays free for the real people.
 */
export async function sendTest<Content extends object>(work: Work, asks: SendAsk<Content>[], carrier: Carrier<Content>, to: string, stop: Stop): Promise<Outcome<Sending>[]> {
	const outcomes = new Array<Outcome<Sending>>(asks.length);
	let room = MOST_TESTS;
	for (const { positions, inputs } of byTerms(asks)) {
		const run = new Run(work, carrier, stop, inputs[0].terms.channel, { test: true });
		const report: Report = (position, sending) => {
			outcomes[positions[position]] = accepted({ ...sending, provider: sending.provider ?? carrier.provider });
		};
		for (const position of inputs.keys()) if (position >= room) report(position, { verdict: 'not-sent', reasons: [ENOUGH] });
		const some = inputs.slice(0, room);
		room -= some.length;
		await run.sendAll(tests(work, some, { run: run.id, provider: carrier.provider, to }, report), report);
	}
	return outcomes;
}

const ENOUGH = { code: 'test', text: `A test sends at most ${MOST_TESTS} messages`, details: { most: MOST_TESTS } };

async function* tests<Content>(work: Work, asks: SendAsk<Content>[], about: { run: string; provider: string; to: string }, report: Report): AsyncGenerator<Claim<Content> | undefined> {
	if (asks.length === 0) return;
	const { to, ...run } = about;
	const { channel, purpose, campaign, step } = asks[0].terms;
	const recipients = await introduce(work, channel, asks.map(({ person }) => person));
	const claims: Claim<Content>[] = [];
	for (const [position, recipient] of recipients.entries()) {
		if (recipient.ok) claims.push({ position, ask: asks[position], deliveryId: work.newId(), address: to, recipient: { ...recipient.value, country: asks[position].country }, end: asks[position].expiresAt });
		else report(position, { verdict: 'not-sent', reasons: [{ code: recipient.reason.code, text: recipient.reason.message }] });
	}
	const key = { channel, campaign: `test: ${campaign}`, step, occurrence: run.run };
	await claimTests(work, { ...run, ...key, purpose, topic: '', department: '', tags: '' }, claims.map(({ deliveryId }) => ({ id: deliveryId, address: to })));
	yield* claims;
}
