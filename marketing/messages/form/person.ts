import type { BrandKit } from '../brand/brand-kit';
import type { MessageLinks, Values } from '../writer';
import type { ComposeOptions } from './options';

/** What a template may say for one person: what is known of them, the brand, and their own ways out. */
export type PersonValues = Record<string, unknown> & { country: string };

/** Puts together what a template may say for one person. */
export function personValues(values: Values, links: MessageLinks, brand: BrandKit, options: ComposeOptions): PersonValues {
	const person: PersonValues = {
		brand: values.brand ?? brandValues(brand),
		country: countryOf(values, options),
		// Signed only where the message asks for them.
		get unsubscribe_url() {
			return links.unsubscribe ?? (options.marketing ? brand.pages.unsubscribe : '');
		},
		get preferences_url() {
			return links.preferences ?? brand.pages.preferences;
		},
	};
	// One by one: to spread the values would ask for their ways out, each of which is a signature.
	for (const name of Object.keys(values)) if (!Object.hasOwn(person, name)) person[name] = values[name];
	return person;
}

const seen = new WeakMap<BrandKit, object>();

function brandValues(brand: BrandKit): object {
	const known = seen.get(brand) ?? { name: brand.company, website: brand.website, address: brand.address };
	seen.set(brand, known);
	return known;
}

/** Where a person lives, as far as is known: an ISO 3166 code, or the one that the message falls back on. */
function countryOf(values: Values, { country = '' }: ComposeOptions): string {
	const { country: said } = (values.profile ?? {}) as { country?: unknown };
	for (const one of [values.country, said]) {
		if (typeof one === 'string' && /^[a-z]{2}$/i.test(one.trim())) return one.trim().toUpperCase();
	}
	return country.toUpperCase();
}
