import type { ChosenLanguage } from '../../../marketing/messages';
import { accepted, type Outcome } from '../../../marketing/outcome';
import type { SendAsk, Sending } from '../../../marketing/outreach';
import type { ChannelForm, ComposeAbout } from './channel-form';

/** What is told of each message, by its delivery. */
export type Told = Map<string, Record<string, unknown>>;

/** How a message ended, with what is told of it. */
export type ToldSending = Sending & { told?: Record<string, unknown> };

/** Adds to what is told of a message. */
export function tell(told: Told, deliveryId: string, said: Record<string, unknown>): void {
	const before = told.get(deliveryId);
	told.set(deliveryId, before ? { ...before, ...said } : said);
}

/** Tells each message's language; what is the same for many people is held once. */
export function languageTeller({ tell }: ComposeAbout): (deliveryId: string, composed: ChosenLanguage) => void {
	const held = new Map<string, Record<string, unknown>>();
	return (deliveryId, { language, because }) => {
		const said = held.get(because) ?? { language, languageBecause: because };
		held.set(because, said);
		tell?.(deliveryId, said);
	};
}

/** Remembers what is told of each message: the message itself is gone when its item is made. */
export function noting<Content extends object>({ told: about }: Pick<ChannelForm<never, Content>, 'told'>, compose: SendAsk<Content>['compose'], told: Told): SendAsk<Content>['compose'] {
	if (!about) return compose;
	return async (recipient, deliveryId, item, place) => {
		const content = await compose(recipient, deliveryId, item, place);
		tell(told, deliveryId, about(content));
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
	const { fields, sentence } = sum?.(sent) ?? { fields: {}, sentence: '' };
	const languages = Object.groupBy(sent.flatMap(({ language }) => (typeof language === 'string' ? [language] : [])), (language) => language);
	const counts = Object.fromEntries(Object.entries(languages).map(([language, all]) => [language, all?.length]));
	return { fields: Object.keys(counts).length > 0 ? { ...fields, languages: counts } : fields, sentence };
}
