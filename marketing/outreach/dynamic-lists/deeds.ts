import { comparable } from '../../events';
import type { ListRule } from './dynamic-list';
import type { Listed } from './on-list';

/** Something a person did; `name` in the form by which names are compared. */
export interface Deed {
	eventId: string;
	name: string;
	channel: string;
	at: number;
	properties: Record<string, unknown>;
}

type Rule<Kind> = Extract<ListRule, { kind: Kind }>;
type Found = Omit<Listed, 'list' | 'kind' | 'product'> | undefined;

const DAY = 24 * 60 * 60 * 1000;

/** Whether somebody did it often enough lately; `deeds` come oldest first. It ends when the first that is needed gets too old. */
export function timesOf(deeds: readonly Deed[], { event, days, atLeast }: Rule<'did'>, now: number): Found {
	const name = comparable(event);
	const own = deeds.filter((deed) => deed.name === name && deed.at + days * DAY > now);
	const latest = own.at(-1);
	const needed = own.at(-atLeast);
	return latest && needed ? { eventId: latest.eventId, at: latest.at, channel: latest.channel, until: needed.at + days * DAY } : undefined;
}

/** The case opened last among those that are open: not closed at or after their last opening, and not too old. */
export function casesOf(deeds: readonly Deed[], { opened, closed, key, days }: Rule<'open-case'>, now: number): Found {
	const [opens, closes] = [new Set(opened.map(comparable)), new Set(closed.map(comparable))];
	const cases = new Map<string, Deed>();
	for (const deed of deeds) {
		const id = caseOf(deed, key);
		if (opens.has(deed.name) && deed.at + days * DAY > now) cases.set(id, deed);
	}
	for (const deed of deeds) {
		const id = caseOf(deed, key);
		if (closes.has(deed.name) && deed.at >= (cases.get(id)?.at ?? Infinity)) cases.delete(id);
	}
	const latest = [...cases.values()].reduce<Deed | undefined>((last, deed) => (last && isLater(last, deed) ? last : deed), undefined);
	return latest && { eventId: latest.eventId, at: latest.at, channel: latest.channel };
}

function isLater(one: Deed, other: Deed): boolean {
	return one.at === other.at ? one.eventId > other.eventId : one.at > other.at;
}

/** Which case an event is about; events that don't say are about one and the same. */
function caseOf({ properties }: Deed, key: string): string {
	const value = properties[key];
	return value === null || value === undefined || typeof value === 'object' ? '' : comparable(String(value));
}
