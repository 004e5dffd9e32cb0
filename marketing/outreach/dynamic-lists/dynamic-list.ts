import type { Channel, Purpose } from '../../consent';
import { comparable } from '../../events';

/** What puts people on a list: what they bought, a case of theirs that is open, or what they did so often. */
export type ListRule =
	| { kind: 'bought'; products: string[]; days: number }
	| {
		kind: 'open-case';
		/** The events that open a case and those that close it. */
		opened: string[];
		closed: string[];
		/** The property of these events that tells one case from another. */
		key: string;
		/** A case that nobody closed counts so long. */
		days: number;
	}
	| { kind: 'did'; event: string; days: number; atLeast: number };

export const RULE_KINDS = ['bought', 'open-case', 'did'] as const;

/** People who are left alone as long as a rule holds for them, by what they do and nobody's hand. */
export interface DynamicList {
	name: string;
	active: boolean;
	rule: ListRule;
	/** On which channels it holds; none = on all. */
	channels: Channel[];
	/** Messages that go all the same. */
	exempt: { purposes: Purpose[]; tags: string[] };
}

/** How a list begins of which only the name and the rule are said. */
export const NEW_LIST: Omit<DynamicList, 'name' | 'rule'> = { active: true, channels: [], exempt: { purposes: ['transactional', 'service'], tags: [] } };

/** What is to be true of a list; what is left out stays as it is, or as a new list begins. */
export interface ListChange {
	/** Whether it is to be new, or to be there. */
	mode: 'create' | 'update';
	name: string;
	rule?: ListRule;
	active?: boolean;
	channels?: Channel[];
	exempt?: { purposes?: Purpose[]; tags?: string[] };
}

/** Whether a list has a say about a message. */
export function applies({ active, channels, exempt }: DynamicList, message: { channel: Channel; purpose: Purpose; tags: readonly string[] }): boolean {
	if (!active || exempt.purposes.includes(message.purpose)) return false;
	if (channels.length > 0 && !channels.includes(message.channel)) return false;
	const spared = exempt.tags.map(comparable);
	return !message.tags.some((tag) => spared.includes(comparable(tag)));
}
