import { accepted, refused, type Outcome } from '../outcome';
import { readPerson, type WrittenPerson, type PersonName } from '../profiles';
import type { ChannelOrAll, Purpose } from './purpose';

/** Why somebody must not be contacted, and whether that also holds for order mails and the like. */
export const SUPPRESSION_REASONS = {
	'opt-out': { label: 'Opted out', blocks: 'marketing' },
	paused: { label: 'Asked for a pause', blocks: 'marketing' },
	competitor: { label: 'Competitor', blocks: 'marketing' },
	complaint: { label: 'Spam complaint', blocks: 'everything' },
	'hard-bounce': { label: 'Address does not exist', blocks: 'everything' },
	'soft-bounce': { label: 'Bounced repeatedly', blocks: 'everything' },
	deceased: { label: 'Deceased', blocks: 'everything' },
	legal: { label: 'Legal', blocks: 'everything' },
	manual: { label: 'Manual', blocks: 'everything' },
	moved: { label: 'Moved', blocks: 'everything' },
	register: { label: 'Do-not-contact register', blocks: 'marketing' },
} as const;
export type SuppressionReason = keyof typeof SUPPRESSION_REASONS;

/** An address or person that must not be contacted, as somebody wrote it. */
export interface WrittenSuppression {
	/** An address suppresses the address, whoever uses it; a profile suppresses the person under all addresses. */
	who: WrittenPerson;
	channel: ChannelOrAll;
	reason: SuppressionReason;
	source: string;
	note: string;
	/** UTC milliseconds; undefined = for good. */
	expiresAt?: number;
}

/** An address or person that must not be contacted. */
export interface Suppression extends Omit<WrittenSuppression, 'who'> {
	who: PersonName;
}

/** Judges one suppression. */
export function readSuppression(written: WrittenSuppression, now: number): Outcome<Suppression> {
	const who = readPerson(written.who);
	if (!who.ok) return who;
	if (written.expiresAt !== undefined && written.expiresAt <= now) {
		return refused({
			code: 'expired',
			field: 'Ends On',
			message: 'The suppression would end before it begins',
			advice: 'Give a day in the future, or leave \'Ends On\' empty for good.',
		});
	}
	return accepted({ ...written, who: who.value });
}

/** Whether a suppression speaks against a message of this purpose. */
export function blocks(reason: SuppressionReason, purpose: Purpose): boolean {
	return purpose === 'marketing' || SUPPRESSION_REASONS[reason]?.blocks !== 'marketing';
}

/** Under which key a suppression is kept: the identifier, or the person's profile. */
export function keyOfSuppressed(who: PersonName, profileId: string | undefined): { k: string; v: string } | undefined {
	if (!('profileId' in who)) return { k: who.kind, v: who.value };
	return profileId ? { k: 'profile', v: profileId } : undefined;
}
