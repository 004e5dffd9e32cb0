import { contactsOf, type MessageKey } from '../../deliveries';
import { BETWEEN, type Database } from '../../store';
import { anyHolds, holdsOf, isFor } from '../holds/holds.table';
import { reachOf } from '../caps/cap';
import type { Preference } from '../../consent';
import type { Contact, Subject } from './facts';
import type { Law, Policy } from './policy';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NONE: Contact[] = [];

/** How far back contacts matter on these terms, in milliseconds; 0 when nobody asks about them. */
export function reach(policy: Policy, laws: Iterable<Law>, wishes: Iterable<readonly Preference[]>): number {
	let furthest = policy.department === '' ? 0 : HOUR;
	if (policy.campaign && policy.group.size > 0) furthest = Math.max(furthest, policy.campaign.exclusiveDays * DAY);
	for (const { period } of policy.caps) furthest = Math.max(furthest, reachOf(period));
	for (const { rules } of laws) for (const { maxContacts } of rules) furthest = Math.max(furthest, (maxContacts?.hours ?? 0) * HOUR);
	for (const own of wishes) for (const wish of own) if (wish.kind === 'less-often') furthest = Math.max(furthest, wish.days * DAY);
	return furthest;
}

/**
 * The attempts and held slots that count for each of these people, the newest first. `holders` are the ids and addresses
 * under which they may be kept. Two statements at most.
 */
export async function loadContacts(
	database: Database,
	holders: ReadonlyMap<string, readonly string[]>,
	about: { since: number; now: number; own: MessageKey; slot: { campaign: string; channel: string } },
): Promise<(key: string) => readonly Contact[]> {
	const names: string[] = [];
	const found = new Map<string, Contact[]>();
	// Whose list it is, by the place of each name.
	const lists: Contact[][] = [];
	for (const [key, own] of holders) {
		const list: Contact[] = [];
		found.set(key, list);
		for (const name of own) lists[names.push(name) - 1] = list;
	}
	const subjects = new Map<string, Subject>();
	for (const { place, at, about: text } of await contactsOf(database, names, about.since, about.own)) {
		const subject = subjects.get(text) ?? subjectOf(text);
		subjects.set(text, subject);
		lists[place].push({ at, held: false, subject });
	}
	if (await anyHolds(database, about.now)) {
		// A slot that is held for the message itself stands in nobody's way.
		for (const { place, made_at, ...row } of await holdsOf(database, names, about.now)) {
			if (!isFor(row, about.slot)) lists[place].push({ at: made_at, held: true, subject: { ...row, topic: '', tags: tagsIn(row.tags) } });
		}
	}
	for (const own of found.values()) if (own.length > 1) own.sort((one, other) => other.at - one.at);
	return (key) => found.get(key) ?? NONE;
}

function subjectOf(text: string): Subject {
	const [channel, purpose, department = '', topic = '', tags = '', campaign = ''] = text.split(BETWEEN);
	return { channel, purpose, department, topic, tags: tagsIn(tags), campaign };
}

const NO_TAGS: string[] = [];

function tagsIn(stored: string): readonly string[] {
	return stored === '' ? NO_TAGS : stored.split(',');
}
