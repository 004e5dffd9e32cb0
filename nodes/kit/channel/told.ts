import { accepted, type Outcome } from '../../../marketing/outcome';
import type { Compose, Sending } from '../../../marketing/outreach';
import type { ChannelForm } from './channel-form';

/** What is told of each message, by its delivery. */
export type Told = Map<string, Record<string, unknown>>;
export type ToldSending = Sending & { told?: Record<string, unknown> };

/** Remembers what is told of each message: the message itself is gone when its item is made. */
export function noting<Content extends object>({ told: tell }: Pick<ChannelForm<never, Content>, 'told'>, compose: Compose<Content>, told: Told): Compose<Content> {
	if (!tell) return compose;
	return async (recipient, deliveryId, item, place) => {
		const content = await compose(recipient, deliveryId, item, place);
		told.set(deliveryId, tell(content));
		return content;
	};
}

/** Adds to each message what is told of it. */
export function withTold(outcomes: Outcome<Sending>[], told: Told): Outcome<ToldSending>[] {
	if (told.size === 0) return outcomes;
	return outcomes.map((outcome) => {
		const words = outcome.ok && outcome.value.deliveryId !== undefined ? told.get(outcome.value.deliveryId) : undefined;
		return outcome.ok && words ? accepted({ ...outcome.value, told: words }) : outcome;
	});
}

/** What is told of all that were sent, as the end of a summary. */
export function ofAll<Content extends object>({ toldOfAll }: Pick<ChannelForm<never, Content>, 'toldOfAll'>, outcomes: Outcome<ToldSending>[]): string {
	const sent = outcomes.flatMap((one) => (one.ok && one.value.verdict === 'sent' && one.value.told ? [one.value.told] : []));
	const sentence = toldOfAll?.(sent) ?? '';
	return sentence === '' ? '' : `. ${sentence}`;
}
