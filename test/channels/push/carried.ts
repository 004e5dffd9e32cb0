import { httpCarrier, Tokens, unpaced, type Account, type Provider, type Push, type Receipt, type Transport } from '../../../marketing/channels';
import { NOW } from '../kit/wire';

/** A notification as the tests send it. */
export const PUSH: Push = { title: 'Hello', body: 'Zażółć', urgent: false };

/** What is told about the means of a carrier. */
export interface Told {
	transport: Transport;
	account: Account;
	now?: () => number;
	tokens?: Tokens;
}

/** Sends notifications to these devices through a provider; gives what became of each, in their order. */
export async function carried(provider: Provider<Push>, addresses: readonly string[], { transport, account, now = () => NOW, tokens = new Tokens() }: Told, content: Push = PUSH): Promise<Receipt[]> {
	const carrier = httpCarrier({ provider, account, transport, pace: unpaced, now, pause: async () => undefined, random: () => 0, tokens, accountKey: 'shop' });
	const messages = addresses.map((address, place) => ({ deliveryId: `01890000-0000-7000-8000-00000000000${place + 1}`, address, content }));
	const receipts: Receipt[] = [];
	for (let start = 0; start < messages.length; start += carrier.batch) {
		receipts.push(...await carrier.deliver(messages.slice(start, start + carrier.batch), async ({ deliveryIds } = {}) => new Set(deliveryIds ?? messages.map(({ deliveryId }) => deliveryId))));
	}
	return receipts;
}
