import type { Channel } from '../../consent';
import { purchaseSummaries } from '../../events';
import { accepted, refused, type Outcome } from '../../outcome';
import { addressOf, getProfiles, type PersonName } from '../../profiles';
import type { Work } from '../../store';
import { addressKinds } from '../terms';
import type { Recipient } from './ask';

/**
 * People as a message of the channel would see them, whether or not they may get it: known ones with profile and
 * purchases, unknown addresses of the channel as they are. An address that was asked for is kept, else the best is chosen.
 */
export async function introduce(work: Work, channel: Channel, people: readonly PersonName[]): Promise<Outcome<Recipient>[]> {
	const kinds = addressKinds(channel);
	const profiles = await getProfiles(work, [...people]);
	const purchases = await purchaseSummaries(work, profiles.flatMap((one) => (one.ok ? [one.value.profileId] : [])));
	return people.map((name, position): Outcome<Recipient> => {
		const profile = profiles[position];
		const asked = 'kind' in name && kinds.includes(name.kind) ? name.original : undefined;
		if (!profile.ok) return asked ? accepted({ address: asked }) : refused(profile.reason);
		const best = kinds.map((kind) => addressOf(profile.value, kind)).find((address) => address !== undefined);
		return accepted({ address: asked ?? best ?? '', profile: profile.value, purchases: purchases.get(profile.value.profileId) });
	});
}
