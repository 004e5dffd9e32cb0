import type { Likeable } from './likeable';
import { placeOf } from './trait-names';

/** One word for what a person is called, the same for the forms of one first name; empty when no name is known. */
export function nameKey({ names }: Likeable): string {
	for (const { given } of names) {
		const first = given[0];
		if (first) return first.groups.length > 0 ? `#${first.groups[0]}` : first.sound;
	}
	return names[0]?.family[0]?.sound ?? '';
}

/** Whether a trait of this name is compared, so that a change of it may make two records more or less alike. */
export function isCompared(trait: string): boolean {
	const place = placeOf(trait);
	return place !== undefined && place.slot !== 'title' && place.slot !== 'unit' && place.slot !== 'state' && place.slot !== 'country';
}
