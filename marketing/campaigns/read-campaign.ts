import { accepted, refused, type Outcome, type Reason } from '../outcome';
import { CAMPAIGN_STATES, type Campaign, type CampaignChange, type CampaignState } from './campaign';

/** A campaign as somebody writes it; what is left out is not changed, and an empty time takes the time away. */
export type WrittenCampaign = { name: unknown; startsAt?: number; endsAt?: number; tags?: string[] }
	& { [Field in Exclude<keyof Campaign, 'name' | 'startsAt' | 'endsAt' | 'tags'>]?: unknown };

const LONGEST = { name: 200, department: 200, exclusiveGroup: 200, note: 2_000 };
const BOUNDS = {
	priority: { called: 'Priority', least: 1, most: 100, whole: true },
	value: { called: 'Value', least: 0, most: 1_000_000_000, whole: false },
	exclusiveDays: { called: 'Exclusive Days', least: 0, most: 365, whole: true },
	controlShare: { called: 'Control Share', least: 0, most: 0.5, whole: false },
};
const MOST_TAGS = 50;

/** Judges what is to be true of a campaign. Whether its end lies after its start is known once it is saved. */
export function readCampaign(written: WrittenCampaign): Outcome<CampaignChange> {
	const name = textOf(written.name);
	if (name === '') return refused({ code: 'no-campaign', field: 'Campaign', message: 'This row names no campaign', advice: 'Give the name that stands in the field Campaign of the nodes that send it.' });
	const change: Record<string, unknown> = { name };
	for (const [field, longest] of Object.entries(LONGEST)) {
		const value = field === 'name' ? name : written[field as 'note'];
		if (value === undefined) continue;
		if (textOf(value).length > longest) return refused(tooLong(field, longest));
		change[field] = textOf(value);
	}
	for (const field of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) {
		if (written[field] === undefined) continue;
		const read = readNumber(field, written[field]);
		if (!read.ok) return read;
		change[field] = read.value;
	}
	if (written.state !== undefined) {
		if (!CAMPAIGN_STATES.includes(written.state as CampaignState)) return refused(noState(written.state));
		change.state = written.state;
	}
	for (const field of ['startsAt', 'endsAt'] as const) if (field in written) change[field] = written[field];
	if (written.tags) change.tags = [...new Set(written.tags.map(textOf).filter((tag) => tag !== ''))].slice(0, MOST_TAGS);
	return accepted(change as CampaignChange);
}

/** What is wrong with a campaign as a whole; undefined when nothing is. */
export function faultOf({ name, startsAt, endsAt }: Campaign): Reason | undefined {
	if (startsAt === undefined || endsAt === undefined || endsAt > startsAt) return undefined;
	return {
		code: 'ends-before-start',
		field: 'Ends At',
		message: `${name} would end (${iso(endsAt)}) before or when it starts (${iso(startsAt)})`,
		advice: 'Give an end after the start, or leave one of them empty.',
	};
}

function readNumber(field: keyof typeof BOUNDS, written: unknown): Outcome<number> {
	const { called, least, most, whole } = BOUNDS[field];
	const number = typeof written === 'string' && written.trim() === '' ? NaN : Number(written);
	if (number >= least && number <= most && (!whole || Number.isInteger(number))) return accepted(number);
	return refused({
		code: 'no-number',
		field: called,
		message: `"${String(written).slice(0, 60)}" is no ${whole ? 'whole number' : 'number'} from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`,
	});
}

function noState(written: unknown): Reason {
	return { code: 'no-state', field: 'State', message: `"${String(written).slice(0, 60)}" is none of ${CAMPAIGN_STATES.join(', ')}` };
}

function tooLong(field: string, longest: number): Reason {
	return { code: 'too-long', field: field === 'name' ? 'Campaign' : field, message: `The text has more than ${longest.toLocaleString('en')} characters` };
}

function textOf(written: unknown): string {
	return written === null || written === undefined ? '' : String(written).replaceAll(/\p{Cc}/gu, ' ').trim();
}

function iso(moment: number): string {
	return new Date(moment).toISOString();
}
