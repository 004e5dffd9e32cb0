import { phoneCountry } from '../../profiles';
import { AREA_REGIONS, areaZone } from './area-codes';
import { countryZones } from './country';
import { REGION_ZONES } from './regions';

/**
 * Where a number in E.164 belongs: `PL`; in North America with its area code, `US-FL 305`, since a state may have two
 * zones; `US` for its numbers of no place (800). Undefined for numbers of no country.
 */
export function numberPlace(e164: string): string | undefined {
	if (!e164.startsWith('+1')) return phoneCountry(e164);
	return (e164.length === 12 ? AREA_PLACES.get(e164.slice(2, 5)) : undefined) ?? phoneCountry(e164);
}

const AREA_PLACES = new Map([...AREA_REGIONS].map(([area, region]) => [area, `${region} ${area}`]));

/** The jurisdiction of such a place. */
export function jurisdictionOf(place: string): string {
	return place.split(' ')[0];
}

/** The zones of such a place. */
export function zonesOf(place: string): readonly string[] {
	const [region, area = ''] = place.split(' ');
	const sure = areaZone(area);
	if (sure !== undefined) return [sure];
	return REGION_ZONES.get(region) ?? countryZones(region.split('-')[0]);
}
