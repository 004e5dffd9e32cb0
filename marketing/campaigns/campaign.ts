/** Where a campaign stands. Only planned and running ones compete with others. */
export const CAMPAIGN_STATES = ['planned', 'running', 'paused', 'ended'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** What one department wants to say to some people in some time. Times are UTC milliseconds. */
export interface Campaign {
	/** The text that is in the field Campaign of every node that belongs to it. */
	name: string;
	department: string;
	/** 1 to 100; the higher one wins. */
	priority: number;
	/** What contacting one person is expected to be worth; decides between equal priorities. */
	value: number;
	/** Of the campaigns of one group only one at a time contacts a person; empty = it competes with nobody. */
	exclusiveGroup: string;
	/** So long the others of the group wait after one of them has contacted somebody. */
	exclusiveDays: number;
	/** The first moment; undefined = it has always been open. */
	startsAt?: number;
	/** The first moment after it; undefined = no end is set. */
	endsAt?: number;
	/** What its messages are tagged with when nothing else is said. */
	tags: string[];
	/** The part of its people that is left alone, to see what contact is worth: 0 to 0.5. */
	controlShare: number;
	state: CampaignState;
	note: string;
}

/** What is to be true of a campaign; what is left out stays as it is, or as a new campaign begins. */
export type CampaignChange = Pick<Campaign, 'name'> & Partial<Campaign>;

/** How a campaign begins of which only the name is said. */
export const NEW_CAMPAIGN: Omit<Campaign, 'name'> = {
	department: '', priority: 50, value: 0, exclusiveGroup: '', exclusiveDays: 7, startsAt: undefined, endsAt: undefined,
	tags: [], controlShare: 0, state: 'planned', note: '',
};

/** Whether a campaign takes part in the competition for people. */
export function competes({ state }: Campaign): boolean {
	return state === 'planned' || state === 'running';
}

/** The campaign that contacts a person both want: higher priority, then value, then the earlier start, then the name. */
export function winner(one: Campaign, other: Campaign): Campaign {
	if (one.priority !== other.priority) return one.priority > other.priority ? one : other;
	if (one.value !== other.value) return one.value > other.value ? one : other;
	const [start, otherStart] = [one.startsAt ?? -Infinity, other.startsAt ?? -Infinity];
	if (start !== otherStart) return start < otherStart ? one : other;
	return one.name <= other.name ? one : other;
}
