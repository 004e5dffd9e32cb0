import type { Channel, Purpose } from '../../consent';
import type { Place } from '../place/place';

/** One reason why somebody is not contacted (now), or what a careful sender should know. */
export interface Objection {
	code: string;
	/** In English words a marketer understands. */
	text: string;
	/** The record it rests on. */
	evidence?: string;
	/** UTC milliseconds after which it no longer holds; undefined = for good. */
	until?: number;
	/** The facts of the text, for other languages: times are UTC milliseconds. */
	details?: Record<string, string | number>;
}

/** What would be decided about a person at this moment. */
export interface Answer {
	channel: Channel;
	purpose: Purpose;
	verdict: 'allow' | 'defer' | 'suppress';
	/** When a deferred message may go out, UTC milliseconds. */
	sendAt?: number;
	reasons: Objection[];
	/** What stands in nobody's way and should be known all the same. */
	cautions: Objection[];
}

/** A message that was refused before, and why. */
export interface Refused {
	at: number;
	campaign: string;
	channel: string;
	verdict: string;
	reasons: Objection[];
}

/** A contact that counted lately. */
export interface Contact {
	at: number;
	campaign: string;
	channel: string;
	state: string;
}

/** Why a person may or may not be contacted. Times are UTC milliseconds; what was is sorted newest first. */
export interface Why {
	profileId?: string;
	/** What the page calls the person; nothing else on it names them. */
	person: string;
	at: number;
	place: Place;
	now: Answer[];
	refused: Refused[];
	contacts: Contact[];
}
