import { isoCountry, readCountry } from './country';
import type { Evidence } from './evidence';
import { jurisdictionOf } from './number-place';
import type { Because, Certainty, Place } from './place';
import { readRegion, REGION_ZONES } from './regions';

type Jurisdiction = Place['jurisdictions'][number];

/** How sure each kind of evidence is. */
export const CERTAINTY: Readonly<Record<Because, Certainty>> = { stated: 'high', number: 'medium', email: 'low', ip: 'low', unknown: 'none' };

/** Endings of addresses that are countries' by name and everybody's by use, and those of no country. */
const EVERYBODYS = new Set('ac ai am bz cc cd cf cx dj eu fm ga gg gl gq ht im io la li lc ly me mn ms mu nu pm pn pw re sc sh st su sx tf tk tl to tv vc vg vu wf ws yt ml co'.split(' '));

/** Every jurisdiction whose law may hold, and those that somebody stated. */
export function jurisdictionsOf(evidence: Evidence): { jurisdictions: Jurisdiction[]; stated: string[] } {
	const stated = statedBy(evidence);
	const numbers = unique(evidence.numbers.map(jurisdictionOf));
	if (stated.length > 0) {
		// A number has its own law where it differs from the stated one; the country alone adds nothing to its own part.
		const others = evidence.dialled ? numbers.filter((code) => !stated.some((one) => one === code || one.startsWith(`${code}-`))) : [];
		return { jurisdictions: [...known(stated, 'stated'), ...known(others, 'number')], stated };
	}
	const all = unique([...numbers, ...evidence.allNumbers.map(jurisdictionOf)]);
	if (all.length > 0) return { jurisdictions: known(all, 'number'), stated };
	const email = emailCountry(evidence);
	if (email !== undefined) return { jurisdictions: known([email], 'email'), stated };
	const ip = ipCountry(evidence);
	return { jurisdictions: ip === undefined ? known(['*'], 'unknown') : known([ip], 'ip'), stated };
}

function known(codes: readonly string[], because: Because): Jurisdiction[] {
	return codes.map((code) => ({ code, because, certainty: CERTAINTY[because] }));
}

/** What is stored, and what the caller says: two that differ both hold. */
function statedBy({ said, country, region, allNumbers }: Evidence): string[] {
	const stored = readPlace(country);
	const called = readPlace(said);
	const home = stored ?? called;
	const parts = region === '' ? [] : partsOf(region, home?.split('-')[0], allNumbers);
	const all = unique([...(parts.length > 0 ? parts : [stored]), called].filter((code) => code !== undefined));
	return all.filter((code) => !all.some((other) => other.startsWith(`${code}-`)));
}

/** A code of two letters needs a country: where none is stated, the numbers lend theirs. */
function partsOf(region: string, home: string | undefined, numbers: readonly string[]): string[] {
	const part = readRegion(region, home);
	if (part !== undefined || home !== undefined) return part === undefined ? [] : [part];
	return unique(numbers.flatMap((place) => readRegion(region, jurisdictionOf(place).split('-')[0]) ?? []));
}

/** A country, with its part where that is one we know. */
function readPlace(written: string): string | undefined {
	const code = readCountry(written);
	return code === undefined || REGION_ZONES.has(code) ? code : code.split('-')[0];
}

/** The country of the e-mail address's ending. */
export function emailCountry({ tld }: Evidence): string | undefined {
	return tld === '' || EVERYBODYS.has(tld) ? undefined : isoCountry(tld.toUpperCase());
}

/** The country of the IP address, as some other system worked it out. */
export function ipCountry({ ip }: Evidence): string | undefined {
	return readPlace(ip);
}

function unique(codes: readonly string[]): string[] {
	return [...new Set(codes)];
}
