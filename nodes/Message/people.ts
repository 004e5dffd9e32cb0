import { purchaseSummaries } from '../../marketing/events';
import type { Recipient } from '../../marketing/outreach';
import { accepted, type Outcome } from '../../marketing/outcome';
import { addressOf, getProfiles, type PersonName } from '../../marketing/profiles';
import type { Tools } from '../kit';

/** Who reads a message: known people with their profile and purchases; an address that nobody has, as it is. */
export async function peopleNamed(tools: Tools, names: readonly PersonName[]): Promise<Outcome<Recipient>[]> {
	const profiles = await getProfiles(tools, [...names]);
	const purchases = await purchaseSummaries(tools, profiles.flatMap((one) => (one.ok ? [one.value.profileId] : [])));
	return names.map((name, place): Outcome<Recipient> => {
		const profile = profiles[place];
		const asked = 'kind' in name && (name.kind === 'email' || name.kind === 'phone') ? name.original : undefined;
		if (!profile.ok) return asked ? accepted({ address: asked }) : profile;
		const address = asked ?? addressOf(profile.value, 'email') ?? addressOf(profile.value, 'phone') ?? '';
		return accepted({ address, profile: profile.value, purchases: purchases.get(profile.value.profileId) });
	});
}

/** A person who doesn't exist, with these traits: for previews. */
export function madeUpPerson(traits: Record<string, unknown>, now: number): Recipient {
	const text = (name: string) => (typeof traits[name] === 'string' ? traits[name] : '');
	const identifiers = ['email', 'phone'].flatMap((kind) => (text(kind) ? [{ kind, value: text(kind), original: text(kind), source: 'sample', firstSeenAt: now }] : []));
	return {
		address: text('email') || text('phone'),
		profile: { profileId: 'sample', createdAt: now, updatedAt: now, traits: { ...traits }, identifiers, aliases: [] },
	};
}
