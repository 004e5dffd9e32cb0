import type { Carrier } from '../../channels';
import { accepted, type Outcome } from '../../outcome';
import type { Work } from '../../store';
import { byTerms } from '../terms';
import { count, tallyOf, type SendAsk, type Sending, type Stop, type Watch } from './ask';
import { claims } from './claims';
import { Run } from './run';

/** It is told so often how a run gets on, in milliseconds. */
const TOLD = 5_000;

/**
 * Sends each message at most once: judge, claim, compose, hand over, record. What another run has sent, or may have
 * sent, is not sent again; what a dead run left behind is.
 */
export async function send<Content extends object>(work: Work, asks: SendAsk<Content>[], carrier: Carrier<Content>, stop: Stop, watch: Watch = {}): Promise<Outcome<Sending>[]> {
	const outcomes = new Array<Outcome<Sending>>(asks.length);
	const seen = watcher(work, asks.length, watch);
	for (const { positions, inputs } of byTerms(asks)) {
		const run = new Run(work, carrier, stop, inputs[0].terms.channel, watch);
		const about = { ...inputs[0].terms, run: run.id, provider: carrier.provider };
		const report: Parameters<typeof claims>[3] = (position, sending) => {
			// A message that another run was busy with is told twice: what it came to at last counts.
			const told = { ...sending, provider: sending.provider ?? carrier.provider };
			if (!outcomes[positions[position]]) seen(told);
			outcomes[positions[position]] = accepted(told);
		};
		await run.sendAll(claims(work, inputs, about, report, () => run.stopped), report);
	}
	return outcomes;
}

/** Counts what ends, and tells it now and then. */
function watcher(work: Work, of: number, { progress }: Watch): (sending: Sending) => void {
	const tally = tallyOf([]);
	let toldAt = work.now();
	return (sending) => {
		count(tally, sending);
		if (!progress || work.now() - toldAt < TOLD) return;
		toldAt = work.now();
		progress(tally, of);
	};
}
