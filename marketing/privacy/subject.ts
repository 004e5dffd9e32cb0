import type { Identifier, PersonName } from '../profiles';
import type { Reason } from '../outcome';

/** An address or key of a subject, and who else has it. */
export interface HeldIdentifier {
	kind: string;
	value: string;
	/** How many other people hold it too. */
	others: number;
	/** Whether it proved to belong to too many people to stand for anybody. */
	shared: boolean;
}

/** Somebody who demands something: a person we know, or an address of nobody we know that we wrote to. */
export interface Subject {
	/** The profile of today; undefined for an address of nobody we know. */
	profileId?: string;
	/** Every id under which facts about the person were written, the one of today first. */
	ids: string[];
	identifiers: HeldIdentifier[];
}

/** What tells subjects of one batch apart. */
export function subjectKey({ profileId, identifiers: [first] }: Subject): string {
	return profileId ?? `${first.kind}:${first.value}`;
}

/**
 * The addresses that are this subject's alone. What stands under an address that others have too may be theirs: it is
 * neither shown nor erased.
 */
export function ownAddresses({ identifiers }: Subject): HeldIdentifier[] {
	return identifiers.filter(({ others, shared }) => others === 0 && !shared);
}

/** Under what deliveries to these identifiers were kept while nobody knew whose they are. */
export function addressHolders(identifiers: readonly HeldIdentifier[]): string[] {
	return identifiers.map(({ kind, value }) => `${kind}:${value}`);
}

/** Nobody is known by that, nor was anybody written to there. */
export function nobodyThere(name: PersonName): Reason {
	return {
		code: 'unknown-person',
		field: 'Person',
		message: `Nothing in the store is about ${called(name)}`,
		advice: 'Check the spelling, and ask for the person\'s other addresses, numbers and cards too.',
	};
}

/** An identifier that several people have names none of them: one would get the facts of the other. */
export function severalPeople(name: Identifier, profileIds: readonly string[]): Reason {
	return {
		code: 'several-people',
		field: 'Person',
		message: `${profileIds.length} people have the ${name.kind} ${name.original}`,
		advice: `Look at their profiles and name the right one by profile ID: ${profileIds.slice(0, 5).join(', ')}${profileIds.length > 5 ? ' …' : ''}`,
	};
}

function called(name: PersonName): string {
	return 'profileId' in name ? `the profile ID ${name.profileId}` : `the ${name.kind} ${name.original}`;
}
