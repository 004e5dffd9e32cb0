import { accepted, type Outcome } from '../../../marketing/outcome';
import type { SendAsk, Sending } from '../../../marketing/outreach';
import type { ChannelForm } from './channel-form';

/** What is told of each message, by its delivery. */
export type Told = Map<string, Record<string, unknown>>;

/** How a message ended, with what is told of it. */
export type ToldSending = Sending & { told?: Record<string, unknown> };

/** Remembers what is told of each message: the message itself is gone when its item is made. */
export function noting<Content extends object>({ told: tell }: Pick<ChannelForm<never, Content>, 'told'>, compose: SendAsk<Content>['compose'], told: Told): SendAsk<Content>['compose'] {
	if (!tell) return compose;
	return async (recipient, deliveryId, item, place) => {
		const content = await compose(recipient, deliveryId, item, place);
		told.set(deliveryId, tell(content));
		return content;
	};
}

/** Puts what is told beside how each message ended. */
export function withTold(outcomes: Outcome<Sending>[], told: Told): Outcome<ToldSending>[] {
	if (told.size === 0) return outcomes;
	return outcomes.map((outcome) => {
		const words = outcome.ok && outcome.value.deliveryId !== undefined ? told.get(outcome.value.deliveryId) : undefined;
		return outcome.ok && words ? accepted({ ...outcome.value, told: words }) : outcome;
	});
}

/** What is told of all that were sent; nothing where the channel has nothing to say. */
export function toldOfAll({ toldOfAll: sum }: Pick<ChannelForm<never, never>, 'toldOfAll'>, sendings: readonly ToldSending[]): { fields: Record<string, unknown>; sentence: string } {
	const sent = sendings.flatMap(({ verdict, told }) => (verdict === 'sent' && told ? [told] : []));
	return sum?.(sent) ?? { fields: {}, sentence: '' };
}
