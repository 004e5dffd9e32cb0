import { httpCarrier, Tokens, unpaced, type HttpAnswer, type HttpRequest, type Means, type NoAnswer, type Outgoing, type Receipt } from '../../../marketing/channels';
import { NOON } from '../../kit/databases';
import { post, type Note } from './post';

type Answer = HttpAnswer | NoAnswer;

/** A vendor with a script, a clock that only pauses move, and a record of everything. */
export function counter(script: (Answer | ((request: HttpRequest) => Answer))[], changes: Partial<Means<Note>> = {}) {
	const clock = { at: NOON };
	const requests: HttpRequest[] = [];
	const waits: number[] = [];
	const handed: string[][] = [];
	const means: Means<Note> = {
		provider: post, account: {}, pace: unpaced, tokens: new Tokens(), accountKey: 'account',
		now: () => clock.at,
		random: () => 0.5,
		pause: async (milliseconds) => {
			waits.push(milliseconds);
			clock.at += milliseconds;
		},
		transport: async (request) => {
			requests.push(request);
			const next = script[Math.min(requests.length, script.length) - 1];
			return typeof next === 'function' ? next(request) : next;
		},
		...changes,
	};
	const carrier = httpCarrier(means);
	const deliver = async (messages: Outgoing<Note>[], ours?: (ids: readonly string[]) => readonly string[]): Promise<Receipt[]> =>
		await carrier.deliver(messages, async ({ deliveryIds = [] } = {}) => {
			handed.push([...deliveryIds]);
			return new Set(ours ? ours(deliveryIds) : deliveryIds);
		});
	/** How long was waited in all. */
	const waited = () => waits.reduce((sum, wait) => sum + wait, 0);
	return { clock, requests, waits, waited, handed, means, deliver };
}
