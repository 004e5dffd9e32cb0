import type { Channel, Purpose } from '../../../consent';
import type { Because, Certainty } from '../../place/place';
import type { Answer } from '../why';

/** The parts of the page, in their order. */
export const SECTIONS = ['now', 'place', 'refused', 'contacts'] as const;
export type Section = (typeof SECTIONS)[number];

/** What is counted in sentences. */
export type Counted = 'contacts' | 'hours' | 'days' | 'weeks' | 'months' | 'zones';

/** The forms of a counted thing by the plural rule of the language; `#` is the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Everything the page says in one language, but for the reasons. */
export interface Words {
	title: string;
	/** What the page is; `{when}` is the moment of its making. */
	intro: string;
	person: string;
	profile: string;
	sections: Record<Section, { title: string; why: string; none: string }>;
	columns: Record<'when' | 'campaign' | 'channel' | 'answer' | 'reasons' | 'state', string>;
	verdicts: Record<Answer['verdict'], string>;
	/** `{when}` is the first moment at which a deferred message may go out. */
	from: string;
	/** The heading of what should be known all the same. */
	note: string;
	/** Stored words of what became of a contact. */
	states: Record<string, string>;
	/** Channels and where things are bought, as names. */
	channels: Record<Channel | 'all' | 'store', string>;
	/** Channels as means: "by e-mail". */
	byChannels: Record<Channel | 'all', string>;
	purposes: Record<Purpose, string>;
	/** Purposes as what one agrees to. */
	toPurposes: Record<Purpose, string>;
	bases: Record<string, string>;
	counted: Record<Counted, Forms>;
	/** A cap's period: of the calendar, or of so many hours or days that end now (`{length}`). */
	periods: Record<'day' | 'week' | 'month' | 'rolling', string>;
	place: {
		law: string;
		zone: string;
		/** The world outside the rule table, and a person of whom no country is known. */
		anywhere: string;
		/** `{zones}` counts the zones that are possible. */
		manyZones: string;
		because: Record<Because, string>;
		certainty: Record<Certainty, string>;
	};
	/** Said of a reason that ends; `{until}` is when. */
	until: string;
	/** What the reader can do, and what the page is not. */
	foot: string[];
}
