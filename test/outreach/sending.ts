import type { Carrier, HandOver, Outgoing, Receipt } from '../../marketing/channels';
import { send, type Recipient, type SendAsk, type Sending } from '../../marketing/outreach';
import type { Work } from '../../marketing/store';
import { good, named } from './people';

/** What a test's message says. */
export interface Letter {
	text: string;
}

/** A carrier that remembers what left, and that a test can make slow, broken or wrong. */
export class FakeCarrier implements Carrier<Letter> {
	readonly provider = 'fake';
	readonly left: Outgoing<Letter>[] = [];
	/** What it says about a message that left. */
	answer: (message: Outgoing<Letter>) => Receipt = ({ deliveryId }) => ({ kind: 'sent', providerMessageId: `id-${deliveryId}` });
	/** Called before the point of no return. */
	before: (messages: Outgoing<Letter>[]) => Promise<void> | void = () => undefined;
	/** Called when messages left and no answer has come yet. */
	after: (messages: Outgoing<Letter>[]) => Promise<void> | void = () => undefined;

	constructor(readonly batch = 1, readonly parallel = 1) {}

	async deliver(messages: Outgoing<Letter>[], handOver: HandOver): Promise<Receipt[]> {
		await this.before(messages);
		const ours = await handOver();
		const leaving = messages.filter(({ deliveryId }) => ours.has(deliveryId));
		this.left.push(...leaving);
		await this.after(leaving);
		return messages.map((message): Receipt => (ours.has(message.deliveryId) ? this.answer(message) : { kind: 'withheld', message: 'not ours' }));
	}

	/** Where messages went, in alphabetical order, as often as they went there. */
	get addresses(): string[] {
		return this.left.map(({ address }) => address).sort();
	}
}

export const answers = (kind: 'permanent' | 'retry' | 'configuration' | 'unknown'): (() => Receipt) => () => ({ kind, message: `it said ${kind}` });

type Terms = Partial<SendAsk<Letter>['terms']>;
export type Person = Parameters<typeof named>[0];

export interface Wish {
	terms?: Terms;
	compose?: (recipient: Recipient) => Letter;
	stop?: { aborted: boolean };
}

/** Sends everybody a letter of the campaign `spring`; gives how each ended, in their order. */
export async function sendTo(work: Work, people: Person[], carrier: Carrier<Letter>, { terms, compose, stop }: Wish = {}): Promise<Sending[]> {
	const shared = { channel: 'email' as const, purpose: 'marketing' as const, campaign: 'spring', step: 'hello', occurrence: '', ...terms };
	const asks = people.map((person) => ({
		person: named(person), terms: shared,
		compose: compose ?? (({ profile }: Recipient) => ({ text: `Hello ${String(profile?.traits.name ?? 'there')}` })),
	}));
	return (await send(work, asks, carrier, stop ?? { aborted: false })).map(good);
}

/** How each message ended, in a word: the verdict where it was sent, else the first reason. */
export function ends(sendings: Sending[]): string[] {
	return sendings.map(({ verdict, reasons }) => (verdict === 'sent' ? 'sent' : reasons[0].code));
}

/** Addresses in a row. */
export function addresses(count: number): string[] {
	return Array.from({ length: count }, (_, place) => `p${String(place).padStart(5, '0')}@shop.test`);
}
