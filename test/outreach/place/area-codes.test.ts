import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { phoneCountry } from '../../../marketing/profiles';
import { AREA_REGIONS } from '../../../marketing/outreach/place/area-codes';
import { REGION_ZONES } from '../../../marketing/outreach/place/regions';
import { numberPlace } from '../../../marketing/outreach/place/number-place';
import { readZone } from '../../../marketing/outreach/place/zones';

const all = Array.from({ length: 800 }, (_, place) => String(place + 200));
const geographic = all.filter((area) => {
	const number = parsePhoneNumberFromString(`+1${area}2345678`);
	return number?.isValid() && ['US', 'CA'].includes(number.country ?? '') && number.getType() === 'FIXED_LINE_OR_MOBILE';
});

test('every geographic area code that the phone library knows has its state or province, in the same country', () => {
	expect(geographic.length).toBeGreaterThan(400);
	expect(geographic.filter((area) => AREA_REGIONS.get(area)?.split('-')[0] !== parsePhoneNumberFromString(`+1${area}2345678`)?.country)).toEqual([]);
});

test('no area code is another country\'s or a service\'s', () => {
	const foreign = [...AREA_REGIONS.keys()].filter((area) => {
		const number = parsePhoneNumberFromString(`+1${area}2345678`);
		return number?.isValid() && (!['US', 'CA'].includes(number.country ?? '') || number.getType() !== 'FIXED_LINE_OR_MOBILE');
	});
	expect(foreign).toEqual([]);
});

test('every state and province has zones, and area codes', () => {
	const served = new Set(AREA_REGIONS.values());
	// Provinces that share an area code with another one.
	const shared = ['CA-NS', 'CA-PE', 'CA-NT', 'CA-NU', 'CA-YT'];
	expect([...served].filter((region) => region !== 'CA' && !REGION_ZONES.has(region))).toEqual([]);
	expect([...REGION_ZONES.keys()].filter((region) => !region.startsWith('AU') && !served.has(region)).sort()).toEqual(shared.sort());
	expect([...REGION_ZONES.values()].flat().filter((zone) => readZone(zone) === undefined)).toEqual([]);
	expect([...REGION_ZONES.keys()].filter((region) => region.startsWith('US'))).toHaveLength(51);
});

test.each([
	['+13055550123', 'US-FL 305'], ['+12125550123', 'US-NY 212'], ['+15145550123', 'CA-QC 514'], ['+19025550123', 'CA 902'], ['+18005550123', 'US'], ['+17875550123', 'PR'],
	['+48601234567', 'PL'], ['+4915112345678', 'DE'], ['+305', undefined], ['305', undefined], ['', undefined], ['+99912345678', undefined],
])('%s belongs to %s', (number, place) => expect(numberPlace(number)).toBe(place));

test.each([
	['+447781123456', 'GG'], ['+447797712345', 'JE'], ['+447624123456', 'IM'], ['+447400123456', 'GB'], ['+441534123456', 'JE'], ['+79161234567', 'RU'], ['+77012345678', 'KZ'], ['+77172123456', 'KZ'],
	['+390669812345', 'VA'], ['+390612345678', 'IT'], ['+4779123456', 'SJ'], ['+4791234567', 'NO'], ['+61891621234', 'CC'], ['+61412345678', 'AU'], ['+12423591234', 'BS'], ['+13402345678', undefined],
	['+80012345678', undefined], ['+870773111632', undefined], ['tel:+48', undefined],
])('%s is a number of %s', (number, country) => {
	const expected = parsePhoneNumberFromString(number)?.country;
	expect(phoneCountry(number)).toBe(expected);
	if (country !== undefined) expect(expected).toBe(country);
});
