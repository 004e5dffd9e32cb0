import { countryZones } from './country';
import type { Evidence } from './evidence';
import { CERTAINTY, emailCountry, ipCountry } from './jurisdictions';
import { jurisdictionOf, zonesOf } from './number-place';
import type { Because, Place } from './place';
import { REGION_ZONES } from './regions';
import { collapsed, readZone, WORLD } from './zones';

type Zones = Pick<Place, 'zones' | 'zoneBecause' | 'zoneCertainty'>;

const countryOf = (code: string) => code.split('-')[0];
const found = (zones: readonly string[], because: Because): Zones => ({ zones, zoneBecause: because, zoneCertainty: CERTAINTY[because] });

/** The zones somebody may be in: the stated one, else those of the stated place, of the number, of the address's country, of the world. */
export function zonesKnown(evidence: Evidence, stated: readonly string[]): Zones {
	const zone = evidence.zone === '' ? undefined : readZone(evidence.zone);
	if (zone !== undefined) return found([zone], 'stated');
	for (const one of [() => ofStated(evidence, stated), () => ofNumbers(evidence), () => ofCountry(emailCountry(evidence), 'email'), () => ofCountry(ipCountry(evidence), 'ip')]) {
		const zones = one();
		if (zones && zones.zones.length > 0) return zones;
	}
	return found(WORLD, 'unknown');
}

/** A number in the stated country narrows it down; one elsewhere adds its own zones, when it is the one that rings. */
function ofStated({ numbers, allNumbers, dialled }: Evidence, stated: readonly string[]): Zones | undefined {
	if (stated.length === 0) return undefined;
	let narrowed = false;
	const places = dialled ? numbers : allNumbers;
	const zones = stated.flatMap((code) => {
		const region = REGION_ZONES.get(code);
		if (region) return region;
		const inside = places.filter((place) => jurisdictionOf(place) !== code && countryOf(jurisdictionOf(place)) === code);
		narrowed ||= inside.length > 0;
		return inside.length > 0 ? inside.flatMap(zonesOf) : countryZones(countryOf(code));
	});
	const elsewhere = dialled ? numbers.filter((place) => !stated.some((code) => agrees(place, code))) : [];
	const all = collapsed([...zones, ...elsewhere.flatMap(zonesOf)]);
	return { zones: all, zoneBecause: narrowed ? 'number' : 'stated', zoneCertainty: narrowed || elsewhere.length > 0 ? CERTAINTY.number : CERTAINTY.stated };
}

/** Whether a number can be of somebody in a stated place: the same place, or one of the two is a part of the other. */
function agrees(place: string, stated: string): boolean {
	const code = jurisdictionOf(place);
	return code === stated || stated.startsWith(`${code}-`) || code.startsWith(`${stated}-`);
}

function ofNumbers({ numbers, allNumbers }: Evidence): Zones | undefined {
	const places = [...new Set([...numbers, ...allNumbers])];
	return places.length === 0 ? undefined : found(collapsed(places.flatMap(zonesOf)), 'number');
}

function ofCountry(country: string | undefined, because: Because): Zones | undefined {
	return country === undefined ? undefined : found(collapsed(countryZones(countryOf(country))), because);
}
