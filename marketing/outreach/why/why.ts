import type { Channel, Purpose } from '../../consent';
import type { Objection } from '../decision/objection';
import type { Place } from '../place/place';

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
