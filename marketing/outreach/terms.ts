import type { Device } from '../channels';
import type { Channel, Purpose } from '../consent';

/** What a message is about, as far as it decides who may get it. */
export interface ContactTerms {
	channel: Channel;
	purpose: Purpose;
	/** Empty when the question belongs to no campaign. */
	campaign: string;
	/** What it is about within the purpose, e.g. a newsletter's name; empty or left out: the purpose as a whole. */
	topic?: string;
	/** Who in the house sends it; the campaign's when left out. */
	department?: string;
	/** Words by which caps and lists know it; the campaign's are added. */
	tags?: readonly string[];
	/** Who bought one of these products (SKU, name or category) on any channel in the last days is left out. */
	exclude?: { products: string[]; days: number };
	/**
	 * On WhatsApp: a template that Meta approved, or free text, which needs a message of theirs within 24 hours; `either`:
	 * whichever is allowed, free text first.
	 */
	form?: 'template' | 'free-form' | 'either';
	/** For push: the kinds of device that the provider can write to; all of them when left out. */
	devices?: readonly Device['service'][];
	/** The moment that is asked about, UTC milliseconds; now when left out. */
	at?: number;
}

/** The kinds of identifier that a channel's messages go to, the preferred one first; none where the person is enough. */
const ADDRESSES: Record<Channel, readonly string[]> = {
	email: ['email'], sms: ['phone'], whatsapp: ['whatsapp', 'phone'], phone: ['phone'], autocall: ['phone'], push: ['device'],
	mail: [], ads: ['email', 'phone'], web: [],
};

/** The kinds of identifier that a channel's messages go to, the preferred one first. */
export function addressKinds(channel: Channel): readonly string[] {
	return ADDRESSES[channel];
}

/** Under what a person is counted of whom only an address is known. */
export function strangerKey(channel: Channel, addressKey: string, kind = ADDRESSES[channel][0] ?? 'profile'): string {
	return `${kind}:${addressKey}`;
}

/** Whether the channel's messages go to a number, whose own country then has a say. */
export function goesToNumber(channel: Channel): boolean {
	return ADDRESSES[channel].includes('phone') && channel !== 'ads';
}

/** Inputs of a batch by the terms they share, with their places in the batch. */
export function byTerms<Input extends { terms: object }>(inputs: readonly Input[]): { positions: number[]; inputs: Input[] }[] {
	const groups = new Map<string, { positions: number[]; inputs: Input[] }>();
	let last: { terms: object; group: { positions: number[]; inputs: Input[] } } | undefined;
	for (const [position, input] of inputs.entries()) {
		if (last?.terms !== input.terms) {
			const key = JSON.stringify(input.terms);
			const group = groups.get(key) ?? { positions: [], inputs: [] };
			groups.set(key, group);
			last = { terms: input.terms, group };
		}
		last.group.positions.push(position);
		last.group.inputs.push(input);
	}
	return [...groups.values()];
}
