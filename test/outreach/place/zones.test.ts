import { placeOf, type Whereabouts } from '../../../marketing/outreach/place';
import { collapsed, readZone, WORLD } from '../../../marketing/outreach/place/zones';
import type { Channel } from '../../../marketing/consent';

const zones = (person: Partial<Whereabouts>, channel: Channel = 'sms') => {
	const place = placeOf({ traits: {}, identifiers: [], ...person }, channel);
	return [place.zones.map((zone) => zone), place.zoneBecause, place.zoneCertainty];
};
const MIAMI = '+13055550123';

test.each<[string, Partial<Whereabouts>, Channel, string[], string, string]>([
	['a stated zone', { traits: { timezone: 'Europe/Warsaw', country: 'US' }, number: MIAMI }, 'sms', ['Europe/Warsaw'], 'stated', 'high'],
	['whatever its name', { traits: { time_zone: 'us/pacific' } }, 'sms', ['America/Los_Angeles'], 'stated', 'high'],
	['a zone that is none', { traits: { tz: 'Mars/Olympus', country: 'PL' } }, 'sms', ['Europe/Warsaw'], 'stated', 'high'],
	['a bare offset is none', { traits: { tz: '+02:00', country: 'PL' } }, 'sms', ['Europe/Warsaw'], 'stated', 'high'],
	['three letters are none', { traits: { tz: 'CET', country: 'PL' } }, 'sms', ['Europe/Warsaw'], 'stated', 'high'],
	['a country with two clocks', { traits: { country: 'ES' } }, 'sms', ['Atlantic/Canary', 'Europe/Madrid'], 'stated', 'high'],
	['a state', { traits: { country: 'US', state: 'CA' } }, 'sms', ['America/Los_Angeles'], 'stated', 'high'],
	['a state with two', { traits: { country: 'US', state: 'TN' } }, 'sms', ['America/Chicago', 'America/New_York'], 'stated', 'high'],
	['a number', { number: '+48601234567' }, 'sms', ['Europe/Warsaw'], 'number', 'medium'],
	['an area code of a state with two clocks that has one', { number: MIAMI }, 'phone', ['America/New_York'], 'number', 'medium'],
	['and one that may have either', { number: '+18505550123' }, 'phone', ['America/Chicago', 'America/New_York'], 'number', 'medium'],
	['the number narrows the country down', { traits: { country: 'US' }, number: MIAMI }, 'phone', ['America/New_York'], 'number', 'medium'],
	['but not the state', { traits: { country: 'US', state: 'NY' }, number: '+18505550123' }, 'email', ['America/New_York'], 'stated', 'high'],
	['a number elsewhere: both', { traits: { country: 'PL' }, number: MIAMI }, 'phone', ['America/New_York', 'Europe/Warsaw'], 'stated', 'medium'],
	['a number of another state: both', { traits: { country: 'US', state: 'CA' }, number: MIAMI }, 'phone', ['America/Los_Angeles', 'America/New_York'], 'stated', 'medium'],
	['a number elsewhere, when none rings', { traits: { country: 'PL' }, identifiers: [{ kind: 'phone', value: MIAMI }] }, 'email', ['Europe/Warsaw'], 'stated', 'high'],
	['two numbers', { identifiers: [{ kind: 'phone', value: MIAMI }, { kind: 'phone', value: '+48601234567' }] }, 'email', ['America/New_York', 'Europe/Warsaw'], 'number', 'medium'],
	['an e-mail address', { identifiers: [{ kind: 'email', value: 'a@b.bg' }] }, 'email', ['Europe/Sofia'], 'email', 'low'],
	['an IP address', { traits: { ipCountry: 'Israel' } }, 'email', ['Asia/Jerusalem'], 'ip', 'low'],
	['nothing', {}, 'email', [...WORLD], 'unknown', 'none'],
])('%s', (_, person, channel, expected, because, certainty) => expect(zones(person, channel)).toEqual([expected, because, certainty]));

test('a country of many names has as many zones as clocks', () => {
	expect(zones({ traits: { country: 'US' } })[0]).toEqual(['America/Adak', 'America/Anchorage', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/New_York', 'America/Phoenix', 'Pacific/Honolulu']);
	expect(collapsed(['Asia/Calcutta', 'Asia/Kolkata', 'Europe/Berlin', 'Europe/Oslo', 'no/zone'])).toHaveLength(2);
});

const offset = (zone: string, moment: number) => new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' }).format(moment).split(', ')[1];
const MOMENTS = [Date.UTC(2026, 0, 15), Date.UTC(2026, 2, 20), Date.UTC(2026, 6, 15), Date.UTC(2027, 9, 28), Date.UTC(2028, 11, 1)];

test.each(MOMENTS)('the zones of the world have every offset that is in use (%d)', (moment) => {
	const ours = new Set(WORLD.map((zone) => offset(zone, moment)));
	expect(Intl.supportedValuesOf('timeZone').filter((zone) => !zone.startsWith('Etc/') && !ours.has(offset(zone, moment)))).toEqual([]);
});

test('every zone that we name is one', () => expect(WORLD.filter((zone) => readZone(zone) === undefined)).toEqual([]));
