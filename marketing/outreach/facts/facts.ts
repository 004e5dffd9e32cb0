import type { Preference, Standing, SuppressionRow } from '../../consent';
import type { RecentPurchase } from '../../events';
import type { Campaign } from '../../campaigns';
import type { Identifier } from '../../profiles';
import type { Listed } from '../dynamic-lists/on-list';
import type { Place } from '../place';

/** What a contact was about, as caps look at it; many contacts share one. */
export interface Subject {
	channel: string;
	purpose: string;
	department: string;
	topic: string;
	/** As they were when it was promised. */
	tags: readonly string[];
	campaign: string;
}

/** One attempt to contact somebody, or a slot held for one, as it counts against caps. */
export interface Contact {
	at: number;
	subject: Subject;
	/** Whether it is a slot that is held, not an attempt. */
	held: boolean;
}

/** Everything known about one recipient that bears on whether they may be contacted. */
export interface Facts {
	/** The profile of today; undefined for an address of nobody we know. */
	profileId?: string;
	/** By what control groups and caps know the person: the profile, else `<kind>:<address>`. */
	key: string;
	/** The addresses a message could go to, the preferred one first. */
	addresses: readonly Identifier[];
	/** Whether they can be reached without an address of their own, by post or on our site. */
	reachable: boolean;
	/** What speaks against the person or any of their addresses of this kind. */
	suppressions: readonly SuppressionRow[];
	/** The dynamic lists they are on. */
	listed: readonly Listed[];
	recentPurchase?: RecentPurchase;
	standing?: Standing;
	preferences: readonly Preference[];
	place: Place;
	/** Attempts and held slots of late, the newest first; other messages than the one at hand. */
	contacts: readonly Contact[];
	/** Campaigns of the same exclusive group that mean to contact them too. */
	rivals: readonly Campaign[];
	/** When they last did anything, where the law asks: UTC milliseconds. */
	lastActiveAt?: number;
	/** When they last wrote to us on this channel, where that opens it. */
	lastInboundAt?: number;
}
