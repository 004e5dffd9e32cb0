import { accepted, refused, type Outcome } from '../../outcome';
import { readPerson, type WrittenPerson, type PersonName } from '../../profiles';
import type { ChannelOrAll, Purpose } from '../purpose';

/**
 * Why somebody must not be contacted; whether that also holds for order mails and the like; and whether it is about
 * the address alone, so that another address of the same person may be used, or about the person who uses it.
 */
export const SUPPRESSION_REASONS = {
	'opt-out': { label: 'Opted out', blocks: 'marketing', about: 'person' },
	paused: { label: 'Asked for a pause', blocks: 'marketing', about: 'person' },
	competitor: { label: 'Competitor', blocks: 'marketing', about: 'person' },
	complaint: { label: 'Spam complaint', blocks: 'everything', about: 'person' },
	'hard-bounce': { label: 'Address does not exist', blocks: 'everything', about: 'address' },
	'soft-bounce': { label: 'Bounced repeatedly', blocks: 'everything', about: 'address' },
	deceased: { label: 'Deceased', blocks: 'everything', about: 'person' },
	legal: { label: 'Legal', blocks: 'everything', about: 'person' },
	manual: { label: 'Manual', blocks: 'everything', about: 'person' },
	stop: { label: 'Answered STOP', blocks: 'everything', about: 'person' },
	moved: { label: 'Moved', blocks: 'everything', about: 'address' },
	// Written by Privacy > Erase under a hash of the address.
	erased: { label: 'Asked to be forgotten', blocks: 'marketing', about: 'person' },
	register: { label: 'Do-not-contact register', blocks: 'marketing', about: 'person' },
} as const;
export type SuppressionReason = keyof typeof SUPPRESSION_REASONS;

/** A suppression as it is stored; times are UTC milliseconds. */
export interface SuppressionRow {
	id: string;
	/** The kind of address, or `profile`. */
	kind: string;
	/** The address, a hash of it (`hmac:`, `sha256:` or `md5:`), or the profile's id. */
	value: string;
	channel: string;
	reason: SuppressionReason;
	source: string;
	note: string;
	created_at: number;
	expires_at: number | null;
}

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
	/** Whether only a keyed hash of the address is stored. */
	hashed?: boolean;
}

/** An address or person that must not be contacted. */
export interface Suppression extends Omit<WrittenSuppression, 'who'> {
	who: PersonName;
}

/** Judges one suppression. */
export function readSuppression(written: WrittenSuppression, now: number): Outcome<Suppression> {
	const who = readPerson(written.who);
	if (!who.ok) return who;
	if (written.hashed && 'profileId' in who.value) {
		return refused({
			code: 'no-address',
			field: 'Store Only as Hash',
			message: 'A profile ID is no address: there is nothing to hide',
			advice: 'Name the person by an address, or switch the option off.',
		});
	}
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

/** Whether the person's other addresses may be used all the same. */
export function isAboutAddress(reason: SuppressionReason): boolean {
	return SUPPRESSION_REASONS[reason]?.about === 'address';
}

/** Under which key a suppression is kept: the identifier, or the person's profile. */
export function keyOfSuppressed(who: PersonName, profileId: string | undefined): { k: string; v: string } | undefined {
	if (!('profileId' in who)) return { k: who.kind, v: who.value };
	return profileId ? { k: 'profile', v: profileId } : undefined;
}
