import type { Channel } from '../../consent';
import { evidenceOf, type Evidence, type Whereabouts } from './evidence';
import { jurisdictionsOf } from './jurisdictions';
import type { Place } from './place';
import { zonesKnown } from './zones-known';

const MOST_REMEMBERED = 20_000;
const byEvidence = new Map<string, Place>();
const byKey = new Map<string, Place>();

/**
 * Where somebody is, as far as it decides which laws hold for a message on a channel and what time it is there. What
 * is stated counts before numbers, those before the e-mail address, that before the IP address. Never throws.
 */
export function placeOf(person: Whereabouts, channel: Channel): Place {
	const evidence = evidenceOf(person, channel);
	const key = keyOf(evidence);
	const known = byEvidence.get(key);
	if (known) return known;
	const place = same(workOut(evidence));
	if (byEvidence.size >= MOST_REMEMBERED) byEvidence.clear();
	byEvidence.set(key, place);
	return place;
}

/** Most people differ in few of these words, so the others are joined only where they are there. */
function keyOf({ said, country, region, zone, ip, numbers, allNumbers, tld, dialled }: Evidence): string {
	const all = allNumbers === numbers ? '' : allNumbers.join();
	const stated = zone === '' && said === '' ? `${country}\n${region}` : `${country}\n${region}\n${zone}\n${said}`;
	return `${dialled ? '1' : '0'}${stated}\t${numbers.length === 1 ? numbers[0] : numbers.join()}\t${all}\t${tld}\t${ip}`;
}

function workOut(evidence: Evidence): Place {
	const { jurisdictions, stated } = jurisdictionsOf(evidence);
	const zones = zonesKnown(evidence, stated);
	const key = [
		jurisdictions.map(({ code, because }) => `${code} ${because}`).join(), zones.zoneBecause, zones.zoneCertainty, zones.zones.join(),
	].join('|');
	return { jurisdictions, ...zones, key };
}

/** People of one place share one object. */
function same(place: Place): Place {
	const known = byKey.get(place.key);
	if (known) return known;
	if (byKey.size >= MOST_REMEMBERED) byKey.clear();
	byKey.set(place.key, place);
	return place;
}
