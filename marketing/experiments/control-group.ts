import { hash } from 'node:crypto';
import { accepted, refused, type Outcome, type Reason } from '../outcome';

/** People who are left alone on every channel, to see what contact is worth. Times are UTC milliseconds. */
export interface ControlGroup {
	/** A campaign's name; empty for the group that no campaign contacts. */
	name: string;
	/** The part of all people that is in it: 0 to 0.5. */
	share: number;
	/** Decides who is in it; kept when the share changes, so that a larger group contains the smaller one. */
	salt: string;
	/** Since when it has this share. */
	since: number;
}

/** The largest part of its people that a campaign may leave alone. */
export const LARGEST_SHARE = 0.5;
const LONGEST_NAME = 200;
const BYTES = 6;

/** Judges how large a control group is to be. */
export function readControlGroup({ name, share }: { name: unknown; share: unknown }): Outcome<{ name: string; share: number }> {
	const called = name === null || name === undefined ? '' : String(name).trim();
	if (called.length > LONGEST_NAME) return refused({ code: 'too-long', field: 'Campaign', message: `A campaign's name has at most ${LONGEST_NAME} characters` });
	const part = typeof share === 'string' && share.trim() === '' ? NaN : Number(share);
	return part >= 0 && part <= LARGEST_SHARE ? accepted({ name: called, share: part }) : refused(noShare(share));
}

/**
 * Whether a person is in the group: always the same answer for the same key. The key is the profile of today
 * (so the group holds under all addresses and on every channel), or `kind:address` of somebody we don't know.
 */
export function inControl({ salt, share }: Pick<ControlGroup, 'salt' | 'share'>, personKey: string): boolean {
	if (share <= 0) return false;
	const first = parseInt(hash('sha256', `${salt}\n${personKey}`, 'hex').slice(0, 2 * BYTES), 16);
	return first / 2 ** (8 * BYTES) < share;
}

function noShare(written: unknown): Reason {
	return {
		code: 'no-share',
		field: 'Share',
		message: `"${String(written).slice(0, 60)}" is no share from 0 to ${LARGEST_SHARE}`,
		advice: 'Give 0.05 for five people of a hundred; 0 ends the group.',
	};
}
