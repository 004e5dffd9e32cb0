import type { Place } from '../../place/place';
import { isolated, type Pen } from './pen';

/** So many zones are named; more are counted. */
const NAMED = 3;

/** Where we think the person is, and how sure we are: the law that holds there, and what time it is. */
export function placeLines({ jurisdictions, zones, zoneBecause, zoneCertainty }: Place, pen: Pen): { law: string[]; zone: string } {
	const { because, certainty, manyZones } = pen.words.place;
	const sure = (name: string, why: keyof typeof because, how: keyof typeof certainty) =>
		(why === 'unknown' ? name : [name, because[why], certainty[how]].filter(Boolean).join(' · '));
	const law = jurisdictions.map((one) => sure(pen.jurisdiction(one.code), one.because, one.certainty));
	const named = zones.length <= NAMED ? zones.map(isolated).join(', ') : manyZones.replace('{zones}', pen.count('zones', zones.length) ?? '');
	return { law, zone: sure(named, zoneBecause, zoneCertainty) };
}
