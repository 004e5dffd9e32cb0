import type { Channel, Purpose } from '../consent';

/** What a message is about, as far as it decides who may get it. */
export interface ContactTerms {
	channel: Channel;
	purpose: Purpose;
	/** Empty when the question belongs to no campaign. */
	campaign: string;
	/** Who bought one of these products (SKU, name or category) on any channel in the last days is left out. */
	exclude?: { products: string[]; days: number };
}

/** The kind of identifier that a channel's messages go to. */
export function addressKind(channel: Channel): string {
	if (channel === 'email') return 'email';
	if (channel === 'push') return 'device';
	if (channel === 'mail') return 'address';
	return 'phone';
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
