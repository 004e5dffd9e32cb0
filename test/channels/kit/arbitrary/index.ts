import type fc from 'fast-check';
import type { Outgoing } from '../../../../marketing/channels';
import type { AnyContent, AnyProvider, Channel } from '../fixture';

/** Batches of messages that a provider may get: of one to its most, with nothing and with everything set. */
export type Batches = (provider: AnyProvider) => fc.Arbitrary<Outgoing<AnyContent>[]>;

/** The batches of a channel; each channel's stand in a file of its name beside this one, as `batches`. */
export async function arbitraryOf(channel: Channel): Promise<Batches> {
	return ((await import(`./${channel}`)) as { batches: Batches }).batches;
}
