import type { ContactRule } from '../contact-rule';
import { africa } from './africa';
import { asia } from './asia';
import { europeBeyond } from './europe-beyond';
import { europeanUnionRest } from './european-union-rest';
import { europeanUnionWest } from './european-union-west';
import { middleEast } from './middle-east';
import { northAmerica } from './north-america';
import { pacific } from './pacific';
import { rulesOf, type Section } from './row';
import { southAmerica } from './south-america';
import { strictDefault } from './strict-default';
import { unitedStates } from './united-states';

/** The regions of the table, each written out when it is first asked for. */
const REGIONS: Readonly<Record<string, () => Section[]>> = {
	'European Union': () => [...europeanUnionWest(), ...europeanUnionRest()],
	'Europe beyond the Union': europeBeyond,
	'North America': northAmerica,
	'States of the USA': unitedStates,
	'South America': southAmerica,
	'Pacific': pacific,
	'Asia': asia,
	'Middle East': middleEast,
	'Africa': africa,
	'Everywhere else': strictDefault,
};

let built: Map<string, readonly ContactRule[]> | undefined;

/** The shipped rules by region. Built at the first call: n8n's start doesn't pay for them. */
export function shippedRegions(): ReadonlyMap<string, readonly ContactRule[]> {
	built ??= new Map(Object.entries(REGIONS).map(([region, sections]) => [region, sections().flatMap(rulesOf)]));
	return built;
}

/** The shipped rules. */
export function shippedRules(): readonly ContactRule[] {
	return [...shippedRegions().values()].flat();
}
