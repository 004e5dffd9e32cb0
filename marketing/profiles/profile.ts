import type { Identifier } from './identifiers/identifier';
import type { Traits } from './traits';

/** A person as we know them. */
export interface Profile {
	profileId: string;
	createdAt: number;
	updatedAt: number;
	traits: Traits;
	identifiers: (Identifier & { source: string; firstSeenAt: number })[];
	/** Earlier ids of the same person: each of them still finds this profile. */
	aliases: string[];
}

/** The first identifier of a kind, as it was written: where a message to this person goes. */
export function addressOf(profile: Profile, kind: string): string | undefined {
	return profile.identifiers.find((identifier) => identifier.kind === kind)?.original;
}
