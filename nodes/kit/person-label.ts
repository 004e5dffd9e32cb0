import { addressOf, type Profile } from '../../marketing/profiles';

const WHOLE = ['name', 'fullname', 'displayname'];
const PARTS = [['firstname', 'givenname'], ['lastname', 'familyname', 'surname']];

/** A person as a list shows them: `Ann Example <ann@shop.example>`, or by whatever else is known. */
export function personLabel(profile: Profile): string {
	const address = addressOf(profile, 'email') ?? profile.identifiers[0]?.original;
	const name = nameOf(profile.traits);
	if (name && address) return `${name} <${address}>`;
	return name || address || profile.profileId;
}

function nameOf(traits: Profile['traits']): string {
	const said = new Map(Object.entries(traits).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]));
	const text = (names: string[]) => names.map((name) => said.get(name)).find((value) => typeof value === 'string') as string | undefined;
	const parts = PARTS.flatMap((names) => text(names) ?? []).join(' ');
	return (parts || (text(WHOLE) ?? '')).slice(0, 100);
}
